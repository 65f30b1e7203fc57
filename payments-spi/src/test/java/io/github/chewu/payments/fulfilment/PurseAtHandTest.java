package io.github.chewu.payments.fulfilment;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.kit.ModelPurse;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.purse.CardProfile;
import io.github.chewu.core.purse.LoadProcedure;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.SoftwareLoadAuthority;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.payments.kit.CardAtHandContract;
import java.time.Instant;

class PurseAtHandTest extends CardAtHandContract {
  /** INIT FOR LOAD comes before it. */
  private static final int CREDIT = 2;

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-01T04:00:00Z"));
  private final Journal journal = new MemoryJournal(clock);
  private final ModelPurse purse =
      new ModelPurse(
          Cards.storedValue(Algorithm.TRIPLE_DES),
          PurseState.fresh(Money.ofFen(3000)),
          Cards.keys(null));

  @Override
  protected CardAtHand card() {
    purse.insert();
    LoadProcedure procedure =
        new LoadProcedure(
            journal,
            new SoftwareLoadAuthority(Cards.keys(null)),
            clock,
            PurseLimits.ofFormat(),
            CardProfile.FULL);
    return new PurseAtHand(procedure, purse);
  }

  @Override
  protected Money balance() {
    return purse.state().balance();
  }

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected void tear(boolean afterwards) {
    purse.tearAt(CREDIT, afterwards);
  }
}
