package io.github.chewu.platepool.claim;

import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.index.PoolId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A block of numbers at a site whose line may be down: it draws from it without the store, and
 * writes later what it gave out. Because the block is a uniform sample of the pool, what is drawn
 * uniformly from it is one too. A number is shown only after the block without it was kept at the
 * site ({@link #toEvidence}). Immutable.
 *
 * <p>What is written by the end of the lease is the vehicle's; later the store refuses it ({@link
 * Saved#LAPSED}), whoever holds the number by then. A site whose clock may be off stops earlier.
 *
 * @param id of the lease
 * @param until the end of the lease, by the store's clock
 * @param left what was not given out yet, with the epoch of each
 * @param given what was given out and is not written yet, with the epoch of each
 */
public record LeasedBlock(
    String id,
    PoolId pool,
    Instant until,
    Map<PlateNumber, Long> left,
    Map<PlateNumber, Long> given) {
  /** Takes copies, and checks that no number is both. */
  public LeasedBlock {
    left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    for (PlateNumber plate : given.keySet()) {
      if (left.containsKey(plate)) {
        throw new IllegalArgumentException(
            plate + " left and given out given, one of both allowed");
      }
    }
  }

  /**
   * What a store has lent and nobody wrote yet; of what was given out it knows nothing.
   *
   * @param lent {@link LeaseStore#lent}, not empty
   */
  public static LeasedBlock of(List<Claim> lent) {
    if (lent.isEmpty()) {
      throw new IllegalArgumentException("0 claims given, what is in a lease allowed");
    }
    Map<PlateNumber, Long> left = new LinkedHashMap<>();
    lent.forEach(claim -> left.put(claim.plate(), claim.epoch()));
    Claim any = lent.get(0);
    return new LeasedBlock(any.batch(), any.pool(), any.until(), left, Map.of());
  }

  /** What was drawn, and the block after it, which is to be kept before the numbers are shown. */
  public record Draw(List<PlateNumber> plates, LeasedBlock after) {
    /** Takes a copy. */
    public Draw {
      plates = List.copyOf(plates);
    }
  }

  /**
   * A uniform sample of what is left.
   *
   * @param withoutFour none with the digit 4 (U18)
   * @param now by the site's clock; from the end of the lease on nothing is drawn
   * @return fewer than {@code count} where no more are left (decision 13)
   */
  public Draw draw(int count, boolean withoutFour, Instant now, RandomGenerator random) {
    List<PlateNumber> free =
        left.keySet().stream()
            .filter(plate -> now.isBefore(until))
            .filter(plate -> !withoutFour || plate.serial().indexOf('4') < 0)
            .collect(Collectors.toCollection(ArrayList::new));
    List<PlateNumber> drawn = new ArrayList<>();
    while (drawn.size() < count && !free.isEmpty()) {
      int at = random.nextInt(free.size());
      drawn.add(free.get(at));
      free.set(at, free.get(free.size() - 1));
      free.remove(free.size() - 1);
    }
    return new Draw(drawn, moved(left, given, drawn, true));
  }

  /**
   * The block to which numbers came back: nobody chose them.
   *
   * @throws IllegalArgumentException where one was not given out
   */
  public LeasedBlock back(List<PlateNumber> plates) {
    return moved(given, left, plates, false);
  }

  /**
   * The block without numbers that are written, or that the store has refused.
   *
   * @throws IllegalArgumentException where one was not given out
   */
  public LeasedBlock without(List<PlateNumber> plates) {
    Map<PlateNumber, Long> still = new LinkedHashMap<>(given);
    plates.forEach(plate -> still.remove(plate, epoch(given, plate)));
    return new LeasedBlock(id, pool, until, left, still);
  }

  /** The block with another end: the lease was renewed. */
  public LeasedBlock renewed(Instant until) {
    return new LeasedBlock(id, pool, until, left, given);
  }

  /**
   * What is to be saved for a vehicle that got a number.
   *
   * @param end of the vehicle's claim
   * @throws IllegalArgumentException where it was not given out
   */
  public Claim claim(PlateNumber plate, ClaimKind kind, Instant end) {
    return new Claim(pool, plate, kind, id, end, epoch(given, plate));
  }

  /** What a site gives back early: all that is left, as the store knows it. */
  public List<Claim> unused() {
    return left.entrySet().stream()
        .map(e -> new Claim(pool, e.getKey(), ClaimKind.LEASED, id, until, e.getValue()))
        .toList();
  }

  /** As facts, which survive a restart. */
  public Evidence toEvidence() {
    return Evidence.none()
        .with("lease", id)
        .with("pool", pool)
        .with("until", until)
        .with("left", text(left))
        .with("given", text(given));
  }

  /**
   * Reads what {@link #toEvidence} wrote.
   *
   * @throws IllegalArgumentException where it is something else
   */
  public static LeasedBlock of(Evidence evidence) {
    return new LeasedBlock(
        evidence.require("lease"),
        PoolId.of(evidence.require("pool")),
        instant(evidence.require("until")),
        numbers(evidence.require("left")),
        numbers(evidence.require("given")));
  }

  private LeasedBlock moved(
      Map<PlateNumber, Long> from,
      Map<PlateNumber, Long> to,
      List<PlateNumber> plates,
      boolean out) {
    Map<PlateNumber, Long> less = new LinkedHashMap<>(from);
    Map<PlateNumber, Long> more = new LinkedHashMap<>(to);
    for (PlateNumber plate : plates) {
      more.put(plate, epoch(from, plate));
      less.remove(plate);
    }
    return out
        ? new LeasedBlock(id, pool, until, less, more)
        : new LeasedBlock(id, pool, until, more, less);
  }

  private static long epoch(Map<PlateNumber, Long> numbers, PlateNumber plate) {
    Long epoch = numbers.get(plate);
    if (epoch == null) {
      throw new IllegalArgumentException(plate + " given, what was given out allowed");
    }
    return epoch;
  }

  private static String text(Map<PlateNumber, Long> numbers) {
    return numbers.entrySet().stream()
        .map(number -> number.getKey().value() + ":" + number.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Map<PlateNumber, Long> numbers(String text) {
    Map<PlateNumber, Long> numbers = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      for (String number : text.split(" ", -1)) {
        int colon = number.indexOf(':');
        PlateNumber plate =
            PlateNumber.parse(number.substring(0, Math.max(0, colon))).orElseThrow();
        numbers.put(plate, Long.valueOf(number.substring(colon + 1)));
      }
    }
    return numbers;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("end '" + text + "' given, an instant allowed", e);
    }
  }
}
