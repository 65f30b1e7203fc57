package io.github.chewu.obu.link;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Requests and answers over a line that misbehaves (serial-line.md, the eleven rules): one request
 * at a time, one deadline per call that covers the wait for its turn and the time on the wire,
 * answers known by their sequence number. What must be sent once is sent once. A lost line is
 * opened again by the next call, and nothing is sent over it before the same device as before has
 * answered. Safe for any thread; calls wait in the order they came.
 */
public final class Link implements AutoCloseable {
  private final LinePort port;
  private final Request.Repeating<?> identify;
  private final LinkSettings settings;
  private final RandomGenerator random;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Semaphore places;
  private final SequenceNumbers numbers;
  private final Sightings sightings = new Sightings();

  // What close() needs from another thread.
  private volatile @Nullable ByteLine line;
  private volatile LinkState state = LinkState.NEW;
  private volatile boolean closed;

  // Guarded by the lock.
  private @Nullable Exchange exchange;
  private @Nullable Object identity;
  private long openings;
  private @Nullable LineFault trouble;
  private long retryAt;
  private Duration pause;

  /** A link that is not opened yet, and whose pauses between tries to open it are not scattered. */
  public Link(LinePort port, Request.Repeating<?> identify, LinkSettings settings) {
    this(port, identify, settings, () -> 0L);
  }

  /**
   * A link that is not opened yet.
   *
   * @param identify the question which device answers; equal answers are the same device
   * @param random scatters the pauses between tries to open a line, so that many terminals do not
   *     come back at once
   */
  public Link(
      LinePort port, Request.Repeating<?> identify, LinkSettings settings, RandomGenerator random) {
    this.port = port;
    this.identify = identify;
    this.settings = settings;
    this.random = random;
    this.pause = settings.firstRetry();
    this.numbers = new SequenceNumbers(port.nanos());
    this.places = new Semaphore(settings.waiting() + 1);
  }

  /**
   * Asks, and asks again until the deadline where no whole answer comes.
   *
   * @throws LineFault where none came in time, the line cannot be used, or the writer refused
   */
  public <A> A ask(Request.Repeating<A> request, Duration within) throws LineFault {
    return connection().ask(request, within);
  }

  /**
   * Sends once, and waits for the answer until the deadline.
   *
   * @throws LineFault whose delivery is {@code UNANSWERED} where the writer may have acted
   */
  public <A> A send(Request.Once<A> request, Duration within) throws LineFault {
    return connection().send(request, within);
  }

  /** For requests that belong together; nothing is opened by this. */
  public Connection connection() {
    return new Connection(this);
  }

  /**
   * The device that the link began with, as its dialect describes it; opens the line where it is
   * not open.
   */
  public Object identity(Duration within) throws LineFault {
    return exclusively(
        within,
        deadline -> {
          current(deadline);
          return Objects.requireNonNull(identity);
        });
  }

  /** Where the link stands. */
  public LinkState state() {
    return closed ? LinkState.CLOSED : state;
  }

  /** The port as it was given. */
  public String port() {
    return port.name();
  }

  /** How many calls wait for their turn, about. */
  public int waiting() {
    return lock.getQueueLength();
  }

  /** What it has seen so far; waits for no call that is under way. */
  public LinkCounters counters() {
    return sightings.counters();
  }

  /** The last 256 things that it saw on the line, the oldest first, for a fault report. */
  public List<LinkEvent> lastEvents() {
    return sightings.last();
  }

  /** Gives the line back; a call that is under way ends with {@link LineReason#CLOSED}. */
  @Override
  public void close() {
    closed = true;
    ByteLine open = line;
    if (open != null) {
      open.close();
    }
  }

  <A> A exclusively(Duration within, Call<A> call) throws LineFault {
    long deadline = port.nanos() + within.toNanos();
    if (!places.tryAcquire()) {
      throw LineFault.notSent(LineReason.CROWDED, port.name());
    }
    try {
      if (!lock.tryLock(deadline - port.nanos(), TimeUnit.NANOSECONDS)) {
        throw LineFault.notSent(LineReason.TIMEOUT, port.name());
      }
      try {
        return call.by(deadline);
      } catch (LineFault e) {
        throw closed ? new LineFault(situation(LineReason.CLOSED), e.delivery(), e) : e;
      } finally {
        Exchange used = exchange;
        if (closed || (used != null && used.isLost())) {
          drop(LinkState.LOST);
        }
        lock.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LineFault(situation(LineReason.INTERRUPTED), Delivery.NOT_SENT, e);
    } finally {
      places.release();
    }
  }

  /** The exchange over which a connection's requests go. */
  Exchange exchange(Connection connection, long deadline) throws LineFault {
    if (connection.isBegun() && (exchange == null || !connection.goesOver(openings))) {
      throw LineFault.notSent(LineReason.REOPENED, port.name());
    }
    Exchange current = current(deadline);
    connection.begin(openings);
    return current;
  }

  private Exchange current(long deadline) throws LineFault {
    if (closed) {
      throw LineFault.notSent(LineReason.CLOSED, port.name());
    }
    Exchange current = exchange;
    return current == null ? connect(deadline) : current;
  }

  /** Opens the line, and makes sure that the same device answers. */
  private Exchange connect(long deadline) throws LineFault {
    LineFault before = trouble;
    if (before != null && port.nanos() - retryAt < 0) {
      throw before.beforeSending();
    }
    try {
      state = LinkState.REOPENING;
      Exchange next = open();
      state = LinkState.IDENTIFYING;
      Object found = next.repeat(identify, deadline);
      if (identity != null && !identity.equals(found)) {
        throw LineFault.notSent(LineReason.OTHER_DEVICE, port.name());
      }
      identity = found;
      exchange = next;
      openings++;
      trouble = null;
      pause = settings.firstRetry();
      state = LinkState.CONNECTED;
      sightings.connected();
      return next;
    } catch (LineFault e) {
      boolean other = e.situation().reason() == LineReason.OTHER_DEVICE;
      drop(other ? LinkState.OTHER_DEVICE : LinkState.LOST);
      // Whatever went wrong here, not a byte of the caller's own request has left.
      LineFault unsent = e.beforeSending();
      trouble = unsent;
      backOff();
      throw unsent;
    }
  }

  private Exchange open() throws LineFault {
    ByteLine opened = port.open();
    line = opened;
    // It may have been closed before anybody saw this line.
    if (closed) {
      opened.close();
    }
    return new Exchange(port, opened, settings, numbers, sightings);
  }

  private void backOff() {
    long whole = pause.toNanos();
    retryAt = port.nanos() + whole - (long) (random.nextDouble() * whole / 2);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(settings.lastRetry()) < 0 ? doubled : settings.lastRetry();
  }

  private void drop(LinkState next) {
    ByteLine open = line;
    exchange = null;
    line = null;
    state = next;
    if (open != null) {
      open.close();
    }
  }

  private Situation situation(LineReason reason) {
    return Situation.of(reason, port.name());
  }

  @FunctionalInterface
  interface Call<A> {
    A by(long deadline) throws LineFault;
  }
}
