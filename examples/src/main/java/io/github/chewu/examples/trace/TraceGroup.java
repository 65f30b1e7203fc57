package io.github.chewu.examples.trace;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Commands for recordings of the line to a tag writer. */
@Command(
    name = "trace",
    description = "Recordings of the line to a tag writer: show one, play one back.",
    subcommands = {TraceShow.class, TraceReplay.class})
public final class TraceGroup extends Group {
  /** As picocli makes it. */
  public TraceGroup() {}
}
