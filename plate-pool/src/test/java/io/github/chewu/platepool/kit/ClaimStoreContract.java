package io.github.chewu.platepool.kit;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.LARGE;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.batch;
import static io.github.chewu.platepool.kit.ClaimScene.next;
import static io.github.chewu.platepool.kit.ClaimScene.plate;
import static io.github.chewu.platepool.kit.ClaimScene.plus;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static io.github.chewu.platepool.kit.ClaimScene.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.Terminals;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Change;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Saved.Verdict;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of claims keeps; a subclass gives one. */
public abstract class ClaimStoreContract {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00.123456Z");

  /** By which the store judges. */
  protected final VirtualClock clock = new VirtualClock(START);

  /** For subclasses. */
  protected ClaimStoreContract() {}

  /** The store, by {@link #clock}: opened anew, with what was kept before in the same test. */
  protected abstract ClaimStore store() throws Exception;

  private Standing standing(long vehicle) throws Exception {
    return store().standing(vin(vehicle), ANNA);
  }

  private Saved save(Standing seen, Standing next) throws Exception {
    return store().save(seen, next);
  }

  private List<Claim> live() throws Exception {
    List<Claim> live = new ArrayList<>();
    store().live(POOL, live::add);
    return live;
  }

  private static Selection selection(Standing seen, String id, int plate) {
    LocalDate lastDay = LocalDate.of(2026, 3, 5);
    return new Selection(
        id, seen.vin(), seen.user(), POOL, plate(plate), seen.at(), lastDay, Selection.State.OPEN);
  }

  @Test
  @DisplayName("of a vehicle that nobody brought nothing is kept")
  void empty() throws Exception {
    Standing standing = standing(1);
    assertEquals(
        new Standing(
            vin(1),
            ANNA,
            "",
            0,
            Evidence.none(),
            Chances.NONE_USED,
            List.of(),
            List.of(),
            clock.instant()),
        standing);
    assertEquals(List.of(), live());
  }

  @Test
  @DisplayName("S15 S17 U16: what is saved is read again, by every process, a version later")
  void kept() throws Exception {
    Standing seen = standing(1);
    List<Claim> ten = IntStream.range(0, 10).mapToObj(n -> batch(seen, n, 90)).toList();
    Selection chosen = selection(seen, "s1", 0);
    Standing next = next(seen, new Chances(3, 1), ten, List.of(chosen));
    assertEquals(Saved.KEPT, save(seen, next));

    Standing kept = standing(1);
    assertEquals(1, kept.version());
    assertEquals(ANNA, kept.owner());
    assertEquals(next.facts(), kept.facts());
    assertEquals(new Chances(3, 1), kept.used());
    assertEquals(List.of(chosen), kept.selections());
    List<Claim> first = ten.stream().map(ClaimStoreContract::first).toList();
    assertEquals(first, kept.claims());
    assertEquals(first, live().stream().sorted(Change.BY_NUMBER).toList());
    assertEquals(List.of(first.get(3)), store().holders(POOL, List.of(plate(3), plate(77))));
    assertEquals(List.of(), store().holders(LARGE, List.of(plate(3))));
  }

  private static Claim first(Claim claim) {
    return new Claim(claim.pool(), claim.plate(), claim.kind(), claim.batch(), claim.until(), 1);
  }

  private Saved hold(long vehicle, int plate, long seconds) throws Exception {
    return ClaimScene.hold(store(), vehicle, plate, seconds);
  }

  private void advance(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  private Claim only(long vehicle) throws Exception {
    List<Claim> claims = standing(vehicle).claims();
    assertEquals(1, claims.size());
    return claims.get(0);
  }

  @Test
  @DisplayName("U11: a number of another is taken, until its end, and nothing is written")
  void taken() throws Exception {
    hold(1, 5, 90);
    hold(3, 7, 60);
    Standing seen = standing(2);
    List<Claim> wanted = List.of(batch(seen, 4, 90), batch(seen, 5, 90), batch(seen, 7, 90));
    Saved saved = save(seen, next(seen, new Chances(0, 1), wanted, List.of()));
    assertEquals(Verdict.TAKEN, saved.verdict());
    assertEquals(List.of(only(1), only(3)), saved.taken());
    assertEquals(seen, standing(2));
    assertEquals(List.of(), store().holders(POOL, List.of(plate(4))));
  }

  @Test
  @DisplayName("U17: a number is another's until its last microsecond, and free from its end on")
  void expires() throws Exception {
    hold(1, 5, 90);
    advance(89);
    clock.advance(Duration.ofNanos(999_999_000));
    assertEquals(Verdict.TAKEN, hold(2, 5, 90).verdict());
    assertEquals(1, live().size());
    assertEquals(1, standing(1).live().size());
    clock.advance(Duration.ofNanos(1000));
    assertEquals(List.of(), live());
    assertEquals(List.of(), standing(1).live());
    assertEquals(List.of(), store().holders(POOL, List.of(plate(5))));

    assertEquals(Saved.KEPT, hold(2, 5, 90));
    assertEquals(2, only(2).epoch());
    assertEquals(List.of(), standing(1).claims());
    assertEquals(List.of(only(2)), live());
  }

  @Test
  @DisplayName("U19 S18: what one holds becomes the alternate, then the choice, then is for good")
  void changes() throws Exception {
    hold(1, 5, 90);
    Instant end = clock.instant().plusSeconds(180);
    for (ClaimKind kind : List.of(ClaimKind.ALTERNATE, ClaimKind.SELECTED, ClaimKind.CONFIRMED)) {
      Instant until = kind == ClaimKind.CONFIRMED ? Claim.FOR_GOOD : end;
      Standing seen = standing(1);
      Claim changed = seen.claims().get(0).changed(kind, until);
      assertEquals(Saved.KEPT, save(seen, with(seen, List.of(changed))));
      assertEquals(changed, only(1));
      assertEquals(1, only(1).epoch());
      end = end.plusSeconds(86400);
    }
    advance(1_000_000_000);
    assertEquals(Verdict.TAKEN, hold(2, 5, 90).verdict());
  }

  @Test
  @DisplayName("U17 U19: what has expired since it was read can be neither kept nor changed")
  void expiredSince() throws Exception {
    hold(1, 5, 90);
    Standing seen = standing(1);
    advance(90);
    Claim alternate =
        seen.claims().get(0).changed(ClaimKind.ALTERNATE, clock.instant().plusSeconds(180));
    assertEquals(Saved.MOVED, save(seen, with(seen, List.of(alternate))));
    assertEquals(Saved.MOVED, save(seen, with(seen, seen.claims())));
    assertEquals(seen.version(), standing(1).version());
    assertEquals(Saved.KEPT, save(seen, with(seen, List.of())));
  }

  @Test
  @DisplayName("a claim whose end came while it was asked for is not written")
  void endedBeforeItBegan() throws Exception {
    Standing seen = standing(1);
    advance(90);
    assertEquals(Saved.MOVED, save(seen, plus(seen, batch(seen, 5, 90))));
    assertEquals(List.of(), standing(1).claims());
  }

  @Test
  @DisplayName("an expired claim of one's own stays as it is, or is claimed anew like any other")
  void expiredBefore() throws Exception {
    hold(1, 5, 90);
    advance(90);
    Standing seen = standing(1);
    assertEquals(Saved.KEPT, save(seen, with(seen, seen.claims())));
    assertEquals(1, only(1).epoch());
    assertEquals(Saved.KEPT, hold(1, 5, 90));
    assertEquals(2, only(1).epoch());
    advance(90);
    hold(2, 5, 90);
    assertEquals(Verdict.TAKEN, hold(1, 5, 90).verdict());
  }

  @Test
  @DisplayName("a number left out is free at once, and an epoch later another's")
  void released() throws Exception {
    hold(1, 5, 90);
    Standing seen = standing(1);
    assertEquals(Saved.KEPT, save(seen, with(seen, List.of())));
    assertEquals(List.of(), standing(1).claims());
    assertEquals(List.of(), live());
    assertEquals(Saved.KEPT, hold(2, 5, 90));
    assertEquals(2, only(2).epoch());
  }

  @Test
  @DisplayName("who leaves out what has expired takes nothing from the next holder")
  void releasedTooLate() throws Exception {
    hold(1, 5, 90);
    Standing seen = standing(1);
    advance(90);
    hold(2, 5, 90);
    assertEquals(Saved.KEPT, save(seen, with(seen, List.of())));
    assertEquals(Verdict.TAKEN, hold(1, 5, 90).verdict());
    assertEquals(1, standing(2).live().size());
  }

  @Test
  @DisplayName("S17: of two writers who saw the same, one is kept; chances are not lost")
  void moved() throws Exception {
    Standing seen = standing(1);
    Standing draw = next(seen, new Chances(0, 1), List.of(batch(seen, 1, 90)), List.of());
    Standing other = next(seen, new Chances(0, 1), List.of(batch(seen, 2, 90)), List.of());
    assertEquals(Saved.KEPT, save(seen, draw));
    assertEquals(Saved.MOVED, save(seen, other));
    assertEquals(plate(1), only(1).plate());
    assertEquals(1, live().size());
  }

  @Test
  @DisplayName("S18 U21: what a user chose for another vehicle since is seen before it is kept")
  void selectionsOfTheUser() throws Exception {
    Standing first = standing(1);
    Standing second = standing(2);
    save(first, plus(first, selection(first, "s1", 1)));
    assertEquals(Saved.MOVED, save(second, plus(second, selection(second, "s2", 2))));
    assertEquals(Saved.MOVED, save(second, plus(second, batch(second, 2, 90))));
    second = standing(2);
    assertEquals(List.of("s1"), second.selections().stream().map(Selection::id).toList());
    assertEquals(Saved.KEPT, save(second, plus(second, batch(second, 2, 90))));
    assertEquals(List.of(), store().standing(vin(2), "berta").selections());
    assertEquals(1, store().standing(vin(1), "berta").selections().size());
  }

  @Test
  @DisplayName("S18: the office's word changes the state of a selection, once")
  void judged() throws Exception {
    Standing seen = standing(1);
    save(seen, plus(seen, selection(seen, "s1", 1)));
    Standing open = standing(1);
    Selection confirmed = open.selections().get(0).judged(Selection.State.CONFIRMED);
    Standing next = next(open, open.used(), List.of(), List.of(confirmed));
    assertEquals(Saved.KEPT, save(open, next));
    assertEquals(List.of(confirmed), standing(1).selections());
    Standing other = store().standing(vin(2), ANNA);
    assertEquals(List.of(confirmed), other.selections());
    assertEquals(Saved.MOVED, save(open, next));
  }

  @Test
  @DisplayName("an id of a selection is given out once")
  void selectionIds() throws Exception {
    Standing seen = standing(1);
    save(seen, plus(seen, selection(seen, "s1", 1)));
    Standing other = store().standing(vin(2), "berta");
    Standing next = plus(plus(other, selection(other, "s1", 2)), batch(other, 2, 90));
    StoreFault fault = assertThrows(StoreFault.class, () -> save(other, next));
    assertEquals(StoreReason.CONFLICT, fault.situation().reason());
    assertEquals(List.of(), live());
    assertEquals(0, standing(2).version());
  }

  @Test
  @DisplayName("one number of two pools is two numbers")
  void twoPools() throws Exception {
    hold(1, 5, 90);
    Standing seen = standing(2);
    Instant end = seen.at().plusSeconds(90);
    Claim large = Claim.wanted(LARGE, plate(5), ClaimKind.BATCH, "b", end);
    assertEquals(Saved.KEPT, save(seen, plus(seen, large)));
    assertEquals(1, live().size());
    List<Claim> others = new ArrayList<>();
    store().live(LARGE, others::add);
    assertEquals(standing(2).claims(), others);
  }

  @Test
  @DisplayName("a standing that does not follow the one seen is refused")
  void badArguments() throws Exception {
    hold(1, 5, 90);
    Standing seen = standing(1);
    Claim held = seen.claims().get(0);
    Standing chosen = plus(seen, selection(seen, "s1", 1));
    List<Standing> bad =
        List.of(
            plus(standing(2), held),
            store().standing(vin(1), "berta"),
            plus(seen, batch(seen, 6, 0)),
            plus(seen, held.changed(ClaimKind.ALTERNATE, seen.at())),
            plus(seen, held.changed(ClaimKind.LEASED, held.until())),
            plus(seen, batch(seen, 5, 90)),
            plus(seen, new Claim(POOL, plate(5), held.kind(), "other", held.until(), 1)),
            plus(seen, selection(standing(2), "s2", 1)));
    for (Standing next : bad) {
      assertThrows(IllegalArgumentException.class, () -> save(seen, next), next::toString);
    }
    assertThrows(IllegalArgumentException.class, () -> save(chosen, seen));
    assertEquals(seen, standing(1));
  }

  @Test
  @DisplayName("of 16 that want one number at once, one gets it")
  void contended() throws Exception {
    List<ClaimStore> stores = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      stores.add(store());
    }
    for (int number = 0; number < 5; number++) {
      int plate = number;
      List<Callable<Saved>> holds = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        long vehicle = 100L * number + i;
        ClaimStore store = stores.get(i);
        holds.add(() -> ClaimScene.hold(store, vehicle, plate, 90));
      }
      List<Saved> answers = Terminals.atOnce(holds);
      assertEquals(1, answers.stream().filter(Saved.KEPT::equals).count());
    }
    assertEquals(5, live().size());
    assertTrue(live().stream().allMatch(claim -> claim.epoch() == 1));
  }

  @Test
  @DisplayName("S17: of 8 batches drawn for one vehicle at once, as many are counted as are kept")
  void oneVehicle() throws Exception {
    List<Callable<Saved>> draws = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int number = i;
      ClaimStore store = store();
      draws.add(
          () -> {
            Standing seen = store.standing(vin(1), ANNA);
            Chances used = new Chances(0, seen.used().random() + 1);
            List<Claim> claims = plus(seen, batch(seen, number, 90)).claims();
            return store.save(seen, next(seen, used, claims, List.of()));
          });
    }
    long kept = Terminals.atOnce(draws).stream().filter(Saved.KEPT::equals).count();
    Standing left = standing(1);
    assertEquals(kept, left.used().random());
    assertEquals(kept, left.claims().size());
    assertEquals(kept, left.version());
  }
}
