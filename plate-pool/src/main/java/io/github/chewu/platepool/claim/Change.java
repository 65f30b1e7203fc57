package io.github.chewu.platepool.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a store has to write so that one standing takes the place of another. Immutable. */
public final class Change {
  /** By pool and number: writers that all go in this order never wait for each other in a ring. */
  public static final Comparator<Claim> BY_NUMBER =
      Comparator.comparing((Claim claim) -> claim.pool().toString())
          .thenComparing(claim -> claim.plate().value());

  private final List<Claim> wanted = new ArrayList<>();
  private final List<Claim> changed = new ArrayList<>();
  private final List<Claim> released = new ArrayList<>();
  private final List<Selection> added = new ArrayList<>();
  private final List<Selection> judged = new ArrayList<>();
  private Instant firstEnd = Claim.FOR_GOOD;

  private Change() {}

  /**
   * Compares two standings.
   *
   * @throws IllegalArgumentException where {@code next} is of another vehicle, user or version;
   *     where a claim of it is LEASED, or ends by {@code seen.at()}, or has another batch or epoch
   *     than the live one that it keeps; where it has lost a selection, or changed more of one than
   *     its state, or added one of another vehicle or user
   */
  public static Change of(Standing seen, Standing next) {
    if (!seen.vin().equals(next.vin())
        || !seen.user().equals(next.user())
        || seen.version() != next.version()) {
      throw new IllegalArgumentException(
          "version " + next.version() + " of another vehicle or user given, those seen allowed");
    }
    Change change = new Change();
    for (Claim claim : next.claims()) {
      change.claim(find(seen.claims(), claim), claim, seen.at());
    }
    for (Claim claim : seen.claims()) {
      if (find(next.claims(), claim).isEmpty()) {
        change.released.add(claim);
      }
    }
    change.selections(seen, next);
    change.wanted.sort(BY_NUMBER);
    change.changed.sort(BY_NUMBER);
    change.released.sort(BY_NUMBER);
    return change;
  }

  private void claim(Optional<Claim> before, Claim claim, Instant at) {
    boolean same = before.filter(claim::equals).isPresent();
    boolean live = before.filter(held -> held.isLiveAt(at)).isPresent();
    if (same && !live) {
      return;
    }
    if (claim.kind() == ClaimKind.LEASED || !claim.isLiveAt(at)) {
      throw new IllegalArgumentException(
          claim.plate()
              + " "
              + claim.kind()
              + " until "
              + claim.until()
              + " given, not LEASED and after "
              + at
              + " allowed");
    }
    if (!live) {
      wanted.add(before.isPresent() ? fresh(claim) : claim);
      ends(claim);
      return;
    }
    Claim held = before.get();
    if (!held.changed(claim.kind(), claim.until()).equals(claim)) {
      throw new IllegalArgumentException(
          claim.plate()
              + " of batch '"
              + claim.batch()
              + "', epoch "
              + claim.epoch()
              + " given, '"
              + held.batch()
              + "', "
              + held.epoch()
              + " allowed");
    }
    ends(held);
    if (!same) {
      changed.add(claim);
      ends(claim);
    }
  }

  private void ends(Claim claim) {
    firstEnd = claim.until().isBefore(firstEnd) ? claim.until() : firstEnd;
  }

  private void selections(Standing seen, Standing next) {
    List<Selection> left = new ArrayList<>(next.selections());
    for (Selection before : seen.selections()) {
      Selection after =
          left.stream()
              .filter(selection -> selection.equals(before.judged(selection.state())))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "selection " + before.id() + " not given, or other than its state"));
      left.remove(after);
      if (after.state() != before.state()) {
        judged.add(after);
      }
    }
    for (Selection selection : left) {
      if (!selection.vin().equals(seen.vin()) || !selection.user().equals(seen.user())) {
        throw new IllegalArgumentException(
            "new selection "
                + selection.id()
                + " of another vehicle or user given, those seen allowed");
      }
      added.add(selection);
    }
  }

  private static Claim fresh(Claim claim) {
    return Claim.wanted(claim.pool(), claim.plate(), claim.kind(), claim.batch(), claim.until());
  }

  private static Optional<Claim> find(List<Claim> claims, Claim number) {
    return claims.stream().filter(number::isOfNumber).findFirst();
  }

  /** Numbers to be claimed anew, those with an epoch out of a lease; by pool and number. */
  public List<Claim> wanted() {
    return List.copyOf(wanted);
  }

  /** Claims that get another kind or end, as they shall be; by pool and number. */
  public List<Claim> changed() {
    return List.copyOf(changed);
  }

  /** Claims to be let go, as they were, live or not; by pool and number. */
  public List<Claim> released() {
    return List.copyOf(released);
  }

  /** New selections. */
  public List<Selection> added() {
    return List.copyOf(added);
  }

  /** Selections with another state, as they shall be. */
  public List<Selection> judged() {
    return List.copyOf(judged);
  }

  /** From when on it can no longer be written: a claim that it keeps or wants has ended. */
  public Instant firstEnd() {
    return firstEnd;
  }
}
