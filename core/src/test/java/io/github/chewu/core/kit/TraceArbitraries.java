package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Recordings of device lines. */
public final class TraceArbitraries {
  private TraceArbitraries() {}

  private static Arbitrary<Bytes> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(24).map(Bytes::copyOf);
  }

  /** Entries of any direction and time, some bytes hidden. */
  public static Arbitrary<TraceEntry> entries() {
    return Combinators.combine(
            Arbitraries.of(TraceDirection.class),
            Arbitraries.longs().between(0, 90_000_000_000L).map(Duration::ofNanos),
            bytes(),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 9))
        .as(
            (direction, at, bytes, offset, length) ->
                TraceEntry.of(direction, at, bytes).hide(offset, length));
  }

  /** Recordings of up to twelve entries. */
  public static Arbitrary<Trace> traces() {
    Arbitrary<List<TraceEntry>> ordered =
        entries()
            .list()
            .ofMaxSize(12)
            .map(list -> list.stream().sorted(Comparator.comparing(TraceEntry::at)).toList());
    return Combinators.combine(
            Arbitraries.of("serial:/dev/ttyUSB0", "tcp:10.0.0.7:5000", "读卡器 1"), ordered)
        .as(Trace::new);
  }

  /** Times, marks and names that do not fit. */
  static Arbitrary<RefusedCall> refused() {
    Bytes two = Bytes.of(1, 0);
    return Arbitraries.oneOf(
        RefusedCall.of(
            TraceEntry.class,
            "PT-",
            Arbitraries.longs().between(1, 999),
            nanos ->
                TraceEntry.of(TraceDirection.SENT, Duration.ofSeconds(-5).minusNanos(nanos), two)),
        RefusedCall.of(
            TraceEntry.class,
            "marks of ",
            Arbitraries.of(0, 1, 3),
            length ->
                new TraceEntry(TraceDirection.SENT, Duration.ZERO, two, Bytes.filled(length, 0))),
        RefusedCall.of(
            TraceEntry.class,
            "mark 0",
            Arbitraries.of(1, 0x7F, 0xFF),
            mark -> new TraceEntry(TraceDirection.SENT, Duration.ZERO, two, Bytes.of(mark, 0))),
        RefusedCall.of(
            Trace.class,
            "device",
            Arbitraries.of("", " ", "a\nb", " a"),
            device -> new Trace(device, List.of())),
        RefusedCall.of(
            Trace.class,
            "head",
            Arbitraries.of("", "chewu trace 1", "chewu trace 2\ndevice a", "device a\n\n"),
            Trace::parse),
        RefusedCall.of(
            Trace.class,
            "line 3",
            Arbitraries.of("0.5 > 00", "1.000000000 = 00", "1.000000000 > 0", "1.000000000 > ab"),
            line -> Trace.parse("chewu trace 1\ndevice a\n" + line)),
        RefusedCall.of(
            Trace.class,
            "entry 1",
            entries(),
            entry ->
                new Trace(
                    "a",
                    List.of(
                        TraceEntry.of(TraceDirection.SENT, entry.at().plusNanos(1), two), entry))));
  }
}
