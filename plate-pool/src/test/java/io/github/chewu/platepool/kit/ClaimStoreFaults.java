package io.github.chewu.platepool.kit;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import java.util.List;
import java.util.function.Consumer;

/** A store whose saves break on demand. One thread. */
public final class ClaimStoreFaults implements ClaimStore {
  private final ClaimStore real;
  private Break next = Break.NONE;
  private int passing;
  private int saves;

  /** Everything passes until something is asked for. */
  public ClaimStoreFaults(ClaimStore real) {
    this.real = real;
  }

  /** What happens to a save. */
  public enum Break {
    /** It passes. */
    NONE,
    /** Nothing is written, and it says so. */
    REFUSED,
    /** Nothing is written, and the answer is lost. */
    LOST_BEFORE,
    /** It is written, and the answer is lost. */
    LOST_AFTER
  }

  /** Breaks one save, after this many that pass. */
  public void breakAfter(int passing, Break how) {
    this.passing = passing;
    next = how;
  }

  /** How many saves were tried. */
  public int saves() {
    return saves;
  }

  @Override
  public Standing standing(Vin vin, String user) throws StoreFault {
    return real.standing(vin, user);
  }

  @Override
  public Saved save(Standing seen, Standing after) throws StoreFault {
    saves++;
    Break how = passing-- > 0 ? Break.NONE : next;
    if (how != Break.NONE) {
      next = Break.NONE;
    }
    return switch (how) {
      case NONE -> real.save(seen, after);
      case REFUSED -> throw StoreFault.of(StoreReason.FULL, "disk");
      case LOST_BEFORE -> throw StoreFault.of(StoreReason.COMMIT_UNKNOWN, "line");
      case LOST_AFTER -> {
        real.save(seen, after);
        throw StoreFault.of(StoreReason.COMMIT_UNKNOWN, "line");
      }
    };
  }

  @Override
  public List<Claim> holders(PoolId pool, List<PlateNumber> plates) throws StoreFault {
    return real.holders(pool, plates);
  }

  @Override
  public void live(PoolId pool, Consumer<Claim> each) throws StoreFault {
    real.live(pool, each);
  }
}
