package io.github.chewu.platepool.draw;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a city published for a year. How a year is divided among persons, units and operators, and
 * among its draws, is the caller's to say ({@link QuotaPlan#split}): no source gives it.
 *
 * @param total plates of the year
 * @param ordinary of them, where that was published
 * @param newEnergy of them, where that was published
 */
public record PublishedQuota(int year, int total, OptionalInt ordinary, OptionalInt newEnergy) {
  /**
   * Beijing (draws.md 5.1, one source, probable): 240,000 a year from 2011 to 2013, 150,000 from
   * 2014 to 2017 (2016: 90,000 ordinary and 60,000 new-energy), 100,000 in 2023 (30,000 and 70,000,
   * of these 80 % to families). Other years are not known here.
   */
  public static final List<PublishedQuota> BEIJING =
      Stream.of(
              years(2011, 2013, 240_000),
              years(2014, 2015, 150_000),
              Stream.of(divided(2016, 90_000, 60_000)),
              years(2017, 2017, 150_000),
              Stream.of(divided(2023, 30_000, 70_000)))
          .flatMap(quota -> quota)
          .toList();

  /** Checks that no part is more than the total, and that both, where known, make it. */
  public PublishedQuota {
    boolean apart = ordinary.isPresent() && newEnergy.isPresent();
    boolean parts =
        IntStream.concat(ordinary.stream(), newEnergy.stream()).allMatch(n -> n >= 0 && n <= total);
    if (total < 0 || !parts || (apart && ordinary.getAsInt() != total - newEnergy.getAsInt())) {
      throw new IllegalArgumentException(
          "quota "
              + total
              + " of "
              + ordinary
              + " and "
              + newEnergy
              + " given, zero or more and the sum of its parts allowed");
    }
  }

  private static Stream<PublishedQuota> years(int first, int last, int total) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            year -> new PublishedQuota(year, total, OptionalInt.empty(), OptionalInt.empty()));
  }

  private static PublishedQuota divided(int year, int ordinary, int newEnergy) {
    return new PublishedQuota(
        year, ordinary + newEnergy, OptionalInt.of(ordinary), OptionalInt.of(newEnergy));
  }
}
