package io.github.chewu.obu.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.message.Primitive;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** An entry of a writer's trace in words. */
public final class FrameText {
  private static final Map<Integer, String> ISSUING =
      Map.ofEntries(
          Map.entry(0xC0, "init"),
          Map.entry(0xC1, "start"),
          Map.entry(0xC3, "update"),
          Map.entry(0xC4, "read"),
          Map.entry(0xC5, "end"),
          Map.entry(0xC6, "MAC"),
          Map.entry(0xB0, "init"),
          Map.entry(0xB1, "start"),
          Map.entry(0xB2, "update"),
          Map.entry(0xB3, "read"),
          Map.entry(0xB4, "end"),
          Map.entry(0xB5, "MAC"));

  private FrameText() {}

  /** Such as {@code request 3 get secure} or {@code answer 3 read, error 01}. */
  public static String of(TraceEntry entry) {
    Bytes bytes = entry.bytes();
    if (entry.direction() == TraceDirection.NOISE || bytes.isEmpty()) {
      return "noise, " + bytes.length() + " bytes";
    }
    boolean sent = entry.direction() == TraceDirection.SENT;
    int sequence = sent ? bytes.at(0) & 0x0F : bytes.at(0) >>> 4;
    String what = (sent ? "request " : "answer ") + sequence + " " + command(bytes);
    int error = sent ? 0 : error(bytes);
    return error == 0 ? what : what + String.format(Locale.ROOT, ", error %02X", error);
  }

  private static String command(Bytes bytes) {
    if (bytes.length() < 2) {
      return "without a command";
    }
    int command = bytes.at(1);
    if ((command == 0xF0 || command == 0xE0) && bytes.length() > 2) {
      return Arrays.stream(Primitive.values())
          .filter(primitive -> primitive.code() == bytes.at(2))
          .findFirst()
          .map(primitive -> primitive.name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .orElse("of an unknown primitive");
    }
    return ISSUING.getOrDefault(command, String.format(Locale.ROOT, "command %02X", command));
  }

  private static int error(Bytes bytes) {
    int at = bytes.length() > 1 && bytes.at(1) == 0xE0 ? 4 : 2;
    return at < bytes.length() ? bytes.at(at) : 0;
  }
}
