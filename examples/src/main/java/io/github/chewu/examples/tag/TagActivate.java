package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.tag.TagMatch;
import io.github.chewu.obu.tag.TagReceipt;
import picocli.CommandLine.Command;

/** Takes the tag in the field into use (E19–E22). */
@Command(
    name = "activate",
    description =
        "Take the tag in the field into use, once it is stuck on the car; may be repeated. Watch"
            + " its lamp, and keep other tags away.")
final class TagActivate extends Act {
  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      TagDesk tags = desk.tags();
      String order = desk.newOrder("V");
      begin(Counter.TERMINAL, "tag.activate", "order:" + order);
      TagMatch first = tags.match(desk.card().file());
      CardFile again = desk.cardAgain();
      Outcome<TagReceipt> activated = tags.activate(order, first, again);
      Answer answer =
          TagShape.of(activated).with("serial", first.tag().serial()).with("order", order);
      return activated.fold(
          done -> answer, notDone -> advised(answer, notDone, tags, again), unknown -> answer);
    }
  }

  /** Read again after a failure: whether to activate again, or to cancel and issue again (E22). */
  private static Answer advised(
      Answer answer, NotDone<TagReceipt> failure, TagDesk tags, CardFile card) {
    try {
      return tags.match(card)
          .afterFailure(failure.situation())
          .map(advice -> answer.with("advice", advice))
          .orElse(answer);
    } catch (LineFault e) {
      // Nothing can be advised of a tag that cannot be read: why it was refused is said already.
      return answer;
    }
  }
}
