package io.github.chewu.examples.tag;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Commands for tags. */
@Command(
    name = "tag",
    description =
        "Read, issue, activate, check and cancel the tag in a writer's field. Name the writer by"
            + " --port: none is guessed, since bytes sent to another device may do harm there.",
    subcommands = {
      TagRead.class,
      TagCheck.class,
      TagIssue.class,
      TagActivate.class,
      TagCancel.class,
      TagSettle.class,
      TagProbeAct.class
    })
public final class TagGroup extends Group {
  /** As picocli makes it. */
  public TagGroup() {}
}
