package io.github.chewu.examples.card;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Commands for toll cards. */
@Command(
    name = "card",
    description = "Read, recharge and settle a toll card.",
    subcommands = {
      CardRead.class,
      CardLook.class,
      CardLoad.class,
      CardSettle.class,
      CardActivate.class,
      CardDebit.class
    })
public final class CardGroup extends Group {
  /** As picocli makes it. */
  public CardGroup() {}
}
