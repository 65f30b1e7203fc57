package io.github.chewu.obu.link;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;

/** Requests and answers over one opening of the line. One thread at a time. */
final class Exchange {
  /** A line that never falls silent is not listened to for longer before a request. */
  private static final int READS_BEFORE = 16;

  private final LinePort port;
  private final ByteLine line;
  private final LinkSettings settings;
  private final SequenceNumbers numbers;
  private final Sightings sightings;
  private final Answers answers;
  private final FrameDecoder decoder = new FrameDecoder();
  private final byte[] buffer = new byte[4096];
  private boolean lost;

  Exchange(
      LinePort port,
      ByteLine line,
      LinkSettings settings,
      SequenceNumbers numbers,
      Sightings sightings) {
    this.port = port;
    this.line = line;
    this.settings = settings;
    this.numbers = numbers;
    this.sightings = sightings;
    this.answers = new Answers(line, sightings);
  }

  /** Whether the line has failed: nothing goes over it any more. */
  boolean isLost() {
    return lost;
  }

  /** Sends once and waits until the deadline; after damage no longer than an answer takes. */
  <A> A once(Request.Once<A> request, long deadline) throws LineFault {
    return attempt(request, Duration.ofNanos(deadline - line.nanos()), settings.answer(), deadline);
  }

  /** Asks, and asks again while there is time for it. */
  <A> A repeat(Request.Repeating<A> request, long deadline) throws LineFault {
    LineFault before = null;
    while (true) {
      try {
        return attempt(request, settings.answer(), settings.afterDamage(), deadline);
      } catch (LineFault e) {
        if (before != null && !lost && e.delivery() == Delivery.NOT_SENT) {
          // There was no time for another try: the last one says why.
          throw before;
        }
        boolean busy = request.mayPass(e);
        boolean silent =
            e.delivery() == Delivery.UNANSWERED && e.situation().reason() == LineReason.TIMEOUT;
        if (!busy && !silent) {
          throw e;
        }
        before = e;
        if (busy) {
          listen(earlier(deadline, line.nanos() + settings.afterDamage().toNanos()));
        }
        if (line.nanos() - deadline >= 0) {
          throw e;
        }
        sightings.repeated();
      }
    }
  }

  /**
   * One try.
   *
   * @param patience how long it waits once the request has left
   * @param afterDamage how long after the last byte the wait ends once one was damaged
   */
  private <A> A attempt(Request<A> request, Duration patience, Duration afterDamage, long deadline)
      throws LineFault {
    int number = number(deadline);
    int control = 0x80 | number;
    Bytes body = request.body();
    Bytes wire = Frame.wire(control, body);
    long onWire = wire.length() * port.nanosPerByte();
    long start = line.nanos();
    if (start + onWire - deadline >= 0) {
      // It could not be answered in time: better that nothing was sent.
      throw LineFault.notSent(LineReason.TIMEOUT, port.name());
    }
    answers.await(request, number);
    try {
      int command = body.isEmpty() ? -1 : body.at(0);
      sightings.sent(start, control, command, body.length() + 1, wire.length());
      write(wire, number, onWire, deadline);
      Frame answer = answer(earlier(deadline, start + onWire + patience.toNanos()), afterDamage);
      long now = line.nanos();
      numbers.answered(number, now);
      sightings.answeredAfter(now - start);
      return request.answer(answer);
    } finally {
      answers.giveUp();
    }
  }

  /** A sequence number under which no older answer can come any more. */
  private int number(long deadline) throws LineFault {
    // What lies there already answers nothing that is still asked.
    for (int i = 0; i < READS_BEFORE && read(line.nanos(), Delivery.NOT_SENT) > 0; i++) {}
    int number = numbers.next(line.nanos());
    long free = numbers.freeAt(number);
    if (free - line.nanos() > 0 && free - deadline > 0) {
      throw LineFault.notSent(LineReason.TIMEOUT, port.name());
    }
    listen(free);
    return number;
  }

  /** Hears what comes, and answers nothing with it. */
  private void listen(long until) throws LineFault {
    while (line.nanos() - until < 0) {
      read(until, Delivery.NOT_SENT);
    }
  }

  private void write(Bytes wire, int number, long onWire, long deadline) throws LineFault {
    try {
      line.write(wire, deadline);
    } catch (LineFault e) {
      lost = true;
      throw e;
    } finally {
      // Also of a request that stuck half way an answer may come.
      numbers.sent(number, line.nanos() + onWire + settings.longest().toNanos());
    }
  }

  private Frame answer(long until, Duration afterDamage) throws LineFault {
    long end = until;
    while (true) {
      int count = read(end, Delivery.UNANSWERED);
      Frame answer = answers.answer();
      if (answer != null) {
        return answer;
      }
      long now = line.nanos();
      if (count == 0 || now - end >= 0) {
        sightings.timedOut();
        throw LineFault.unanswered(LineReason.TIMEOUT, port.name());
      }
      if (answers.sawDamage()) {
        end = earlier(until, now + afterDamage.toNanos());
      }
    }
  }

  private int read(long until, Delivery delivery) throws LineFault {
    try {
      int count = line.read(buffer, until);
      sightings.received(count);
      decoder.push(buffer, 0, count, answers);
      return count;
    } catch (LineFault e) {
      lost |= e.situation().reason() != LineReason.INTERRUPTED;
      throw new LineFault(e.situation(), delivery, e);
    }
  }

  private static long earlier(long one, long other) {
    return one - other < 0 ? one : other;
  }
}
