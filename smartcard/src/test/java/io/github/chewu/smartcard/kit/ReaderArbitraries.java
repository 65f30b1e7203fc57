package io.github.chewu.smartcard.kit;

import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.smartcard.reader.ReaderEvent;
import io.github.chewu.smartcard.reader.ReaderHealth;
import io.github.chewu.smartcard.reader.ReaderSettings;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Settings of readers and what is seen of them; and settings that are refused. */
public final class ReaderArbitraries {
  private static final ReaderSettings STANDARD = ReaderSettings.standard();

  private ReaderArbitraries() {}

  private static Arbitrary<Duration> millis(int least, int most) {
    return Arbitraries.integers().between(least, most).map(Duration::ofMillis);
  }

  private static ReaderSettings settings(Duration connect, Duration command, Duration poll) {
    return new ReaderSettings(connect, command, poll, STANDARD.patience(), STANDARD.threads());
  }

  /** Deadlines of up to a minute. */
  public static Arbitrary<ReaderSettings> settings() {
    return Combinators.combine(millis(1, 60_000), millis(1, 60_000), millis(100, 250))
        .as(ReaderArbitraries::settings);
  }

  /** Counters of long and short days. */
  public static Arbitrary<ReaderHealth> healths() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 100_000);
    return Combinators.combine(
            counts, Arbitraries.integers().between(0, ReaderHealth.HANDLES), counts)
        .as(ReaderHealth::new);
  }

  /** Events; those of the service name no reader. */
  public static Arbitrary<ReaderEvent> events() {
    Arbitrary<String> readers = Arbitraries.of("Kiosk", "ACS ACR39U 00 00", "读卡器 1");
    return Combinators.combine(Arbitraries.of(ReaderEvent.Kind.class), readers)
        .as(
            (kind, reader) ->
                new ReaderEvent(kind, kind.name().startsWith("SERVICE") ? "" : reader));
  }

  /** Deadlines of nothing or less, looks too often or too rarely. */
  public static Arbitrary<RefusedCall> refused() {
    Duration second = Duration.ofSeconds(1);
    Duration poll = STANDARD.poll();
    return Arbitraries.oneOf(
        millis(-60_000, 0)
            .map(
                none ->
                    new RefusedCall(
                        ReaderSettings.class,
                        "deadlines " + none,
                        () -> settings(none, second, poll))),
        millis(-60_000, 0)
            .map(
                none ->
                    new RefusedCall(
                        ReaderSettings.class, "and " + none, () -> settings(second, none, poll))),
        Arbitraries.oneOf(millis(-10, 99), millis(251, 10_000))
            .map(
                wrong ->
                    new RefusedCall(
                        ReaderSettings.class,
                        "poll of " + wrong,
                        () -> settings(second, second, wrong))));
  }
}
