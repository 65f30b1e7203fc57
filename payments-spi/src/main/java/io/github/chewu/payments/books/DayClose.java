package io.github.chewu.payments.books;

import io.github.chewu.core.money.Money;
import io.github.chewu.payments.PaymentsWords;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.LedgerLine.Posted;
import io.github.chewu.payments.fulfilment.TopUpMove.Posting;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A day's money. It counts the orders whose payment arrived on that day, as they stood at its end,
 * or stand now while it lasts: {@code paid = delivered + refunded + suspense}. A day that was
 * closed reads the same ever after, but for a held order that is then shown as settled later.
 *
 * @param lines by kind, in the order of {@link Kind}; kinds without a case are left out
 * @param differences the orders, of any day, whose rows contradict each other
 */
public record DayClose(List<Line> lines, List<LedgerLine> differences) {
  /** Takes copies of the lists. */
  public DayClose {
    lines = List.copyOf(lines);
    differences = List.copyOf(differences);
  }

  /** Sums up the day from {@code start} up to, not including, {@code end}. */
  static DayClose of(List<LedgerLine> ledger, Instant start, Instant end) {
    Map<Kind, Line> sums = new EnumMap<>(Kind.class);
    for (LedgerLine line : ledger) {
      boolean before = line.in().filter(in -> in.at().isBefore(start)).isPresent();
      boolean paid = line.in().filter(in -> in.at().isBefore(end)).isPresent() && !before;
      Optional<Posted> out = line.out().filter(posted -> posted.at().isBefore(end));
      if (paid) {
        add(sums, Kind.PAID, line.paid());
        // What went out only later was held at the day's end; else the state says what is held.
        Money rest = line.out().map(Posted::amount).orElse(line.suspense());
        add(sums, out.map(DayClose::way).orElse(held(line)), rest);
      } else if (before && out.filter(posted -> !posted.at().isBefore(start)).isPresent()) {
        Kind late = way(out.get()) == Kind.LOADED ? Kind.LATE_LOADED : Kind.LATE_REFUNDED;
        add(sums, late, out.get().amount());
      }
    }
    return new DayClose(
        List.copyOf(sums.values()), ledger.stream().filter(line -> !line.balances()).toList());
  }

  /** What arrived on the day. */
  public Money paid() {
    return sum(Kind.PAID);
  }

  /** Of it, what was loaded before the day's end. */
  public Money delivered() {
    return sum(Kind.LOADED);
  }

  /** Of it, what was given back before the day's end. */
  public Money refunded() {
    return sum(Kind.REFUNDED);
  }

  /** Of it, what was neither at the day's end. */
  public Money suspense() {
    return sum(Kind.NOT_LOADED).plus(sum(Kind.HALF_RECORD)).plus(sum(Kind.SETTLED_LATER));
  }

  /** Whether it balances to the fen, and every order in itself. */
  public boolean balanced() {
    return differences.isEmpty() && paid().equals(delivered().plus(refunded()).plus(suspense()));
  }

  private Money sum(Kind kind) {
    return lines.stream()
        .filter(line -> line.kind() == kind)
        .map(Line::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static void add(Map<Kind, Line> sums, Kind kind, Money amount) {
    sums.merge(
        kind,
        new Line(kind, 1, amount),
        (a, b) -> new Line(kind, a.count() + b.count(), a.amount().plus(b.amount())));
  }

  private static Kind way(Posted out) {
    return out.account() == Posting.DELIVERED ? Kind.LOADED : Kind.REFUNDED;
  }

  private static Kind held(LedgerLine line) {
    if (line.out().isPresent()) {
      return Kind.SETTLED_LATER;
    }
    return line.state().isHalf() ? Kind.HALF_RECORD : Kind.NOT_LOADED;
  }

  /** How many orders of a kind, and how much. */
  public record Line(Kind kind, int count, Money amount) {}

  /** What an order was on a day. */
  public enum Kind {
    /** Its payment arrived. */
    PAID,
    /** 已圈存, of those paid on the day. */
    LOADED,
    /** 已冲正, of those paid on the day. */
    REFUNDED,
    /** 未圈存, of those paid on the day: held at its end and still. */
    NOT_LOADED,
    /** 半条流水, of those paid on the day: held at its end and still. */
    HALF_RECORD,
    /** Of those paid on the day: held at its end, and loaded or given back since. */
    SETTLED_LATER,
    /** Loaded on the day, paid on an earlier one. */
    LATE_LOADED,
    /** Given back on the day, paid on an earlier one. */
    LATE_REFUNDED;

    /** The operator's word. */
    public String say(Locale locale) {
      return PaymentsWords.of("close", this, locale);
    }
  }
}
