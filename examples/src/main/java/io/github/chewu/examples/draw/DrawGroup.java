package io.github.chewu.examples.draw;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Commands for draws. */
@Command(
    name = "draw",
    description = "Draws anyone can re-run: commit, run, verify; see docs/draws.md.",
    subcommands = {DrawCommit.class, DrawRun.class, DrawVerify.class})
public final class DrawGroup extends Group {
  /** As picocli makes it. */
  public DrawGroup() {}
}
