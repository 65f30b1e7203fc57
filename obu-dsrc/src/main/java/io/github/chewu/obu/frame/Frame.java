package io.github.chewu.obu.frame;

import io.github.chewu.core.bytes.Bytes;
import java.util.Arrays;
import java.util.Locale;

/**
 * One whole frame of the line (writer-dialects.md): {@code FF FF ‖ control ‖ body ‖ check ‖ FF}.
 * The check byte is the XOR of control and body. Between the marks {@code FF} stands as {@code FE
 * 01} and {@code FE} as {@code FE 00}; that leaves the XOR as it is, so that a check over the
 * stuffed bytes, as one firmware makes it, is the same byte. Immutable, equal by content.
 */
public final class Frame {
  static final int MARK = 0xFF;
  static final int ESCAPE = 0xFE;

  /** The longest body that {@link #wire} takes; with every byte stuffed it is decoded still. */
  public static final int LONGEST_BODY = 2048;

  // Control, then body. An array of its own, since a Bytes around it would double the objects.
  private final byte[] content;
  private final int wireLength;

  Frame(byte[] content, int wireLength) {
    this.content = content;
    this.wireLength = wireLength;
  }

  /** The control byte (RSCTL), 0–255: {@code 8X} from the PC, {@code X8} from the device. */
  public int control() {
    return content[0] & 0xFF;
  }

  /** The command byte, or -1 in an empty acknowledgement. */
  public int command() {
    return content.length > 1 ? content[1] & 0xFF : -1;
  }

  /** Command byte and payload, unstuffed; empty in an empty acknowledgement. */
  public Bytes body() {
    return Bytes.copyOf(content).from(1);
  }

  /** What follows the command byte, unstuffed. */
  public Bytes payload() {
    return Bytes.copyOf(content).from(Math.min(2, content.length));
  }

  /** How many bytes control and body are, unstuffed. */
  public int contentLength() {
    return content.length;
  }

  /** How many bytes of the line belong to this frame alone: a mark may serve two frames. */
  public int wireLength() {
    return wireLength;
  }

  /**
   * The bytes of a frame on the line, marks included.
   *
   * @param control 0–255
   * @param body 0 to {@value #LONGEST_BODY} bytes
   */
  public static Bytes wire(int control, Bytes body) {
    if (control < 0 || control > 255) {
      throw new IllegalArgumentException("control " + control + " given, 0 to 255 allowed");
    }
    body.requireLength("body", 0, LONGEST_BODY);
    byte[] wire = new byte[2 * body.length() + 7];
    int end = 0;
    wire[end++] = (byte) MARK;
    wire[end++] = (byte) MARK;
    end = stuff(wire, end, control);
    int check = control;
    for (int i = 0; i < body.length(); i++) {
      int next = body.at(i);
      check ^= next;
      end = stuff(wire, end, next);
    }
    end = stuff(wire, end, check);
    wire[end++] = (byte) MARK;
    return Bytes.copyOf(Arrays.copyOf(wire, end));
  }

  private static int stuff(byte[] wire, int end, int next) {
    if (next < ESCAPE) {
      wire[end] = (byte) next;
      return end + 1;
    }
    wire[end] = (byte) ESCAPE;
    wire[end + 1] = (byte) (next - ESCAPE);
    return end + 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame && Arrays.equals(content, frame.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** Control, command and length only: the payload can hold what no log may show. */
  @Override
  public String toString() {
    String command = content.length > 1 ? String.format(Locale.ROOT, " %02X", command()) : "";
    return String.format(
        Locale.ROOT, "frame %02X%s (%d bytes)", control(), command, content.length);
  }
}
