package io.github.chewu.smartcard.reader;

import java.util.concurrent.atomic.AtomicReference;

/**
 * One call to a reader, between the caller who waits and the thread that works: who gives up first
 * decides whether a byte may still leave.
 */
final class Attempt {
  private enum State {
    WAITING,
    SENT,
    EXPIRED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

  /** The working thread is about to send; false where the caller has given up. */
  boolean mayGo() {
    return state.compareAndSet(State.WAITING, State.SENT) || state.get() == State.SENT;
  }

  /** The caller gives up; true where nothing was sent, and then nothing will be. */
  boolean giveUp() {
    return state.getAndSet(State.EXPIRED) == State.WAITING;
  }

  boolean wasSent() {
    return state.get() != State.WAITING;
  }

  boolean isExpired() {
    return state.get() == State.EXPIRED;
  }
}
