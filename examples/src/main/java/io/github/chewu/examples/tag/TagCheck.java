package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagDifference;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.tag.TagMatch;
import io.github.chewu.obu.tag.TagReason;
import picocli.CommandLine.Command;

/** Compares the tag in the field with the card in the reader (E18, E22). */
@Command(
    name = "check",
    description = "Compare the tag in the field with the card in the reader, field by field.")
final class TagCheck extends Act {
  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      TagDesk tags = desk.tagReader();
      CardFile card = desk.card().file();
      return shown(tags.match(card));
    }
  }

  private static Answer shown(TagMatch match) {
    Answer answer =
        match.agrees()
            ? Answer.done()
            : Answer.notDone(TagReason.DIFFERS, match.tag().serial(), match.fields());
    answer =
        answer
            .with("agrees", match.agrees())
            .with("differences", TagShape.differences(match.differences()))
            .with("serial", match.tag().serial())
            .with("cardNumber", match.card().cardNumber())
            .say("tag", match.tag().serial())
            .say("card", match.card().cardNumber())
            .say("agrees", match.agrees());
    for (TagDifference each : match.differences()) {
      answer =
          answer.say(
              "  "
                  + Columns.pad(each.field().name(), 16)
                  + "card "
                  + Columns.pad(each.card(), 14)
                  + "tag "
                  + each.tag());
    }
    return answer;
  }
}
