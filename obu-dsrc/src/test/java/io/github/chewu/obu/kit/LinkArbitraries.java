package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.link.AnswerTimes;
import io.github.chewu.obu.link.LinkCounters;
import io.github.chewu.obu.link.LinkEvent;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.link.Request;
import java.time.Duration;
import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Settings of links, what they have seen, and requests that any frame answers. */
public final class LinkArbitraries {
  private LinkArbitraries() {}

  private static Arbitrary<Duration> durations() {
    return Arbitraries.integers().between(0, 60_000).map(Duration::ofMillis);
  }

  private static Arbitrary<Long> counts() {
    return Arbitraries.longs().between(0, 1_000_000);
  }

  /** Waits of up to a minute. */
  public static Arbitrary<LinkSettings> settings() {
    return Combinators.combine(
            durations(),
            durations(),
            durations(),
            durations(),
            durations(),
            Arbitraries.integers().between(0, 99))
        .as(LinkSettings::new);
  }

  /** Times of no answers and of many. */
  public static Arbitrary<AnswerTimes> times() {
    return counts().list().ofSize(AnswerTimes.PLACES).map(AnswerTimes::new);
  }

  /** Counters of long and short days. */
  public static Arbitrary<LinkCounters> counters() {
    return Combinators.combine(counts().list().ofSize(10), times())
        .as(
            (c, times) ->
                new LinkCounters(
                    c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6), c.get(7),
                    c.get(8), c.get(9), times));
  }

  /** What stands in a fault report. */
  public static Arbitrary<LinkEvent> events() {
    Arbitrary<Integer> bytes = Arbitraries.integers().between(-1, 255);
    return Combinators.combine(
            counts(),
            Arbitraries.of(LinkEvent.Kind.class),
            bytes,
            bytes,
            Arbitraries.integers().between(1, 4100))
        .as(LinkEvent::new);
  }

  /** Requests of both effects, to which any frame is the answer. */
  public static Arbitrary<Request<Bytes>> requests() {
    return Combinators.combine(FrameArbitraries.bytes(1, 40), Arbitraries.of(true, false))
        .as((body, once) -> once ? new Sending(body) : new Asking(body));
  }

  /** One that may be repeated. */
  public record Asking(Bytes body) implements Request.Repeating<Bytes> {
    @Override
    public boolean isAnsweredBy(Frame frame) {
      return true;
    }

    @Override
    public Bytes answer(Frame frame) {
      return frame.body();
    }
  }

  /** One that is sent once. */
  public record Sending(Bytes body) implements Request.Once<Bytes> {
    @Override
    public boolean isAnsweredBy(Frame frame) {
      return true;
    }

    @Override
    public Bytes answer(Frame frame) {
      return frame.body();
    }
  }

  /** Negative waits, fewer than no calls, places too many or too few. */
  public static Arbitrary<RefusedCall> refused() {
    Duration second = Duration.ofSeconds(1);
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(-60_000, -1)
            .map(Duration::ofMillis)
            .map(
                wrong ->
                    new RefusedCall(
                        LinkSettings.class,
                        wrong + " given",
                        () -> new LinkSettings(second, wrong, second, second, second, 1))),
        Arbitraries.integers()
            .between(-9, -1)
            .map(
                wrong ->
                    new RefusedCall(
                        LinkSettings.class,
                        wrong + " waiting",
                        () -> new LinkSettings(second, second, second, second, second, wrong))),
        Arbitraries.of(0, AnswerTimes.PLACES - 1, AnswerTimes.PLACES + 1)
            .map(
                wrong ->
                    new RefusedCall(
                        AnswerTimes.class,
                        wrong + " counts",
                        () -> new AnswerTimes(Collections.nCopies(wrong, 0L)))));
  }
}
