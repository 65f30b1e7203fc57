package io.github.chewu.examples.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.link.Request;
import io.github.chewu.obu.trace.FrameText;
import io.github.chewu.obu.trace.ReplayPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Plays the device's side of a trace to today's link, in virtual time: no device is touched. */
@Command(
    name = "replay",
    description = "Play a recording to the link again: what it makes of each answer.")
final class TraceReplay extends Act {
  /** Longer than any answer is waited for, and short enough that a lost one is repeated. */
  private static final Duration WITHIN = Duration.ofSeconds(3);

  private static final int WORDS = 34;

  @Parameters(paramLabel = "FILE", description = "A recording.")
  private Path file = Path.of("");

  /** A request as it was recorded. */
  private record Recorded(TraceEntry entry) implements Request.Repeating<Frame> {
    @Override
    public Bytes body() {
      return entry.bytes().from(1);
    }

    @Override
    public boolean isAnsweredBy(Frame frame) {
      return true;
    }

    @Override
    public Frame answer(Frame frame) {
      return frame;
    }
  }

  @Override
  protected Answer answer() throws BadInput {
    Trace trace = TraceFile.read(file);
    ReplayPort port = new ReplayPort(trace);
    List<Map<String, Object>> steps = new ArrayList<>();
    Answer answer = Answer.done();
    int answered = 0;
    Optional<TraceEntry> first = port.next();
    if (first.isPresent()) {
      // The link opens with the question which device this is: here the first that was asked.
      Request.Repeating<?> opening = new Recorded(first.get()).map(frame -> "any device");
      try (Link link = new Link(port, opening, LinkSettings.USUAL)) {
        boolean opened = false;
        for (Optional<TraceEntry> next = first; next.isPresent(); next = port.next()) {
          long before = port.nanos();
          String outcome = outcome(link, next.get(), opened);
          opened = true;
          answered += outcome.equals("answered") ? 1 : 0;
          double millis = (port.nanos() - before) / 1e6;
          steps.add(fields(next.get(), outcome, millis));
          answer =
              answer.say(
                  String.format(Locale.ROOT, "%12.3f ms ", millis)
                      + Columns.pad(FrameText.of(next.get()), WORDS)
                      + " "
                      + outcome);
        }
      }
    }
    return answer
        .with("steps", steps)
        .with("answered", answered)
        .with("unanswered", steps.size() - answered)
        .say("answered", answered + " of " + steps.size());
  }

  private String outcome(Link link, TraceEntry asked, boolean opened) {
    try {
      if (opened) {
        link.ask(new Recorded(asked), WITHIN);
      } else {
        link.identity(WITHIN);
      }
      return "answered";
    } catch (LineFault e) {
      return e.situation().say(locale());
    }
  }

  private static Map<String, Object> fields(TraceEntry asked, String outcome, double millis) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("request", FrameText.of(asked));
    fields.put("outcome", outcome);
    fields.put("millis", String.format(Locale.ROOT, "%.3f", millis));
    return fields;
  }
}
