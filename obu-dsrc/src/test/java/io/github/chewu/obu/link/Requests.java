package io.github.chewu.obu.link;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.obu.dialect.WriterReason;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.LineFault;
import java.util.function.Predicate;

/** Requests whose answers repeat what they carried; an answer of two bytes is a refusal. */
final class Requests {
  private Requests() {}

  static final Request.Repeating<Bytes> IDENTIFY = asking(ScriptedPort.IDENTIFY);

  static Request.Repeating<Bytes> asking(int... body) {
    return new Asking(Bytes.of(body), payload -> true);
  }

  /** Only an answer that begins with the same byte as the request, or a refusal, is one. */
  static Request.Repeating<Bytes> ofTag(int command, int tag) {
    return new Asking(Bytes.of(command, tag), p -> p.length() != 1 || p.at(0) == tag);
  }

  static Request.Once<Bytes> once(int... body) {
    return new Sending(Bytes.of(body));
  }

  private static boolean isAnswer(Bytes body, Frame frame) {
    return frame.command() == body.at(0) - 0x10;
  }

  private static Bytes read(Frame frame) throws LineFault {
    if (frame.payload().length() == 2) {
      Reason reason = WriterReason.of(frame.payload().at(0));
      throw LineFault.refused(reason, frame.payload().hex());
    }
    return frame.payload();
  }

  private record Asking(Bytes body, Predicate<Bytes> fits) implements Request.Repeating<Bytes> {
    @Override
    public boolean isAnsweredBy(Frame frame) {
      return isAnswer(body, frame) && fits.test(frame.payload());
    }

    @Override
    public Bytes answer(Frame frame) throws LineFault {
      return read(frame);
    }

    @Override
    public boolean mayPass(LineFault refusal) {
      return refusal.situation().reason() == WriterReason.WRITER_BUSY;
    }
  }

  private record Sending(Bytes body) implements Request.Once<Bytes> {
    @Override
    public boolean isAnsweredBy(Frame frame) {
      return isAnswer(body, frame);
    }

    @Override
    public Bytes answer(Frame frame) throws LineFault {
      return read(frame);
    }
  }
}
