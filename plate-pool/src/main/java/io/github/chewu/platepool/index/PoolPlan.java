package io.github.chewu.platepool.index;

import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.plate.PlateLayout;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a pool is made of, as its office publishes it (S10). Every serial of it is a plate of the
 * pool's type.
 *
 * @param segments one or more in the order of their release; no serial is in two of them
 * @param withheld serials that are never given out here, such as those kept for auction (留存号码): a
 *     regular expression that is looked for in the serial, {@code (\d)\1\1} for three equal digits
 *     in a row; empty for none
 */
public record PoolPlan(PoolId pool, List<Segment> segments, String withheld) {
  /** Takes a copy and checks every segment by itself and against those before it. */
  public PoolPlan {
    segments = List.copyOf(segments);
    Pattern.compile(withheld);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("no segment given, one or more allowed");
    }
    for (int i = 0; i < segments.size(); i++) {
      requirePlates(pool, segments.get(i));
      for (Segment before : segments.subList(0, i)) {
        requireOrder(before, segments.get(i));
      }
    }
  }

  /** The 16 layouts of ordinary plates, 7,060,000 numbers, all released and composed from a day. */
  public static PoolPlan ordinary(Authority office, PlateType type, LocalDate released) {
    List<Segment> segments =
        Arrays.stream(PlateLayout.values())
            .map(l -> new Segment(l.name(), SerialPattern.of(l), released, released))
            .toList();
    return new PoolPlan(new PoolId(office, type), segments, "");
  }

  /**
   * Small or large new-energy plates, one segment a letter, all released and composed from a day.
   *
   * @param type {@link PlateType#SMALL_NEW_ENERGY} or {@link PlateType#LARGE_NEW_ENERGY}
   * @param letters in the order of their release, such as {@link
   *     io.github.chewu.core.plate.NewEnergyLetters#electric}
   */
  public static PoolPlan newEnergy(
      Authority office, PlateType type, String letters, LocalDate released) {
    boolean small = type == PlateType.SMALL_NEW_ENERGY;
    List<Segment> segments =
        letters
            .chars()
            .mapToObj(Character::toString)
            .map(
                letter ->
                    new Segment(
                        letter,
                        small
                            ? SerialPattern.smallNewEnergy(letter)
                            : SerialPattern.largeNewEnergy(letter),
                        released,
                        released))
            .toList();
    return new PoolPlan(new PoolId(office, type), segments, "");
  }

  private static void requireOrder(Segment before, Segment segment) {
    if (before.pattern().overlaps(segment.pattern())) {
      throw new IllegalArgumentException(
          "segment "
              + segment.name()
              + " given after "
              + before.name()
              + ", segments without a common serial allowed");
    }
    if (segment.released().isBefore(before.released())) {
      throw new IllegalArgumentException(
          "segment "
              + segment.name()
              + " released on "
              + segment.released()
              + " given after one of "
              + before.released()
              + ", the order of release allowed");
    }
  }

  /**
   * Every character once at its place suffices: what a form allows, it allows place by place, but
   * for the number of letters, and the last characters of the other places have most letters.
   */
  private static void requirePlates(PoolId pool, Segment segment) {
    List<String> places = segment.pattern().places();
    StringBuilder serial = new StringBuilder();
    places.forEach(place -> serial.append(place.charAt(place.length() - 1)));
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i);
      for (int j = 0; j < place.length(); j++) {
        serial.setCharAt(i, place.charAt(j));
        requirePlate(pool, segment, serial);
      }
    }
  }

  private static void requirePlate(PoolId pool, Segment segment, CharSequence serial) {
    Optional<PlateForm> read = pool.plate(serial).toOptional().map(PlateNumber::form);
    if (read.isEmpty() || !read.equals(pool.type().form())) {
      throw new IllegalArgumentException(
          "segment "
              + segment.name()
              + " with serial "
              + serial
              + " given, serials of plates of type "
              + pool.type()
              + " of "
              + pool.office()
              + " allowed");
    }
  }
}
