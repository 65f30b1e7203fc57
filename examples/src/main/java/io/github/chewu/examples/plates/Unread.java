package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import java.util.List;
import java.util.function.Consumer;

/**
 * A store of which no pool is filled: for acts that name their numbers, since it decides anyway who
 * has them.
 */
record Unread(ClaimStore store) implements ClaimStore {
  @Override
  public Standing standing(Vin vin, String user) throws StoreFault {
    return store.standing(vin, user);
  }

  @Override
  public Saved save(Standing seen, Standing next) throws StoreFault {
    return store.save(seen, next);
  }

  @Override
  public List<Claim> holders(PoolId pool, List<PlateNumber> plates) throws StoreFault {
    return store.holders(pool, plates);
  }

  @Override
  public void live(PoolId pool, Consumer<Claim> each) {
    // Nothing is drawn.
  }
}
