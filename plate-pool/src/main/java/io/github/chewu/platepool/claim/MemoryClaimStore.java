package io.github.chewu.platepool.claim;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Claims that live as long as the process: for tests, and for a simulation (S04). Safe for any
 * thread.
 */
public final class MemoryClaimStore implements ClaimStore, LeaseStore {
  private static final Vehicle UNKNOWN = new Vehicle("", 0, Evidence.none(), Chances.NONE_USED);
  private static final String NOBODY = "";

  private final InstantSource clock;
  private final Map<Numbered, Row> rows = new HashMap<>();
  private final Map<String, Set<Numbered>> numbers = new HashMap<>();
  private final Map<Vin, Vehicle> vehicles = new HashMap<>();
  private final Map<String, Selection> selections = new HashMap<>();

  /**
   * An empty one.
   *
   * @param clock judges what has expired
   */
  public MemoryClaimStore(InstantSource clock) {
    this.clock = clock;
  }

  private record Numbered(PoolId pool, PlateNumber plate) {
    static Numbered of(Claim claim) {
      return new Numbered(claim.pool(), claim.plate());
    }
  }

  private record Row(String holder, Claim claim) {}

  private record Vehicle(String owner, long version, Evidence facts, Chances used) {}

  @Override
  public synchronized Standing standing(Vin vin, String user) {
    Vehicle vehicle = vehicles.getOrDefault(vin, UNKNOWN);
    return new Standing(
        vin,
        user,
        vehicle.owner,
        vehicle.version,
        vehicle.facts,
        vehicle.used,
        claims(vin.value()),
        selections(vin, user),
        clock.instant());
  }

  @Override
  public synchronized Saved save(Standing seen, Standing next) throws StoreFault {
    Change change = Change.of(seen, next);
    Instant now = clock.instant();
    Vehicle vehicle = vehicles.getOrDefault(seen.vin(), UNKNOWN);
    if (vehicle.version != seen.version()
        || !selections(seen.vin(), seen.user()).equals(seen.selections())
        || !now.isBefore(change.firstEnd())) {
      return Saved.MOVED;
    }
    List<Claim> taken = new ArrayList<>();
    for (Claim claim : change.wanted()) {
      if (claim.epoch() != Claim.NOT_HELD) {
        if (!isLent(claim, now)) {
          return Saved.LAPSED;
        }
      } else {
        live(claim, now).ifPresent(taken::add);
      }
    }
    if (!taken.isEmpty()) {
      return Saved.taken(taken);
    }
    for (Selection selection : change.added()) {
      if (selections.containsKey(selection.id())) {
        throw StoreFault.of(StoreReason.CONFLICT, "a selection of this id is kept");
      }
    }
    String holder = seen.vin().value();
    change.wanted().forEach(claim -> claim(holder, claim));
    change.changed().forEach(claim -> put(holder, claim));
    change.released().forEach(claim -> release(holder, claim));
    change.added().forEach(selection -> selections.put(selection.id(), selection));
    change.judged().forEach(selection -> selections.put(selection.id(), selection));
    vehicles.put(
        seen.vin(), new Vehicle(next.owner(), seen.version() + 1, next.facts(), next.used()));
    return Saved.KEPT;
  }

  @Override
  public synchronized List<Claim> holders(PoolId pool, List<PlateNumber> plates) {
    Instant now = clock.instant();
    return plates.stream()
        .map(plate -> rows.get(new Numbered(pool, plate)))
        .filter(row -> row != null && row.claim.isLiveAt(now))
        .map(Row::claim)
        .toList();
  }

  @Override
  public void live(PoolId pool, Consumer<Claim> each) {
    List<Claim> live;
    synchronized (this) {
      Instant now = clock.instant();
      live =
          rows.values().stream()
              .map(Row::claim)
              .filter(claim -> claim.pool().equals(pool) && claim.isLiveAt(now))
              .toList();
    }
    live.forEach(each);
  }

  @Override
  public synchronized Saved lend(String id, List<Claim> claims) {
    Instant now = clock.instant();
    if (!claims(Leases.holder(id)).isEmpty() || Leases.hasEnded(id, claims, now)) {
      return Saved.MOVED;
    }
    List<Claim> taken = claims.stream().flatMap(claim -> live(claim, now).stream()).toList();
    if (!taken.isEmpty()) {
      return Saved.taken(taken);
    }
    claims.forEach(claim -> claim(Leases.holder(id), claim));
    return Saved.KEPT;
  }

  @Override
  public synchronized List<Claim> lent(String id) {
    return claims(Leases.holder(id));
  }

  @Override
  public synchronized Saved renew(String id, Instant until) {
    Instant now = clock.instant();
    List<Claim> lent = lent(id);
    if (lent.isEmpty() || !lent.stream().allMatch(claim -> claim.isLiveAt(now))) {
      return Saved.LAPSED;
    }
    lent.forEach(claim -> put(Leases.holder(id), claim.changed(ClaimKind.LEASED, until)));
    return Saved.KEPT;
  }

  @Override
  public synchronized void giveBack(String id, List<Claim> claims) {
    claims.forEach(claim -> release(Leases.holder(id), claim));
  }

  private boolean isLent(Claim claim, Instant now) {
    Row row = rows.get(Numbered.of(claim));
    return row != null
        && row.holder.equals(Leases.holder(claim.batch()))
        && row.claim.epoch() == claim.epoch()
        && row.claim.isLiveAt(now);
  }

  private Optional<Claim> live(Claim claim, Instant now) {
    return Optional.ofNullable(rows.get(Numbered.of(claim)))
        .map(Row::claim)
        .filter(held -> held.isLiveAt(now));
  }

  private List<Claim> claims(String holder) {
    return numbers.getOrDefault(holder, Set.of()).stream()
        .map(number -> rows.get(number))
        .filter(row -> row != null && row.holder.equals(holder))
        .map(Row::claim)
        .sorted(Change.BY_NUMBER)
        .toList();
  }

  private List<Selection> selections(Vin vin, String user) {
    return selections.values().stream()
        .filter(selection -> selection.vin().equals(vin) || selection.user().equals(user))
        .sorted(Comparator.comparing(Selection::at).thenComparing(Selection::id))
        .toList();
  }

  /** With an epoch more than the number had. */
  private void claim(String holder, Claim claim) {
    Row before = rows.get(Numbered.of(claim));
    long epoch = before == null ? 1 : before.claim.epoch() + 1;
    put(
        holder,
        new Claim(claim.pool(), claim.plate(), claim.kind(), claim.batch(), claim.until(), epoch));
  }

  private void release(String holder, Claim claim) {
    Row row = rows.get(Numbered.of(claim));
    if (row != null && row.holder.equals(holder) && row.claim.epoch() == claim.epoch()) {
      put(NOBODY, row.claim.changed(row.claim.kind(), Instant.EPOCH));
    }
  }

  private void put(String holder, Claim claim) {
    Numbered number = Numbered.of(claim);
    Row before = rows.put(number, new Row(holder, claim));
    if (before != null) {
      numbers.computeIfPresent(before.holder, (any, held) -> without(held, number));
    }
    if (!holder.equals(NOBODY)) {
      numbers.computeIfAbsent(holder, any -> new LinkedHashSet<>()).add(number);
    }
  }

  private static @Nullable Set<Numbered> without(Set<Numbered> held, Numbered number) {
    held.remove(number);
    return held.isEmpty() ? null : held;
  }
}
