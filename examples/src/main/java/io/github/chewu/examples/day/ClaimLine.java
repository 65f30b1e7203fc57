package io.github.chewu.examples.day;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The store that decides, on a line that breaks, with a rival who is faster now and then. */
record ClaimLine(ClaimStore store, Loss loss) implements ClaimStore {
  private static final Vin RIVAL = new Vin("LSVNV2182E2100001");
  private static final Duration HELD = Duration.ofSeconds(20);

  /** Says how the next save goes. */
  @FunctionalInterface
  interface Loss {
    How next(String user);
  }

  /** How a save goes. */
  enum How {
    /** As it should. */
    KEPT,
    /** It fails, and nothing is kept. */
    LOST,
    /** It is kept, and nobody is told. */
    ANSWER_LOST,
    /** Another takes the first of the numbers before. */
    RIVAL
  }

  @Override
  public Standing standing(Vin vin, String user) throws StoreFault {
    return store.standing(vin, user);
  }

  @Override
  public Saved save(Standing seen, Standing next) throws StoreFault {
    How how = loss.next(seen.user());
    if (how == How.LOST) {
      throw StoreFault.of(StoreReason.UNREACHABLE, "the line broke");
    }
    Optional<Claim> wanted =
        next.claims().stream().filter(claim -> claim.epoch() == Claim.NOT_HELD).findFirst();
    if (how == How.RIVAL && wanted.isPresent()) {
      rival(wanted.get());
    }
    Saved saved = store.save(seen, next);
    if (how == How.ANSWER_LOST) {
      throw StoreFault.of(StoreReason.COMMIT_UNKNOWN, "the line broke");
    }
    return saved;
  }

  private void rival(Claim wanted) throws StoreFault {
    Standing his = store.standing(RIVAL, "rival");
    List<Claim> claims = new ArrayList<>(his.live());
    claims.add(
        Claim.wanted(wanted.pool(), wanted.plate(), ClaimKind.BATCH, "rival", his.at().plus(HELD)));
    store.save(
        his,
        new Standing(
            RIVAL,
            his.user(),
            his.user(),
            his.version(),
            his.facts(),
            his.used(),
            claims,
            his.selections(),
            his.at()));
  }

  @Override
  public List<Claim> holders(PoolId pool, List<PlateNumber> plates) throws StoreFault {
    return store.holders(pool, plates);
  }

  @Override
  public void live(PoolId pool, Consumer<Claim> each) throws StoreFault {
    store.live(pool, each);
  }
}
