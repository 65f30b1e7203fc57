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
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Requests and answers over a line that misbehaves (serial-line.md, the eleven rules): one request
 * at a time, one deadline per call, answers known by their sequence number. What must be sent once
 * is sent once. A lost line is opened again by the next call, and nothing is sent over it before
 * the same device as before has answered. Safe for any thread; calls wait in the order they came.
 */
public final class Link implements AutoCloseable {
  private static final int NUMBERS = 8;

  private final LinePort port;
  private final Request.Repeating<?> identify;
  private final LinkSettings settings;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final byte[] buffer = new byte[4096];
  private final Answers answers = new Answers();

  /** Until when a late answer under each sequence number is possible. */
  private final long[] lateUntil = new long[NUMBERS];

  private FrameDecoder decoder = new FrameDecoder();
  private volatile @Nullable ByteLine line;
  private volatile LinkState state = LinkState.NEW;
  private @Nullable Object identity;
  private int sequence;
  private long retryAt;
  private Duration pause;

  private long requests;
  private long repeats;
  private long timeouts;
  private long connects;

  /**
   * A link that is not opened yet.
   *
   * @param identify the question which device answers; equal answers are the same device
   */
  public Link(LinePort port, Request.Repeating<?> identify, LinkSettings settings) {
    this.port = port;
    this.identify = identify;
    this.settings = settings;
    this.pause = settings.firstRetry();
    Arrays.fill(lateUntil, port.nanos());
    this.retryAt = port.nanos();
  }

  /**
   * Asks, and asks again until the deadline where no whole answer comes.
   *
   * @throws LineFault where none came in time, the line cannot be used, or the writer refused
   */
  public <A> A ask(Request.Repeating<A> request, Duration within) throws LineFault {
    return exclusively(
        within,
        deadline -> {
          connect(deadline);
          return repeat(request, deadline);
        });
  }

  /**
   * Sends once, and waits for the answer until the deadline.
   *
   * @throws LineFault whose delivery is {@code UNANSWERED} where the writer may have acted
   */
  public <A> A send(Request.Once<A> request, Duration within) throws LineFault {
    return exclusively(
        within,
        deadline -> {
          connect(deadline);
          return attempt(request, deadline, deadline);
        });
  }

  /**
   * The device that the link began with, as its dialect describes it; opens the line where it is
   * not open.
   */
  public Object identity(Duration within) throws LineFault {
    return exclusively(within, this::connect);
  }

  /** Where the link stands. */
  public LinkState state() {
    return state;
  }

  /** The port as it was given. */
  public String port() {
    return port.name();
  }

  /** What it has seen so far. */
  public LinkCounters counters() {
    lock.lock();
    try {
      return answers.counters(requests, repeats, timeouts, connects);
    } finally {
      lock.unlock();
    }
  }

  /** Gives the line back; a call that is under way ends with {@link LineReason#CLOSED}. */
  @Override
  public void close() {
    state = LinkState.CLOSED;
    ByteLine open = line;
    if (open != null) {
      open.close();
    }
  }

  private <A> A exclusively(Duration within, Call<A> call) throws LineFault {
    long deadline = port.nanos() + within.toNanos();
    if (lock.getQueueLength() > settings.waiting()) {
      throw LineFault.notSent(LineReason.CROWDED, port.name());
    }
    try {
      if (!lock.tryLock(deadline - port.nanos(), TimeUnit.NANOSECONDS)) {
        throw LineFault.notSent(LineReason.TIMEOUT, port.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LineFault.notSent(LineReason.INTERRUPTED, port.name());
    }
    try {
      return call.by(deadline);
    } catch (LineFault e) {
      if (e.situation().reason() == LineReason.LOST || e.situation().reason() == LineReason.STUCK) {
        drop();
      }
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Opens the line where it is not open, and makes sure that the same device answers. */
  private Object connect(long deadline) throws LineFault {
    if (state == LinkState.CLOSED) {
      throw LineFault.notSent(LineReason.CLOSED, port.name());
    }
    Object known = identity;
    if (line != null && known != null) {
      return known;
    }
    if (port.nanos() - retryAt < 0) {
      throw LineFault.notSent(LineReason.LOST, port.name());
    }
    try {
      decoder = new FrameDecoder();
      line = port.open();
      Object found = repeat(identify, deadline);
      if (known != null && !known.equals(found)) {
        throw LineFault.notSent(LineReason.OTHER_DEVICE, port.name());
      }
      identity = found;
      state = LinkState.CONNECTED;
      pause = settings.firstRetry();
      connects++;
      return found;
    } catch (LineFault e) {
      drop();
      retryAt = port.nanos() + pause.toNanos();
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(settings.lastRetry()) < 0 ? doubled : settings.lastRetry();
      // Whatever went wrong here, not a byte of the caller's own request has left.
      throw e.beforeSending();
    }
  }

  private void drop() {
    ByteLine open = line;
    if (open != null) {
      line = null;
      open.close();
    }
    if (state != LinkState.CLOSED) {
      state = LinkState.LOST;
    }
  }

  private <A> A repeat(Request.Repeating<A> request, long deadline) throws LineFault {
    while (true) {
      long until = earlier(deadline, port.nanos() + settings.answer().toNanos());
      try {
        return attempt(request, until, deadline);
      } catch (LineFault e) {
        boolean unheard =
            e.situation().reason() == LineReason.TIMEOUT && e.delivery() == Delivery.UNANSWERED;
        if (!unheard && !request.mayPass(e)) {
          throw e;
        }
        if (!unheard) {
          // A writer that is busy is not asked again as fast as the line allows.
          quiet(earlier(deadline, port.nanos() + settings.afterDamage().toNanos()));
        }
        if (port.nanos() - deadline >= 0) {
          throw e;
        }
        repeats++;
      }
    }
  }

  /** Lets time pass; whatever comes meanwhile answers nothing. */
  private void quiet(long until) throws LineFault {
    ByteLine open = line;
    while (open != null && port.nanos() - until < 0) {
      read(open, until, Delivery.NOT_SENT);
    }
  }

  private <A> A attempt(Request<A> request, long until, long deadline) throws LineFault {
    ByteLine open = line;
    if (open == null) {
      throw LineFault.notSent(LineReason.LOST, port.name());
    }
    int number = nextNumber(open, deadline);
    Bytes wire = Frame.wire(0x80 | number, request.body());
    answers.await(request, number);
    try {
      requests++;
      open.write(wire, deadline);
      lateUntil[number] = port.nanos() + settings.longest().toNanos();
      return request.answer(answer(open, until));
    } finally {
      answers.giveUp();
    }
  }

  private Frame answer(ByteLine open, long until) throws LineFault {
    long end = until;
    while (true) {
      int count = read(open, end, Delivery.UNANSWERED);
      Frame answer = answers.answer();
      if (answer != null) {
        lateUntil[answer.control() >>> 4] = port.nanos();
        return answer;
      }
      if (count == 0) {
        timeouts++;
        throw LineFault.unanswered(LineReason.TIMEOUT, port.name());
      }
      if (answers.sawDamage()) {
        end = earlier(end, port.nanos() + settings.afterDamage().toNanos());
      }
    }
  }

  /** The next sequence number, once no answer to its last use can come any more. */
  private int nextNumber(ByteLine open, long deadline) throws LineFault {
    int number = sequence;
    // What lies there already answers nothing that is still asked.
    while (read(open, port.nanos(), Delivery.NOT_SENT) > 0) {}
    while (port.nanos() - lateUntil[number] < 0) {
      if (lateUntil[number] - deadline > 0) {
        throw LineFault.notSent(LineReason.TIMEOUT, port.name());
      }
      read(open, lateUntil[number], Delivery.NOT_SENT);
    }
    sequence = (number + 1) % NUMBERS;
    return number;
  }

  private int read(ByteLine open, long until, Delivery delivery) throws LineFault {
    try {
      int count = open.read(buffer, until);
      decoder.push(buffer, 0, count, answers);
      return count;
    } catch (LineFault e) {
      throw new LineFault(e.situation(), delivery, e);
    }
  }

  private static long earlier(long one, long other) {
    return one - other < 0 ? one : other;
  }

  @FunctionalInterface
  private interface Call<A> {
    A by(long deadline) throws LineFault;
  }
}
