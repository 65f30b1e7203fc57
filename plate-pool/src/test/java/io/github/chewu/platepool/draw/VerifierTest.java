package io.github.chewu.platepool.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.platepool.kit.DrawArbitraries;
import io.github.chewu.platepool.kit.Transcripts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stand-alone verifier, which shares no code with this module, says of each transcript what it
 * does.
 */
class VerifierTest {
  private static final int DRAWS = Integer.getInteger("chewu.draws", 1_000);
  private static final Path SOURCE = Path.of("..", "verify-draw", "VerifyDraw.java");

  @TempDir private static Path folder;
  private static Method flaw;
  private static Method run;

  @BeforeAll
  static void compile() throws Exception {
    ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
    String[] arguments = {"-Xlint:all", "-Werror", "-d", folder.toString(), SOURCE.toString()};
    assertEquals(0, compiler.run(System.out, System.err, arguments));
    // Left open: the classes are loaded as they are needed.
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    Class<?> program = loader.loadClass("VerifyDraw");
    flaw = program.getDeclaredMethod("flaw", byte[].class, String.class);
    flaw.setAccessible(true);
    run = program.getDeclaredMethod("run", PrintStream.class, String[].class);
    run.setAccessible(true);
  }

  /** Its exit code, a blank, and what it prints. */
  private static String run(String... words) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Object code = run.invoke(null, new PrintStream(printed, true, StandardCharsets.UTF_8), words);
    return code + " " + printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("valid 0, not valid 1, not readable 2, and whether it was compared (draws.md 5.3)")
  void exits() throws Exception {
    Transcript drawn = draw(new SeededRandom(1));
    String file = Files.write(folder.resolve("drawn.txt"), Transcripts.bytes(drawn)).toString();
    String commitment = Digests.hex(drawn.commitment());
    assertTrue(run(file).matches("(?s)0 valid: .*not compared.*"), run(file));
    assertTrue(run(file, commitment).matches("(?s)0 valid: .*\\Ras published\\R"));
    assertTrue(run(file, commitment.toUpperCase(Locale.ROOT)).startsWith("0 "));
    assertTrue(run(file, "00".repeat(32)).startsWith("1 not valid: line "));
    for (String typo : List.of("", "abc", commitment + "0", commitment.replaceAll(".$", "g"))) {
      assertTrue(run(file, typo).startsWith("2 no commitment"), typo);
    }
    assertTrue(run(folder.resolve("none.txt").toString()).startsWith("2 not readable"));
    assertTrue(run("\u0000").startsWith("2 not readable"));
    assertTrue(run().startsWith("2 usage"));
    Path cut = Files.writeString(folder.resolve("cut.txt"), "ABCDEFGH\n");
    assertTrue(run(cut.toString()).startsWith("1 not valid: line 1"));
  }

  @Test
  @DisplayName("an entrant without a weight is a flaw of its line (draws.md 5.3)")
  void noComma() throws Exception {
    LogChain chain = new LogChain();
    StringBuilder text = new StringBuilder();
    for (String line :
        List.of("chewu-draw 1", "name d", "quota 1", "outside-source", "entrants 1 1 00")) {
      text.append(chain.link(line)).append('\n');
    }
    byte[] bytes = text.append("ABCDEFGH\n").toString().getBytes(StandardCharsets.UTF_8);
    assertEquals("line 6: no comma", flaw(bytes, ""));
  }

  private static String flaw(byte[] transcript, String commitment) {
    try {
      return (String) flaw.invoke(null, transcript, commitment);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("the verifier was not run", e);
    }
  }

  @Test
  @DisplayName("two implementations agree on random draws, good and altered (draws.md 5.3)")
  void agree() throws Exception {
    SeededRandom random = new SeededRandom(2026);
    for (int i = 0; i < DRAWS; i++) {
      Transcript transcript = draw(random);
      byte[] bytes = Transcripts.bytes(transcript);
      String commitment = Digests.hex(transcript.commitment());
      assertEquals("", flaw(bytes, commitment));
      assertEquals(transcript, Transcripts.read(bytes));
      byte[] altered = bytes.clone();
      altered[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      assertBothRefuse(altered);
    }
  }

  private static Transcript draw(SeededRandom random) throws DrawFault {
    EntrantsBuilder list = Entrants.builder();
    int size = 1 + random.nextInt(60);
    int most = random.nextBoolean() ? 1 : 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      String code = Long.toString(random.nextLong(1L << (8 + random.nextInt(40))), 36) + "-" + i;
      list.add(random.nextInt(4) == 0 ? "京" + code : code, 1 + random.nextInt(most));
    }
    byte[] secret = new byte[16 + random.nextInt(49)];
    random.nextBytes(secret);
    Optional<String> source =
        random.nextBoolean() ? Optional.of("收盘 " + random.nextInt(100)) : Optional.empty();
    DrawRules rules = new DrawRules("draw " + random.nextInt(100), 1 + random.nextInt(70), source);
    DrawSecret hidden = new DrawSecret(Bytes.copyOf(secret));
    Transcript committed = Transcript.commit(rules, list.build(), hidden);
    return DrawArbitraries.run(committed, hidden, "value " + random.nextLong());
  }

  private static void assertBothRefuse(byte[] bytes) {
    Transcripts.assertRefused(bytes);
    assertNotEquals("", flaw(bytes, ""), () -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("the verifier finds any bit altered, any line moved, any cut (draws.md 5.3)")
  void smallTranscript() throws IOException {
    String text = Transcripts.resource("draw-1.txt");
    byte[] good = Transcripts.utf8(text);
    assertEquals("", flaw(good, ""));
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        assertNotEquals("", flaw(bad, ""));
      }
      assertNotEquals("", flaw(Arrays.copyOf(good, at), ""));
    }
    String[] lines = text.split("(?<=\n)");
    for (int one = 0; one < lines.length; one++) {
      for (int two = one + 1; two < lines.length; two++) {
        String[] swapped = lines.clone();
        swapped[one] = lines[two];
        swapped[two] = lines[one];
        assertBothRefuse(Transcripts.utf8(String.join("", swapped)));
      }
    }
    for (String bad :
        List.of(text + "\n", text + " ", text.replace("\n", "\r\n"), "\uFEFF" + text)) {
      assertBothRefuse(Transcripts.utf8(bad));
    }
  }

  @Test
  @DisplayName("under a chain made anew both find what was forged (draws.md 5.3)")
  void forged() throws IOException {
    String text = Transcripts.resource("draw-1.txt");
    for (String[] change :
        new String[][] {
          {"winner 1 B", "winner 1 A"},
          {"drawn 3", "drawn 2"},
          {"quota 3", "quota 03"},
          {"quota 3", "quota 4"},
          {"quota 3", "quota 0"},
          {"quota 3", "quota 2147483648"},
          {"outside 3448.45", "outside 3448.46"},
          {"outside 3448.45", "outside  3448.45"},
          {"secret 00", "secret 01"},
          {"0c0d0e0f #", "0C0D0E0F #"},
          {"0c0d0e0f #", " #"},
          {"\nA,3\n", "\nA,2\n"},
          {"\nA,3\n", "\nA,03\n"},
          {"\nA,3\n", "\nA,\n"},
          {"\nA,3\n", "\n,3\n"},
          {"\nA,3\n", "\nA\n"},
          {"\nA,3\n", "\nA,3,3\n"},
          {"entrants 5 8", "entrants 5 9"},
          {"entrants 5 8", "entrants 4 8"},
          {"entrants 5 8", "entrants 6 8"},
          {"entrants 5 8", "entrants 2000000000 2000000000"},
          {"name ", "nom "},
          {"end #", "end  #"},
          {"chewu-draw 1", "chewu-draw 2"}
        }) {
      assertTrue(text.contains(change[0]), change[0]);
      assertBothRefuse(Transcripts.chained(text.replace(change[0], change[1])));
    }
    // Another name is another commitment and so another key: these winners are not its.
    assertBothRefuse(Transcripts.chained(text.replace("普通", "普遍")));
  }

  @Test
  @DisplayName("a draw that was not the one published is found by its commitment (draws.md 5.3)")
  void otherCommitment() throws Exception {
    Transcript one = draw(new SeededRandom(1));
    Transcript two = draw(new SeededRandom(2));
    assertEquals("", flaw(Transcripts.bytes(one), Digests.hex(one.commitment())));
    assertTrue(flaw(Transcripts.bytes(one), Digests.hex(two.commitment())).contains("published"));
  }

  @Test
  @DisplayName("a commitment alone is no draw (draws.md 5.3)")
  void commitmentAlone() throws Exception {
    byte[] bytes = Transcripts.bytes(TranscriptTest.committed());
    assertFalse(Transcripts.read(bytes).isDrawn());
    assertTrue(flaw(bytes, "").contains("nothing was drawn"));
  }
}
