package io.github.chewu.examples.bench;

import com.sun.management.ThreadMXBean;
import io.github.chewu.core.points.Ledger;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.LedgerEvent.Decided;
import io.github.chewu.core.sim.SeededRandom;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What a ledger costs, from its events to where it stands: one thread, and what it allocates. */
final class PointsBench {
  private static final int BATCH = 1000;
  private static final long WARM_UP = 300_000;
  private static final long WINDOW = 1_000_000;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Ledgers ledgers;
  private final long count;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private long points;

  /**
   * @param count ledgers, in whole batches
   */
  PointsBench(SeededRandom random, long count) {
    this.ledgers = new Ledgers(random);
    this.count = Math.max(1, count / BATCH) * BATCH;
  }

  long count() {
    return count;
  }

  /**
   * The rows.
   *
   * @param progress hears now and then how many ledgers are done
   */
  List<BenchRow> rows(LongConsumer progress) {
    for (long done = 0; done < Math.min(WARM_UP, count); done += BATCH) {
      List<Ledgers.Case> batch = ledgers.next(BATCH);
      measure(batch, PointsBench::ours);
      measure(batch, PointsBench::plain);
    }
    Cost ours = Cost.NONE;
    Cost plain = Cost.NONE;
    Cost first = Cost.NONE;
    Cost last = Cost.NONE;
    for (long done = 0; done < count; done += BATCH) {
      progress.accept(done);
      // Made outside of what is timed; the two take turns on the same events.
      List<Ledgers.Case> batch = ledgers.next(BATCH);
      boolean oursFirst = done / BATCH % 2 == 0;
      Cost before = oursFirst ? Cost.NONE : measure(batch, PointsBench::plain);
      Cost one = measure(batch, PointsBench::ours);
      plain = plain.plus(oursFirst ? measure(batch, PointsBench::plain) : before);
      ours = ours.plus(one);
      first = done < WINDOW ? first.plus(one) : first;
      last = done >= count - WINDOW ? last.plus(one) : last;
    }
    String peer = " (peer: sum per cycle by hand, no other rule)";
    return List.of(
        BenchRow.against("points" + peer, ours.perSecond(), plain.perSecond(), "ledgers/s"),
        BenchRow.against("points, allocated" + peer, ours.bytes(), plain.bytes(), "bytes/ledger"),
        BenchRow.against(
            "points, last million (peer: first)", last.perSecond(), first.perSecond(), "ledgers/s"),
        BenchRow.against(
            "points, last million, allocated (peer: first)",
            last.bytes(),
            first.bytes(),
            "bytes/ledger"));
  }

  private Cost measure(List<Ledgers.Case> batch, ToIntFunction<Ledgers.Case> fold) {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();
    for (Ledgers.Case each : batch) {
      points += fold.applyAsInt(each);
    }
    long nanos = threads.getCurrentThreadCpuTime() - start;
    return new Cost(batch.size(), nanos, threads.getCurrentThreadAllocatedBytes() - bytes);
  }

  /** The points that were counted: so that no compiler leaves the counting out. */
  long points() {
    return points;
  }

  private static int ours(Ledgers.Case each) {
    return Ledger.of(each.licence()).withAll(each.events()).at(DAY).points();
  }

  /** What is written by hand where no rules are at hand: no carry-over, full score, study, due. */
  private static int plain(Ledgers.Case each) {
    Map<String, Decided> decisions = new HashMap<>();
    Set<String> revoked = new HashSet<>();
    for (LedgerEvent event : each.events()) {
      if (event instanceof Decided decided && !decided.on().isAfter(DAY)) {
        decisions.put(decided.ref(), decided);
      } else if (event.kind() == LedgerEvent.Kind.CHANGED && !event.on().isAfter(DAY)) {
        revoked.add(event.ref());
      }
    }
    Map<LocalDate, Integer> cycles =
        decisions.values().stream()
            .filter(decided -> !revoked.contains(decided.ref()))
            .collect(
                Collectors.groupingBy(
                    decided -> each.licence().cycle(decided.on()).start(),
                    TreeMap::new,
                    Collectors.summingInt(Decided::points)));
    return cycles.getOrDefault(each.licence().cycle(DAY).start(), 0);
  }

  /** What some ledgers took. */
  private record Cost(long ledgers, long nanos, long allocated) {
    static final Cost NONE = new Cost(0, 0, 0);

    Cost plus(Cost other) {
      return new Cost(ledgers + other.ledgers, nanos + other.nanos, allocated + other.allocated);
    }

    long perSecond() {
      return Math.round(ledgers * 1e9 / nanos);
    }

    long bytes() {
      return allocated / ledgers;
    }
  }
}
