package io.github.chewu.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The lines of a UTF-8 text, one at a time, each of a bounded length: what is no text is refused
 * where it begins, and never read further. Used by one thread.
 */
final class TextLines implements AutoCloseable {
  /** The most bytes of a line. */
  static final int LONGEST = 4096;

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String name;
  private final InputStream in;
  private final byte[] bytes = new byte[LONGEST];
  private long number;

  TextLines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in);
  }

  /** What the text is called. */
  String name() {
    return name;
  }

  /** A field of the line that was read last. */
  Place at(int column, String columnName) {
    return new Place(name, Math.max(1, number), column, columnName);
  }

  /** The next line without its end; empty where there is none. */
  Optional<String> next() throws IOException, BadInput {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    number++;
    int length = 0;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (length == LONGEST) {
        String start = decoded(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        throw fault(start, "more than " + LONGEST + " bytes", "lines of at most " + LONGEST);
      }
      bytes[length++] = (byte) next;
    }
    return Optional.of(text(length));
  }

  private String text(int length) throws BadInput {
    int start = number == 1 && startsWithBom(length) ? BOM.length : 0;
    ByteBuffer rest = ByteBuffer.wrap(bytes, start, length - start);
    CharBuffer chars = CharBuffer.allocate(length);
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = utf8.decode(rest, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      String given =
          "byte " + HexFormat.of().withUpperCase().toHexDigits(rest.get(rest.position()));
      throw fault(text, given + " at character " + (text.length() + 1), "text in UTF-8");
    }
    return decoded(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  private boolean startsWithBom(int length) {
    return length >= BOM.length && bytes[0] == BOM[0] && bytes[1] == BOM[1] && bytes[2] == BOM[2];
  }

  /** The text, unless it holds what no text does. */
  private String decoded(String text) throws BadInput {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        throw fault(
            text.substring(0, i),
            "control character U+"
                + HexFormat.of().withUpperCase().toHexDigits(c)
                + " at character "
                + (i + 1),
            "text, with lines that end in LF or CR LF");
      }
    }
    return text;
  }

  /** A refusal behind the start of a line. */
  private BadInput fault(String start, String given, String allowed) {
    int commas = (int) start.chars().filter(c -> c == ',').count();
    return at(commas + 1, "").refused(given, allowed);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // Nothing was written: what was read is read.
    }
  }
}
