package io.github.chewu.obu.link;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.LineFault;
import java.util.function.Function;

/** A request whose answer is read further. */
record Mapped<A, B>(Request.Repeating<A> request, Function<? super A, ? extends B> further)
    implements Request.Repeating<B> {
  @Override
  public Bytes body() {
    return request.body();
  }

  @Override
  public boolean isAnsweredBy(Frame frame) {
    return request.isAnsweredBy(frame);
  }

  @Override
  public B answer(Frame frame) throws LineFault {
    return further.apply(request.answer(frame));
  }

  @Override
  public boolean mayPass(LineFault refusal) {
    return request.mayPass(refusal);
  }
}
