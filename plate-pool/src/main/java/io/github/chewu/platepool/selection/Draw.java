package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Drawn;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One random draw (S15, U16 to U18, U22). */
record Draw(Acts acts, String order, boolean withoutFour) implements Acts.Rule {
  private static final String DONE = "draw ";

  @Override
  public Acts.Next next(Dossier seen, Set<PlateNumber> lost) throws SelectionFault, StoreFault {
    Optional<String> before = seen.facts().order(order);
    if (before.isPresent()) {
      if (!before.get().startsWith(DONE)) {
        throw SelectionFault.of(SelectionReason.ORDER_USED, order);
      }
      int drawn = Integer.parseInt(before.get().substring(DONE.length()));
      return Acts.Next.same(seen, Choices.inside(seen), fewer(seen, drawn));
    }
    seen.requireOpen();
    seen.requireChoice();
    if (seen.left().random() == 0) {
      throw SelectionFault.of(SelectionReason.RANDOM_USED_UP);
    }
    PoolId pool = Choices.pool(seen);
    Drawn drawn =
        acts.pools()
            .draw(
                seen.standing(),
                pool,
                seen.rules().drawing().batch(),
                withoutFour,
                plates -> after(seen, pool, plates));
    return switch (drawn.ending()) {
      case HELD ->
          Acts.Next.kept(
              after(seen, pool, drawn.plates()), Step.CHOOSING, fewer(seen, drawn.plates().size()));
      case EMPTY ->
          throw SelectionFault.of(
              withoutFour ? SelectionReason.POOL_EMPTY_NO_FOUR : SelectionReason.POOL_EMPTY);
      case MOVED -> Acts.Next.again(seen);
      case CROWDED -> throw SelectionFault.of(SelectionReason.BUSY);
    };
  }

  /** Alternates stay, the batch before is let go (U22); a draw costs one (S15). */
  private Standing after(Dossier seen, PoolId pool, List<PlateNumber> plates) {
    Instant until = seen.at().plus(seen.rules().drawing().time());
    List<Claim> claims = new ArrayList<>(seen.live(ClaimKind.ALTERNATE));
    plates.forEach(plate -> claims.add(Claim.wanted(pool, plate, ClaimKind.BATCH, order, until)));
    Facts facts =
        Choices.onTab(seen.facts(), seen, Page.Tab.RANDOM)
            .without(Facts.FIRST, Facts.FIRST_FROM)
            .withOrder(order, DONE + plates.size());
    if (seen.rules().drawing().first()) {
      // Held as long as it would be valid: whenever somebody looks, he finds it chosen.
      Claim first = claims.get(claims.size() - plates.size());
      Instant valid = acts.validity().from(until).end();
      claims.set(claims.indexOf(first), first.changed(ClaimKind.BATCH, valid));
      facts = facts.with(Facts.FIRST, first.plate()).with(Facts.FIRST_FROM, until);
    }
    Chances used = seen.standing().used();
    return seen.with(
        facts,
        new Chances(used.composed(), used.random() + 1),
        claims,
        seen.standing().selections());
  }

  private static List<Situation> fewer(Dossier seen, int drawn) {
    int batch = seen.rules().drawing().batch();
    return drawn < batch ? List.of(Situation.of(SelectionReason.FEWER, drawn, batch)) : List.of();
  }
}
