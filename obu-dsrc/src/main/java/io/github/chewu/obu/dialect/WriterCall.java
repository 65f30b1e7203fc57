package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Request;
import io.github.chewu.obu.message.IssuingAnswer;
import io.github.chewu.obu.message.IssuingRequest;
import io.github.chewu.obu.message.TransparentAnswer;
import io.github.chewu.obu.message.TransparentRequest;
import io.github.chewu.obu.message.WriterAnswer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A request with the one kind of answer it waits for. Whoever makes it says by {@link #repeating}
 * or {@link #once} what sending it again would do.
 *
 * @param body of the request's frame
 * @param parser of an answer's body; IllegalArgumentException where it is none
 * @param refusal whether a failure is one of this request
 * @param type of the answer
 * @param fits whether the answer repeats what the request named: the tag, the place in the file
 */
record WriterCall<A extends WriterAnswer>(
    Bytes body,
    Function<Bytes, WriterAnswer> parser,
    Predicate<WriterAnswer> refusal,
    Class<A> type,
    Predicate<A> fits) {

  /** A request of dialect T. */
  static <A extends TransparentAnswer> WriterCall<A> of(
      TransparentRequest request, Class<A> type, Predicate<A> fits) {
    return new WriterCall<>(
        request.toBytes(),
        TransparentAnswer::parse,
        answer ->
            answer instanceof TransparentAnswer.Failed failed
                && failed.primitive() == request.primitive(),
        type,
        answer -> answer.primitive() == request.primitive() && fits.test(answer));
  }

  /** A request of dialect I; its answer's command is {@code B0} for {@code C0} and so on. */
  static <A extends IssuingAnswer> WriterCall<A> of(
      IssuingRequest request, int answer, Class<A> type, Predicate<A> fits) {
    return new WriterCall<>(
        request.toBytes(),
        IssuingAnswer::parse,
        failed -> failed instanceof IssuingAnswer.Failed f && f.command() == answer,
        type,
        fits);
  }

  Request.Repeating<A> repeating() {
    return new Repeating<>(this);
  }

  Request.Once<A> once() {
    return new Once<>(this);
  }

  private boolean isAnsweredBy(Frame frame) {
    return read(frame)
        .filter(found -> refusal.test(found) || wanted(found).isPresent())
        .isPresent();
  }

  private A answer(Frame frame) throws LineFault {
    Optional<WriterAnswer> found = read(frame);
    int error = found.map(WriterAnswer::error).orElse(0);
    if (error != 0) {
      String hex = String.format(Locale.ROOT, "%02X", error);
      throw LineFault.refused(WriterReason.of(error), hex);
    }
    return found.flatMap(this::wanted).orElseThrow(() -> LineFault.refused(WriterReason.LAYOUT));
  }

  private Optional<A> wanted(WriterAnswer answer) {
    return type.isInstance(answer) ? Optional.of(type.cast(answer)).filter(fits) : Optional.empty();
  }

  private Optional<WriterAnswer> read(Frame frame) {
    try {
      return Optional.of(parser.apply(frame.body()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private record Repeating<A extends WriterAnswer>(WriterCall<A> call)
      implements Request.Repeating<A> {
    @Override
    public Bytes body() {
      return call.body();
    }

    @Override
    public boolean isAnsweredBy(Frame frame) {
      return call.isAnsweredBy(frame);
    }

    @Override
    public A answer(Frame frame) throws LineFault {
      return call.answer(frame);
    }

    @Override
    public boolean mayPass(LineFault refusal) {
      return refusal.situation().reason() == WriterReason.FRAME_REFUSED
          || refusal.situation().reason() == WriterReason.WRITER_BUSY;
    }
  }

  private record Once<A extends WriterAnswer>(WriterCall<A> call) implements Request.Once<A> {
    @Override
    public Bytes body() {
      return call.body();
    }

    @Override
    public boolean isAnsweredBy(Frame frame) {
      return call.isAnsweredBy(frame);
    }

    @Override
    public A answer(Frame frame) throws LineFault {
      return call.answer(frame);
    }
  }
}
