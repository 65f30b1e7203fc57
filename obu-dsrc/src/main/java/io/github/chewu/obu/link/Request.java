package io.github.chewu.obu.link;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.LineFault;
import java.util.function.Function;

/**
 * One request to a writer and how its answer is known. Its effect is its type, so that the compiler
 * refuses to repeat what must be sent once: {@link Link#ask} takes only {@link Repeating}, {@link
 * Link#send} never repeats.
 *
 * @param <A> what the answer says
 */
public sealed interface Request<A> permits Request.Repeating, Request.Once {
  /** The command byte and what follows it, before stuffing. */
  Bytes body();

  /**
   * Whether a frame with the right sequence is the answer to this request: the right command, and
   * the right tag where the answer names one. Others are late and dropped.
   */
  boolean isAnsweredBy(Frame frame);

  /**
   * Reads the answer.
   *
   * @throws LineFault where the writer refused ({@code ANSWERED})
   */
  A answer(Frame frame) throws LineFault;

  /** What sending it again would do. */
  Effect effect();

  /** A request that changes nothing, or to the same state however often it is sent. */
  non-sealed interface Repeating<A> extends Request<A> {
    @Override
    default Effect effect() {
      return Effect.QUERY;
    }

    /**
     * Whether a refusal passes by itself, such as a writer that is busy: then it is asked again.
     */
    default boolean mayPass(LineFault refusal) {
      return false;
    }

    /** The same request, its answer read further. */
    default <B> Repeating<B> map(Function<? super A, ? extends B> further) {
      return new Mapped<>(this, further);
    }
  }

  /** A request that is written at most once per call. */
  non-sealed interface Once<A> extends Request<A> {
    @Override
    default Effect effect() {
      return Effect.ONCE;
    }
  }
}
