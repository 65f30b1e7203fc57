package io.github.chewu.platepool.sql;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.sql.Dialect;
import io.github.chewu.core.sql.Migration;
import io.github.chewu.core.sql.Migrator;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.core.sql.Work;
import io.github.chewu.platepool.claim.Change;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.LeaseStore;
import io.github.chewu.platepool.claim.Leases;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Claims in a SQLite or PostgreSQL database, for all processes that share it: a number is held by
 * one row with a unique key, and changed by statements that say under which condition. Safe for any
 * thread.
 */
public final class SqlClaimStore implements ClaimStore, LeaseStore {
  /** Rows read at once: a reader that stays long keeps an engine from folding its log. */
  private static final int PAGE = 10_000;

  private final Store store;
  private final StoreClock clock;
  private final RandomGenerator random;

  /** SQLite has one writer: who waits for it here is spared the engine's naps between its tries. */
  private final Lock writer = new ReentrantLock();

  private SqlClaimStore(Store store, StoreClock clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The claims in this store, whose tables are made where they are missing.
   *
   * @param clock judges what has expired, for all processes alike
   * @param random makes marks; two processes must not draw the same, so no seed that they share
   */
  public static SqlClaimStore open(Store store, StoreClock clock, RandomGenerator random)
      throws StoreFault {
    migrator().migrate(store);
    return new SqlClaimStore(store, clock, random);
  }

  /** The versions of this module's tables; the same file serves both engines. */
  public static Migrator migrator() {
    return new Migrator(
        "plate",
        List.of(Migration.read(1, SqlClaimStore.class.getResourceAsStream("plate-1.sql"))));
  }

  @Override
  public Standing standing(Vin vin, String user) throws StoreFault {
    return store.read(
        tx -> {
          SelectionRows.Chosen chosen = SelectionRows.of(tx, clock, vin, user);
          List<Claim> claims = ClaimRows.ofHolder(tx, vin.value());
          return VehicleRows.standing(tx, vin, user, claims, chosen.selections(), chosen.now());
        });
  }

  @Override
  public Saved save(Standing seen, Standing next) throws StoreFault {
    Change change = Change.of(seen, next);
    String mark = mark();
    return commit(
        "chewu.plate:" + seen.vin().value(),
        tx -> write(tx, seen, next, change, mark),
        tx -> VehicleRows.written(tx, seen, mark));
  }

  private Saved write(Transaction tx, Standing seen, Standing next, Change change, String mark)
      throws SQLException {
    SelectionRows.lock(tx, Stream.concat(change.added().stream(), change.judged().stream()));
    SelectionRows.Chosen chosen = SelectionRows.of(tx, clock, seen.vin(), seen.user());
    Instant now = chosen.now();
    if (!now.isBefore(change.firstEnd())
        || !chosen.selections().equals(seen.selections())
        || !VehicleRows.replace(tx, seen, next, mark)) {
      throw new Against(Saved.MOVED);
    }
    String holder = seen.vin().value();
    List<Claim> free = new ArrayList<>();
    for (Claim claim : change.wanted()) {
      if (claim.epoch() == Claim.NOT_HELD) {
        free.add(claim);
      } else if (!ClaimRows.takeOver(tx, Leases.holder(claim.batch()), claim, holder, now)) {
        throw new Against(Saved.LAPSED);
      }
    }
    claim(tx, holder, free, now);
    for (Claim claim : change.changed()) {
      if (!ClaimRows.change(tx, holder, claim, now)) {
        throw new Against(Saved.MOVED);
      }
    }
    for (Claim claim : change.released()) {
      ClaimRows.release(tx, holder, claim);
    }
    for (Selection selection : change.added()) {
      SelectionRows.add(tx, selection);
    }
    for (Selection selection : change.judged()) {
      if (!SelectionRows.judge(tx, selection)) {
        throw new Against(Saved.MOVED);
      }
    }
    return Saved.KEPT;
  }

  /** All of them, or what stands against it. */
  private static void claim(Transaction tx, String holder, List<Claim> wanted, Instant now)
      throws SQLException {
    if (ClaimRows.claim(tx, holder, wanted, now) == wanted.size()) {
      return;
    }
    List<Claim> taken = new ArrayList<>();
    for (PoolId pool : wanted.stream().map(Claim::pool).distinct().toList()) {
      List<PlateNumber> plates =
          wanted.stream().filter(c -> c.pool().equals(pool)).map(Claim::plate).toList();
      taken.addAll(ClaimRows.others(tx, holder, pool, plates, now));
    }
    if (taken.isEmpty()) {
      // Whoever had it let it go between the two statements: from the beginning, as after 40001.
      throw new SQLException("a number was let go meanwhile", "40001");
    }
    throw new Against(Saved.taken(taken));
  }

  @Override
  public List<Claim> holders(PoolId pool, List<PlateNumber> plates) throws StoreFault {
    return store.read(tx -> ClaimRows.others(tx, "", pool, plates, clock.now(tx)));
  }

  @Override
  public void live(PoolId pool, Consumer<Claim> each) throws StoreFault {
    String last = "";
    List<Claim> page;
    do {
      String behind = last;
      page = store.read(tx -> ClaimRows.live(tx, pool, behind, PAGE, clock.now(tx)));
      page.forEach(each);
      last = page.isEmpty() ? "" : page.get(page.size() - 1).plate().value();
    } while (page.size() == PAGE);
  }

  @Override
  public Saved lend(String id, List<Claim> claims) throws StoreFault {
    String holder = Leases.holder(id);
    List<Claim> wanted = claims.stream().sorted(Change.BY_NUMBER).toList();
    return commit(
        "chewu.plate:" + holder,
        tx -> {
          Instant now = clock.now(tx);
          if (Leases.hasEnded(id, claims, now) || !ClaimRows.ofHolder(tx, holder).isEmpty()) {
            throw new Against(Saved.MOVED);
          }
          claim(tx, holder, wanted, now);
          return Saved.KEPT;
        },
        tx ->
            ClaimRows.ofHolder(tx, holder).isEmpty() ? Optional.empty() : Optional.of(Saved.KEPT));
  }

  @Override
  public List<Claim> lent(String id) throws StoreFault {
    return store.read(tx -> ClaimRows.ofHolder(tx, Leases.holder(id)));
  }

  @Override
  public Saved renew(String id, Instant until) throws StoreFault {
    String holder = Leases.holder(id);
    return commit(
        "chewu.plate:" + holder,
        tx -> {
          Instant now = clock.now(tx);
          // All of a lease has one end.
          if (ClaimRows.prolong(tx, holder, until, now) == 0) {
            throw new Against(Saved.LAPSED);
          }
          return Saved.KEPT;
        },
        tx ->
            ClaimRows.ofHolder(tx, holder).stream()
                .findFirst()
                .filter(claim -> claim.equals(claim.changed(ClaimKind.LEASED, until)))
                .map(claim -> Saved.KEPT));
  }

  @Override
  public void giveBack(String id, List<Claim> claims) throws StoreFault {
    String holder = Leases.holder(id);
    List<Claim> back = claims.stream().sorted(Change.BY_NUMBER).toList();
    store.commit(
        "chewu.plate:" + holder,
        tx -> {
          for (Claim claim : back) {
            ClaimRows.release(tx, holder, claim);
          }
          return true;
        },
        tx ->
            ClaimRows.ofHolder(tx, holder).stream().noneMatch(back::contains)
                ? Optional.of(true)
                : Optional.empty());
  }

  private Saved commit(String key, Work<Saved> work, Work<Optional<Saved>> reread)
      throws StoreFault {
    boolean alone = store.dialect() == Dialect.SQLITE;
    if (alone) {
      writer.lock();
    }
    try {
      return store.commit(key, work, reread);
    } catch (Against against) {
      return against.saved;
    } finally {
      if (alone) {
        writer.unlock();
      }
    }
  }

  private String mark() {
    synchronized (random) {
      return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }
  }

  /** Thrown through a transaction, so that it is rolled back, to say why nothing was written. */
  private static final class Against extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Saved saved;

    Against(Saved saved) {
      super(saved.verdict().name(), null, false, false);
      this.saved = saved;
    }
  }
}
