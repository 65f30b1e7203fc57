package io.github.chewu.platepool.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.platepool.draw.DrawFault;
import io.github.chewu.platepool.draw.Transcript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Transcripts as bytes, and what becomes of them in the hands of others. */
public final class Transcripts {
  private Transcripts() {}

  /** What is written of one. */
  public static byte[] bytes(Transcript transcript) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transcript.writeTo(out);
    return out.toByteArray();
  }

  /** What is read of one. */
  public static Transcript read(byte[] bytes) throws DrawFault, IOException {
    return Transcript.read(new ByteArrayInputStream(bytes));
  }

  /** Fails where these bytes are taken for a transcript. */
  public static void assertRefused(byte[] bytes) {
    assertThrows(
        DrawFault.class, () -> read(bytes), () -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The text with the chain of its hashes made anew, as whoever altered it would. */
  public static byte[] chained(String text) {
    StringBuilder all = new StringBuilder();
    String head = "0".repeat(64);
    for (String line : text.split("\n", -1)) {
      int hash = line.lastIndexOf(" #");
      if (hash < 0 || line.length() - hash != 66) {
        all.append(line).append('\n');
      } else {
        String content = line.substring(0, hash);
        head =
            Bytes.copyOf(utf8(head + "\n" + content + "\n"))
                .sha256()
                .hex()
                .toLowerCase(Locale.ROOT);
        all.append(content).append(" #").append(head).append('\n');
      }
    }
    // The text ends in a line end, behind which there is an empty line.
    return utf8(all.substring(0, all.length() - 1));
  }

  /** Bytes one behind the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** The bytes of a text. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A transcript that is kept beside the tests. */
  public static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Transcripts.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
