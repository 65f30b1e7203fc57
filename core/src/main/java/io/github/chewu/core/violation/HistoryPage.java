package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.LicenceNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page of a user's own handlings or payments, newest first (处理查询, 缴款查询; J25). A page follows
 * the last entry that was shown, so what is added meanwhile moves nothing to another page; entries
 * of one instant keep the order of their ids.
 *
 * @param next the place to go on from; empty on the last page
 */
public record HistoryPage<T extends HistoryEntry>(List<T> entries, Optional<Place> next) {
  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparing(Place::at).thenComparing(Place::id).reversed();

  /** Takes a copy. */
  public HistoryPage {
    entries = List.copyOf(entries);
  }

  /**
   * The first page.
   *
   * @param all of this user and of others, in any order
   * @param size how many entries at most, from 1
   */
  public static <T extends HistoryEntry> HistoryPage<T> first(
      Collection<T> all, LicenceNumber user, int size) {
    return after(Optional.empty(), all, user, size);
  }

  /** The page after a place that {@link #next()} gave. */
  public static <T extends HistoryEntry> HistoryPage<T> after(
      Place place, Collection<T> all, LicenceNumber user, int size) {
    return after(Optional.of(place), all, user, size);
  }

  private static <T extends HistoryEntry> HistoryPage<T> after(
      Optional<Place> place, Collection<T> all, LicenceNumber user, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("page of " + size + " entries given, 1 or more allowed");
    }
    List<T> left =
        all.stream()
            .filter(entry -> entry.user().equals(user))
            .filter(entry -> place.isEmpty() || place.get().isBefore(entry))
            .sorted(Comparator.comparing(Place::of, NEWEST_FIRST))
            .toList();
    List<T> page = left.subList(0, Math.min(size, left.size()));
    return new HistoryPage<>(
        page, left.size() > size ? Optional.of(Place.of(page.get(size - 1))) : Optional.empty());
  }

  /**
   * Where a page ended.
   *
   * @param at of its last entry
   * @param id of its last entry
   */
  public record Place(Instant at, String id) {
    static Place of(HistoryEntry entry) {
      return new Place(entry.at(), entry.id());
    }

    boolean isBefore(HistoryEntry entry) {
      return NEWEST_FIRST.compare(this, of(entry)) < 0;
    }
  }
}
