package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.smartcard.reader.ReaderEvent.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what changes at the readers, by looking every so often: the JDK's own waiting would block
 * every command. The listener is called on the thread that looks. Safe for any thread.
 */
public final class ReaderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);

  private final Look look;
  private final Consumer<ReaderEvent> listener;
  private Map<String, Boolean> known = Map.of();
  private boolean serving = true;
  private volatile boolean closed;
  private volatile @Nullable Future<?> turns;

  /** Which readers there are, and whether a card lies in each. */
  @FunctionalInterface
  interface Look {
    Map<String, Boolean> readers() throws CardFault;
  }

  ReaderWatch(Look look, Consumer<ReaderEvent> listener) {
    this.look = look;
    this.listener = listener;
  }

  /** These looks end with the watch. */
  void runs(Future<?> regularly) {
    turns = regularly;
    if (closed) {
      regularly.cancel(false);
    }
  }

  /** Looks once. */
  void step() {
    if (closed) {
      return;
    }
    Map<String, Boolean> seen = Map.of();
    List<ReaderEvent> events = new ArrayList<>();
    boolean served = serving;
    try {
      seen = new LinkedHashMap<>(look.readers());
      serving = true;
    } catch (CardFault e) {
      serving = false;
    }
    if (served != serving) {
      events.add(new ReaderEvent(serving ? Kind.SERVICE_BACK : Kind.SERVICE_LOST, ""));
    }
    for (Map.Entry<String, Boolean> before : known.entrySet()) {
      boolean there = seen.containsKey(before.getKey());
      if (before.getValue() && !seen.getOrDefault(before.getKey(), false)) {
        events.add(new ReaderEvent(Kind.CARD_REMOVED, before.getKey()));
      }
      if (!there) {
        events.add(new ReaderEvent(Kind.READER_DETACHED, before.getKey()));
      }
    }
    for (Map.Entry<String, Boolean> now : seen.entrySet()) {
      if (!known.containsKey(now.getKey())) {
        events.add(new ReaderEvent(Kind.READER_ATTACHED, now.getKey()));
      }
      if (now.getValue() && !known.getOrDefault(now.getKey(), false)) {
        events.add(new ReaderEvent(Kind.CARD_INSERTED, now.getKey()));
      }
    }
    known = seen;
    events.forEach(this::tell);
  }

  private void tell(ReaderEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      // Or the watch would end with it, silently.
      LOG.warn("a listener failed at {}", event, e);
    }
  }

  /** Ends the watch; no event comes after one that is under way. */
  @Override
  public void close() {
    closed = true;
    Future<?> regularly = turns;
    if (regularly != null) {
      regularly.cancel(false);
    }
  }
}
