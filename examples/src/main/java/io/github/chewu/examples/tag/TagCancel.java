package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.obu.tag.TagDesk;
import picocli.CommandLine.Command;

/** Cancels the tag in the field (E17). */
@Command(
    name = "cancel",
    description = "Cancel the tag in the field, so that it can be issued again; may be repeated.")
final class TagCancel extends Act {
  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      TagDesk tags = desk.tags();
      String order = desk.newOrder("C");
      begin(Counter.TERMINAL, "tag.cancel", "order:" + order);
      return TagShape.of(tags.cancel(order)).with("order", order);
    }
  }
}
