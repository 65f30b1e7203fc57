package io.github.chewu.core.points;

import io.github.chewu.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ledger holds about one decision or one study credit: its events, put together. */
final class Line {
  private static final LedgerEvent.Changed[] NEVER = {};

  private final LocalDate on;
  private final String ref;
  private final int points;
  private final Money fine;
  private final boolean credit;
  private final Optional<ActReference> act;
  private final @Nullable LocalDate received;
  private final @Nullable LocalDate paid;
  private final LedgerEvent.Changed[] changes;

  private Line(
      LocalDate on,
      String ref,
      int points,
      Money fine,
      boolean credit,
      Optional<ActReference> act,
      @Nullable LocalDate received,
      @Nullable LocalDate paid,
      LedgerEvent.Changed[] changes) {
    this.on = on;
    this.ref = ref;
    this.points = points;
    this.fine = fine;
    this.credit = credit;
    this.act = act;
    this.received = received;
    this.paid = paid;
    this.changes = changes;
  }

  /** The line that begins with events of one number; null where nothing begins it. */
  static @Nullable Line of(LedgerEvent[] events, int from, int to) {
    LedgerEvent first = events[from];
    if (first instanceof LedgerEvent.Decided made) {
      return of(first, made.points(), made.fine(), false, made.act(), events, from, to);
    }
    if (first instanceof LedgerEvent.Credited made) {
      return of(first, made.points(), Money.ZERO, true, Optional.empty(), events, from, to);
    }
    return null;
  }

  private static Line of(
      LedgerEvent first,
      int points,
      Money fine,
      boolean credit,
      Optional<ActReference> act,
      LedgerEvent[] events,
      int from,
      int to) {
    LocalDate received = null;
    LocalDate paid = null;
    int changes = 0;
    for (int i = from + 1; i < to; i++) {
      switch (events[i].kind()) {
        case CHANGED -> changes++;
        case RECEIVED -> received = received == null ? events[i].on() : received;
        case PAID -> paid = paid == null ? events[i].on() : paid;
        case DECIDED, CREDITED, STUDIED, EXAMINED, SUSPENDED -> {}
      }
    }
    LedgerEvent.Changed[] changed = changes == 0 ? NEVER : new LedgerEvent.Changed[changes];
    // In the ledger's order they stand behind what began the line, by day.
    System.arraycopy(events, from + 1, changed, 0, changes);
    return new Line(first.on(), first.ref(), points, fine, credit, act, received, paid, changed);
  }

  LocalDate on() {
    return on;
  }

  String ref() {
    return ref;
  }

  boolean isCredit() {
    return credit;
  }

  /** The act that was punished, unless that is not known or was taken back. */
  Optional<ActReference> act(LocalDate known) {
    LedgerEvent.Changed last = lastChange(known);
    boolean revoked = last != null && last.points() == 0 && !last.fine().isPositive();
    return revoked ? Optional.empty() : act;
  }

  /** Points, as far as changes were known on a day. */
  int points(LocalDate known) {
    LedgerEvent.Changed last = lastChange(known);
    return last == null ? points : last.points();
  }

  /** Whether a fine was not paid before a day, as far as changes were known then. */
  boolean isUnpaid(LocalDate before, LocalDate known) {
    LedgerEvent.Changed last = lastChange(known);
    boolean fined = (last == null ? fine : last.fine()).isPositive();
    return fined && (paid == null || !paid.isBefore(before));
  }

  /** The day from which the days to pay count, as far as that was known on a day. */
  LocalDate received(LocalDate known) {
    return received == null || received.isAfter(known) ? on : received;
  }

  private LedgerEvent.@Nullable Changed lastChange(LocalDate known) {
    LedgerEvent.Changed last = null;
    for (LedgerEvent.Changed change : changes) {
      if (!change.on().isAfter(known)) {
        last = change;
      }
    }
    return last;
  }

  /** By day; decisions before credits, which take off what is there. */
  static final Comparator<Line> IN_TIME = Line::inTime;

  private static int inTime(Line a, Line b) {
    int by = a.on.compareTo(b.on);
    by = by != 0 ? by : Boolean.compare(a.credit, b.credit);
    by = by != 0 ? by : a.ref.compareTo(b.ref);
    return by != 0 ? by : Integer.compare(a.points, b.points);
  }
}
