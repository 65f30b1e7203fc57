package io.github.chewu.platepool.claim;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Drawn.Ending;
import io.github.chewu.platepool.claim.Saved.Verdict;
import io.github.chewu.platepool.index.PlateIndex;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The pools of a desk over the one store that decides: what is saved here is known to the pools at
 * once; what other processes do they learn by a number being taken, by its end, or by {@link
 * #refresh}. Safe for any thread.
 */
public final class PlatePools {
  private static final int TRIES = 64;
  private static final int STALE = 8;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final ClaimStore store;
  private final RandomGenerator random;
  private final Map<PoolId, PlatePool> pools;
  private final Map<PoolId, Instant> refreshed = new HashMap<>();

  private PlatePools(ClaimStore store, RandomGenerator random, Map<PoolId, PlatePool> pools) {
    this.store = store;
    this.random = random;
    this.pools = pools;
  }

  /**
   * Pools filled with what the store holds.
   *
   * @param plans each of another pool
   * @param random draws; two processes must not draw the same, so no seed that they share
   */
  public static PlatePools open(List<PoolPlan> plans, ClaimStore store, RandomGenerator random)
      throws StoreFault {
    Map<PoolId, PlatePool> pools = new LinkedHashMap<>();
    for (PoolPlan plan : plans) {
      if (pools.put(plan.pool(), new PlatePool(new PlateIndex(plan), random)) != null) {
        throw new IllegalArgumentException(
            "two plans of " + plan.pool() + " given, one of each pool allowed");
      }
    }
    PlatePools all = new PlatePools(store, random, Collections.unmodifiableMap(pools));
    for (PoolId pool : pools.keySet()) {
      all.refresh(pool);
    }
    return all;
  }

  /** The same pools, as they are known now, over another store: for a simulation (S04). */
  public PlatePools copy(ClaimStore other) {
    Map<PoolId, PlatePool> copies = new LinkedHashMap<>();
    pools.forEach((id, pool) -> copies.put(id, pool.copy()));
    return new PlatePools(other, random, Collections.unmodifiableMap(copies));
  }

  /** Where it is decided. */
  public ClaimStore store() {
    return store;
  }

  /** Which pools there are. */
  public Collection<PoolId> ids() {
    return pools.keySet();
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException where it is not there
   */
  public PlatePool pool(PoolId id) {
    PlatePool pool = pools.get(id);
    if (pool == null) {
      throw new IllegalArgumentException("pool " + id + " given, " + ids() + " allowed");
    }
    return pool;
  }

  /** {@link ClaimStore#save}; the pools know at once what came of it. */
  public Saved save(Standing seen, Standing next) throws StoreFault {
    Saved saved = store.save(seen, next);
    if (saved.verdict() == Verdict.KEPT) {
      Change change = Change.of(seen, next);
      change.wanted().forEach(this::held);
      change.changed().forEach(this::held);
      for (Claim claim : change.released()) {
        // Of one that had ended nobody knows here who holds it now.
        if (claim.isLiveAt(seen.at()) && pools.containsKey(claim.pool())) {
          pool(claim.pool()).freed(claim.plate());
        }
      }
    }
    saved.taken().forEach(this::held);
    return saved;
  }

  private void held(Claim claim) {
    if (pools.containsKey(claim.pool())) {
      pool(claim.pool()).held(claim);
    }
  }

  /**
   * Draws numbers and saves what they lead to; where another was faster it draws again, so that
   * what is held in the end is a uniform sample of what was free. What the vehicle holds already is
   * not free. The day and the ends of what others hold are judged by {@code seen.at()}.
   *
   * @param count how many; fewer are drawn where no more are free (decision 13)
   * @param withoutFour none with the digit 4 (U18)
   * @param next what shall take the place of {@code seen} with these numbers; asked again for each
   *     try
   */
  public Drawn draw(
      Standing seen,
      PoolId pool,
      int count,
      boolean withoutFour,
      Function<List<PlateNumber>, Standing> next)
      throws StoreFault {
    for (int tries = 1; tries <= TRIES; tries++) {
      // Of what the vehicle got from another process this one need not know.
      seen.live().forEach(this::held);
      List<PlateNumber> plates = pool(pool).propose(count, withoutFour, seen.at());
      boolean stale = plates.size() < count || tries == STALE;
      if (stale && refreshIfOld(pool, seen.at())) {
        plates = pool(pool).propose(count, withoutFour, seen.at());
      }
      if (plates.isEmpty()) {
        return Drawn.without(Ending.EMPTY);
      }
      Verdict verdict = save(seen, next.apply(plates)).verdict();
      if (verdict != Verdict.TAKEN) {
        return verdict == Verdict.KEPT
            ? new Drawn(Ending.HELD, plates)
            : Drawn.without(Ending.MOVED);
      }
    }
    return Drawn.without(Ending.CROWDED);
  }

  /**
   * Lends a uniform sample of what is free to a site; what it gives back early is known as free
   * here after {@link #refresh}, or from the end of the lease on.
   *
   * @param leases of the same store
   * @param id names the lease; it must be new
   * @param count how many; fewer are lent where no more are free
   * @param now by the store's clock
   */
  public Drawn lend(
      LeaseStore leases, PoolId pool, String id, int count, Instant now, Instant until)
      throws StoreFault {
    for (int tries = 1; tries <= TRIES; tries++) {
      List<PlateNumber> plates = pool(pool).propose(count, false, now);
      if (plates.isEmpty()) {
        return Drawn.without(Ending.EMPTY);
      }
      List<Claim> wanted =
          plates.stream()
              .map(plate -> Claim.wanted(pool, plate, ClaimKind.LEASED, id, until))
              .toList();
      Saved saved = leases.lend(id, wanted);
      switch (saved.verdict()) {
        case KEPT -> {
          wanted.forEach(this::held);
          return new Drawn(Ending.HELD, plates);
        }
        case TAKEN -> saved.taken().forEach(this::held);
        case MOVED, LAPSED -> {
          return Drawn.without(Ending.MOVED);
        }
      }
    }
    return Drawn.without(Ending.CROWDED);
  }

  /** Reads from the store what is held: so numbers that others released early are known as free. */
  public void refresh(PoolId id) throws StoreFault {
    PlatePool pool = pool(id);
    PlatePool anew = new PlatePool(new PlateIndex(pool.plan()), random);
    store.live(id, anew::held);
    pool.become(anew);
  }

  private boolean refreshIfOld(PoolId id, Instant now) throws StoreFault {
    synchronized (refreshed) {
      Instant last = refreshed.get(id);
      if (last != null && now.isBefore(last.plus(FRESH))) {
        return false;
      }
      refreshed.put(id, now);
    }
    refresh(id);
    return true;
  }
}
