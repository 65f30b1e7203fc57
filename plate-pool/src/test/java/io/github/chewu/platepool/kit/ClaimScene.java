package io.github.chewu.platepool.kit;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.index.SerialPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Vehicles, numbers and standings of a pool in Ji'nan, said shortly. */
public final class ClaimScene {
  /** 鲁A. */
  public static final Authority JINAN = Province.SHANDONG.authority('A').orElseThrow();

  /** Small cars. */
  public static final PoolId POOL = new PoolId(JINAN, PlateType.SMALL);

  /** Large cars of the same office: the same numbers once more. */
  public static final PoolId LARGE = new PoolId(JINAN, PlateType.LARGE);

  /** A user. */
  public static final String ANNA = "anna";

  private static final LocalDate RELEASED = LocalDate.of(2026, 1, 1);

  private ClaimScene() {}

  /** The nth vehicle. */
  public static Vin vin(long n) {
    return new Vin(String.format(Locale.ROOT, "LSVAA4187E%07d", n));
  }

  /** The nth number of 鲁A00000 to 鲁A99999. */
  public static PlateNumber plate(int n) {
    return PlateNumber.parse(String.format(Locale.ROOT, "鲁A%05d", n)).orElseThrow();
  }

  /** A pool of the numbers of these places, such as {@code "01", "0123456789", …}. */
  public static PoolPlan plan(String... places) {
    Segment segment =
        new Segment("only", new SerialPattern(Arrays.asList(places)), RELEASED, RELEASED);
    return new PoolPlan(POOL, List.of(segment), "");
  }

  /** The same with other claims. */
  public static Standing with(Standing standing, List<Claim> claims) {
    return next(standing, standing.used(), claims, standing.selections());
  }

  /** The same with a claim more. */
  public static Standing plus(Standing standing, Claim claim) {
    List<Claim> claims = new ArrayList<>(standing.claims());
    claims.removeIf(claim::isOfNumber);
    claims.add(claim);
    return with(standing, claims);
  }

  /** The same with a selection more. */
  public static Standing plus(Standing standing, Selection selection) {
    List<Selection> selections = new ArrayList<>(standing.selections());
    selections.add(selection);
    return next(standing, standing.used(), standing.claims(), selections);
  }

  /** The same with other tries, claims and selections, begun by its user. */
  public static Standing next(
      Standing seen, Chances used, List<Claim> claims, List<Selection> selections) {
    return new Standing(
        seen.vin(),
        seen.user(),
        seen.user(),
        seen.version(),
        Evidence.none().with("step", seen.version()),
        used,
        claims,
        selections,
        seen.at());
  }

  /** A number wanted for a batch of so many seconds. */
  public static Claim batch(Standing seen, int plate, long seconds) {
    return Claim.wanted(
        POOL, plate(plate), ClaimKind.BATCH, "batch", seen.at().plusSeconds(seconds));
  }

  /** Holds a number for a vehicle for so many seconds from now, as a batch of one. */
  public static Saved hold(ClaimStore store, long vehicle, int plate, long seconds)
      throws StoreFault {
    Standing seen = store.standing(vin(vehicle), ANNA);
    return store.save(seen, plus(seen, batch(seen, plate, seconds)));
  }
}
