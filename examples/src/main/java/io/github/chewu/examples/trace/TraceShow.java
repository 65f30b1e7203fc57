package io.github.chewu.examples.trace;

import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.obu.trace.FrameText;
import io.github.chewu.obu.trace.Pcapng;
import io.github.chewu.obu.trace.TagTraceMask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decodes a trace, masked whether it was written so or not. */
@Command(name = "show", description = "Decode a recording, secrets masked.")
final class TraceShow extends Act {
  private static final int WORDS = 34;

  @Parameters(paramLabel = "FILE", description = "A recording.")
  private Path file = Path.of("");

  @Option(
      names = "--pcapng",
      paramLabel = "OUT",
      description = "Write it for Wireshark too (docs/wireshark).")
  private @Nullable Path capture;

  @Override
  protected Answer answer() throws BadInput {
    Trace read = TraceFile.read(file);
    Trace trace =
        new Trace(read.device(), read.entries().stream().map(new TagTraceMask()).toList());
    Path out = capture;
    if (out != null) {
      try {
        Files.write(out, Pcapng.of(trace, console().clock().instant()).toArray());
      } catch (IOException e) {
        throw BadInput.unwritable(out, e);
      }
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    Answer answer = Answer.done().with("device", trace.device()).say("device", trace.device());
    for (TraceEntry entry : trace.entries()) {
      entries.add(fields(entry));
      answer = answer.say(line(entry));
    }
    return answer.with("entries", entries);
  }

  private static String millis(TraceEntry entry) {
    return String.format(Locale.ROOT, "%.3f", entry.at().toNanos() / 1e6);
  }

  private static Map<String, Object> fields(TraceEntry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("millis", millis(entry));
    fields.put("direction", entry.direction());
    fields.put("what", FrameText.of(entry));
    fields.put("bytes", entry.hex());
    return fields;
  }

  private static String line(TraceEntry entry) {
    return String.format(Locale.ROOT, "%12s ms %c ", millis(entry), entry.direction().sign())
        + Columns.pad(FrameText.of(entry), WORDS)
        + " "
        + entry.hex();
  }
}
