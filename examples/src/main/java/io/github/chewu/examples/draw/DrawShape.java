package io.github.chewu.examples.draw;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.platepool.draw.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What commands answer of a draw. Stateless. */
final class DrawShape {
  private DrawShape() {}

  static String hex(Bytes bytes) {
    return bytes.hex().toLowerCase(Locale.ROOT);
  }

  static Answer of(Transcript transcript) {
    String commitment = hex(transcript.commitment());
    Answer answer =
        Answer.done()
            .with("name", transcript.rules().name())
            .with("entrants", transcript.entrants().size())
            .with("commitment", commitment)
            .with("valid", transcript.isDrawn() ? true : null)
            .with("everybody", transcript.isDrawn() ? transcript.everybody() : null)
            .with("outside", transcript.outside())
            .say("name", transcript.rules().name())
            .say("entrants", transcript.entrants().size())
            .say("commitment", commitment);
    return transcript.isDrawn()
        ? winners(
            answer.say("outside", transcript.outside().orElse("")),
            transcript.winners(),
            transcript.everybody())
        : answer.with("winners", List.of());
  }

  /** With the codes, one a line. */
  static Answer winners(Answer answer, List<String> codes, boolean everybody) {
    Answer counted =
        answer
            .with("winners", codes)
            .say("winners", codes.size() + (everybody ? ", everybody: nothing was drawn" : ""));
    // At once: line by line would copy all of them each time.
    List<String> lines = new ArrayList<>(counted.lines());
    lines.addAll(codes);
    return new Answer(
        counted.exit(), counted.situations(), counted.token(), counted.fields(), lines);
  }
}
