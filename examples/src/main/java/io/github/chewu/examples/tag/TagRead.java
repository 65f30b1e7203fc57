package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Desk;
import picocli.CommandLine.Command;

/** Shows what is on the tag in the field (E20). */
@Command(name = "read", description = "Show both files and the state of the tag in the field.")
final class TagRead extends Act {
  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      return TagShape.of(desk.tagReader().read());
    }
  }
}
