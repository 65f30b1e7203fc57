package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.MaskedBytes;
import io.github.chewu.core.trace.Trace;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.core.trace.TraceEntry.Direction;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary recordings of a device line. */
public final class Traces {
  private Traces() {}

  /** Up to 300 bytes, a part of them hidden. */
  public static Arbitrary<MaskedBytes> bytes() {
    Arbitrary<Bytes> shown =
        Arbitraries.bytes().array(byte[].class).ofMaxSize(150).map(Bytes::copyOf);
    return Combinators.combine(shown, Arbitraries.integers().between(0, 50), shown)
        .as(
            (before, hidden, after) ->
                MaskedBytes.shown(before)
                    .plus(MaskedBytes.hidden(hidden))
                    .plus(MaskedBytes.shown(after)));
  }

  /** Recordings of up to 20 entries, not in the order of time. */
  public static Arbitrary<Trace> traces() {
    Arbitrary<String> notes = Arbitraries.strings().withChars("ab \\|\n\r#<>0*圈存").ofMaxLength(12);
    return Combinators.combine(
            Arbitraries.longs().between(0, 999_999_999_999_999_999L).map(n -> Duration.ofNanos(n)),
            Arbitraries.of(Direction.values()),
            bytes(),
            notes)
        .as(TraceEntry::new)
        .list()
        .ofMaxSize(20)
        .map(Trace::new);
  }
}
