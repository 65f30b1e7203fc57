package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.obu.tag.Settled;
import io.github.chewu.obu.tag.TagDesk;
import java.util.List;
import picocli.CommandLine.Command;

/** Settles what a crash or a lost answer left in doubt about the tag in the field. */
@Command(
    name = "settle",
    description =
        "Read the tag in the field back and settle what is in doubt: done (0) or not done (1);"
            + " nothing in doubt is 0.")
final class TagSettle extends Act {
  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      TagDesk tags = desk.tags();
      begin(Counter.TERMINAL, "tag.settle", "port:" + common.port().orElse(""));
      List<Settled> settled = tags.settle();
      // A journal has one open entry of a tag at most.
      return settled.isEmpty() ? nothing() : shown(settled.get(0));
    }
  }

  private static Answer nothing() {
    return Answer.done()
        .with("serial", null)
        .with("act", "NONE")
        .say("nothing is in doubt about this tag");
  }

  private static Answer shown(Settled settled) {
    return Answer.of(settled.outcome(), serial -> Answer.done())
        .with("serial", settled.serial())
        .with("act", settled.act())
        .with("order", settled.order())
        .say("tag", settled.serial())
        .say("act", settled.act())
        .say("order", settled.order());
  }
}
