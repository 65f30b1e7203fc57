import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks the transcript of a draw as docs/draws.md describes it, and runs the draw again. It needs
 * a JDK 17 or later and nothing else: {@code java VerifyDraw.java TRANSCRIPT [COMMITMENT]}, where
 * the commitment is the one that was published before the draw. Exit code 0: valid; 1: not valid,
 * with the first thing that is wrong; 2: not readable. It shares no code with the program that
 * draws.
 */
public final class VerifyDraw {
  private final byte[] file;
  private String head = "0".repeat(64);
  private int start;
  private int stop;
  private int line;
  private int[] codes = {};
  private long[] tree = {};
  private String winners = "";

  private VerifyDraw(byte[] file) {
    this.file = file;
  }

  /** Prints what it finds. */
  public static void main(String[] args) {
    System.exit(run(System.out, args));
  }

  /** Prints what it finds; answers with the exit code. */
  static int run(PrintStream out, String... args) {
    if (args.length < 1 || args.length > 2) {
      out.println("usage: java VerifyDraw.java TRANSCRIPT [COMMITMENT]");
      return 2;
    }
    if (args.length > 1 && !args[1].matches("[0-9a-fA-F]{64}")) {
      out.println("no commitment: '" + args[1] + "' given, 64 hexadecimal digits allowed");
      return 2;
    }
    try {
      VerifyDraw draw = new VerifyDraw(Files.readAllBytes(Path.of(args[0])));
      draw.check(args.length > 1 ? args[1].toLowerCase(Locale.ROOT) : "");
      out.println("valid: " + draw.winners);
      out.println(args.length > 1 ? "as published" : "not compared with what was published");
      return 0;
    } catch (IOException | InvalidPathException | OutOfMemoryError e) {
      out.println("not readable: " + e);
      return 2;
    } catch (Flaw e) {
      out.println("not valid: " + e.getMessage());
      return 1;
    }
  }

  /** The first thing that is wrong with a transcript; empty where it is valid. */
  static String flaw(byte[] file, String commitment) {
    try {
      new VerifyDraw(file).check(commitment);
      return "";
    } catch (Flaw e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void check(String published) throws Flaw {
    require(log("").equals("chewu-draw 1"), "no transcript of version 1");
    text(log("name "));
    long quota = number(log("quota "), 1, Integer.MAX_VALUE);
    String source = log("outside-source");
    if (!source.isEmpty()) {
      require(source.startsWith(" "), "no blank before the outside source");
      text(source.substring(1));
    }
    String[] said = log("entrants ").split(" ", -1);
    require(said.length == 3, "not three values");
    int count = (int) number(said[0], 1, Integer.MAX_VALUE);
    long tickets = number(said[1], count, Long.MAX_VALUE);
    int block = stop;
    require(entrants(count) == tickets, "the tickets of the entrants have another sum");
    byte[] digest = sha256(Arrays.copyOfRange(file, block, stop));
    require(hex(digest).equals(said[2]), "the entrants above are not those committed to");
    String secretHash = log("secret-hash ");
    String commitment = head;
    require(secretHash.matches("[0-9a-f]{64}"), "no hash");
    require(published.isEmpty() || published.equals(commitment), "not the published commitment");
    require(stop < file.length, "a commitment only, nothing was drawn");
    String hex = log("secret ");
    require(hex.matches("([0-9a-f]{2}){16,64}"), "no secret of 16 to 64 bytes");
    byte[] secret = HexFormat.of().parseHex(hex);
    byte[] hidden = sha256(join("chewu-draw-secret 1\n", secret));
    require(hex(hidden).equals(secretHash), "the secret is not the one committed to");
    String outside = log("outside ");
    text(outside);
    if (quota >= count) {
      expect("everybody " + count);
    } else {
      String seed = "chewu-draw-key 1\n" + commitment + "\n" + outside + "\n";
      draw(hmac(hmac(secret).doFinal(utf8(seed))), (int) quota, tickets);
    }
    expect("end");
    require(stop == file.length, "something stands behind the end");
    winners = Math.min(quota, count) + " winners of " + count + ", commitment " + commitment;
  }

  /** Reads the entrants; the sum of their weights. */
  private long entrants(int count) throws Flaw {
    require(count <= (file.length - stop) / 4, "more entrants said than the file can hold");
    codes = new int[count];
    tree = new long[count + 1];
    long sum = 0;
    for (int i = 0; i < count; i++) {
      next();
      int comma = start;
      while (comma < stop - 1 && file[comma] != ',') {
        comma++;
      }
      require(file[comma] == ',', "no comma");
      code(comma);
      codes[i] = start;
      require(i == 0 || isBefore(codes[i - 1], start), "not behind the code above");
      tree[i + 1] = weight(comma);
      sum += tree[i + 1];
    }
    for (int i = 1; i <= count; i++) {
      if (i + (i & -i) <= count) {
        tree[i + (i & -i)] += tree[i];
      }
    }
    return sum;
  }

  private void code(int comma) throws Flaw {
    require(comma > start && comma - start <= 64, "no code of 1 to 64 bytes");
    for (int i = start; i < comma; i++) {
      int c = file[i];
      if (c < 0 && i + 2 < comma) {
        boolean two = (file[i + 1] & 0xC0) == 0x80 && (file[i + 2] & 0xC0) == 0x80;
        c = (c & 0x0F) << 12 | (file[i + 1] & 0x3F) << 6 | (file[i + 2] & 0x3F);
        require((file[i] & 0xF0) == 0xE0 && two && c >= 0x4E00 && c <= 0x9FFF, "no such code");
        i += 2;
      } else {
        require(c > 0x20 && c < 0x7F && c != '"' && c != '#', "no such code");
      }
    }
  }

  private int weight(int comma) throws Flaw {
    int weight = 0;
    int at = comma + 1;
    for (; file[at] >= '0' && file[at] <= '9' && at < comma + 8; at++) {
      weight = weight * 10 + file[at] - '0';
    }
    boolean bare = file[comma + 1] != '0' && file[at] == '\n';
    require(bare && weight >= 1 && weight <= 1_000_000, "no weight of 1 to 1000000");
    return weight;
  }

  private boolean isBefore(int one, int two) {
    int i = 0;
    while (file[one + i] == file[two + i] && file[one + i] != ',') {
      i++;
    }
    int a = file[one + i] == ',' ? -1 : file[one + i] & 0xFF;
    int b = file[two + i] == ',' ? -1 : file[two + i] & 0xFF;
    return a < b;
  }

  private void draw(Mac numbers, int quota, long tickets) throws Flaw {
    expect("drawn " + quota);
    long left = tickets;
    long counter = 0;
    for (int i = 1; i <= quota; i++) {
      long spare = Long.remainderUnsigned(-left, left);
      long word;
      do {
        byte[] bytes = ByteBuffer.allocate(8).putLong(counter++).array();
        word = ByteBuffer.wrap(numbers.doFinal(bytes)).getLong();
      } while (spare != 0 && Long.compareUnsigned(word, -spare) >= 0);
      long ticket = Long.remainderUnsigned(word, left);
      int before = 0;
      for (int step = Integer.highestOneBit(tree.length); step > 0; step >>= 1) {
        if (before + step < tree.length && tree[before + step] <= ticket) {
          before += step;
          ticket -= tree[before];
        }
      }
      int from = codes[before];
      int comma = from;
      while (file[comma] != ',') {
        comma++;
      }
      int weight = weight(comma);
      for (int at = before + 1; at < tree.length; at += at & -at) {
        tree[at] -= weight;
      }
      left -= weight;
      expect("winner " + i + " " + new String(file, from, comma - from, StandardCharsets.UTF_8));
    }
  }

  private void next() throws Flaw {
    line++;
    start = stop;
    while (stop < file.length && file[stop] != '\n') {
      stop++;
    }
    require(stop < file.length, "the file ends within a line, or too early");
    stop++;
  }

  /** The next line of the log without keyword and hash, if it keeps the chain. */
  private String log(String keyword) throws Flaw {
    next();
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file, start, stop - 1 - start);
      String all = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      require(all.matches("(?s).* #[0-9a-f]{64}"), "no hash at its end");
      String text = all.substring(0, all.length() - 66);
      head = hex(sha256(utf8(head + "\n" + text + "\n")));
      require(all.endsWith(head), "the hash is another: something was altered up to here");
      require(text.startsWith(keyword), "'" + keyword + "' is missing");
      return text.substring(keyword.length());
    } catch (CharacterCodingException e) {
      throw new Flaw("line " + line + ": no text in UTF-8");
    }
  }

  private void expect(String text) throws Flaw {
    require(log("").equals(text), "run again, the draw gives '" + text + "'");
  }

  private void text(String text) throws Flaw {
    boolean bad =
        text.codePoints().anyMatch(c -> c < 32 || c > 126 && c < 160 || c == 8232 || c == 8233);
    boolean around = text.startsWith(" ") || text.endsWith(" ");
    require(
        !text.isEmpty() && text.length() <= 200 && !bad && !around,
        "no text of 1 to 200 characters");
  }

  private long number(String text, long least, long most) throws Flaw {
    require(text.matches("[1-9][0-9]{0,17}"), "'" + text + "' is no number");
    long number = Long.parseLong(text);
    require(number >= least && number <= most, number + " is not " + least + " to " + most);
    return number;
  }

  private void require(boolean holds, String otherwise) throws Flaw {
    if (!holds) {
      throw new Flaw("line " + line + ": " + otherwise);
    }
  }

  private static byte[] join(String first, byte[] second) {
    byte[] start = utf8(first);
    return ByteBuffer.allocate(start.length + second.length).put(start).put(second).array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mac hmac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong. */
  private static final class Flaw extends Exception {
    private static final long serialVersionUID = 1L;

    Flaw(String message) {
      super(message);
    }
  }
}
