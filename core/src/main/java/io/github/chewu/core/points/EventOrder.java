package io.github.chewu.core.points;

import io.github.chewu.core.points.LedgerEvent.Credited;
import io.github.chewu.core.points.LedgerEvent.Examined;
import io.github.chewu.core.points.LedgerEvent.Studied;
import io.github.chewu.core.points.LedgerEvent.Suspended;
import java.util.Comparator;

/**
 * The one order in which a ledger keeps its events, whatever order they came in: those without a
 * number by day; then those of each number together, first what begins them, then changes, receipt
 * and payment by day. Events that are equal, or contradict each other, stand side by side.
 */
final class EventOrder implements Comparator<LedgerEvent> {
  static final EventOrder ORDER = new EventOrder();

  private EventOrder() {}

  @Override
  public int compare(LedgerEvent a, LedgerEvent b) {
    String ref = ref(a);
    int by = ref.compareTo(ref(b));
    by = by != 0 || ref.isEmpty() ? by : Integer.compare(rank(a), rank(b));
    by = by != 0 ? by : a.on().compareTo(b.on());
    by = by != 0 ? by : a.kind().compareTo(b.kind());
    return by != 0 ? by : compareContent(a, b);
  }

  /**
   * {@link LedgerEvent#ref}, without its dispatch over eight classes for the three that most events
   * are of: sorting asks for it some fifty times for ten events.
   */
  static String ref(LedgerEvent event) {
    if (event instanceof LedgerEvent.Decided decided) {
      return decided.ref();
    }
    if (event instanceof LedgerEvent.Paid paid) {
      return paid.ref();
    }
    return event instanceof LedgerEvent.Received received ? received.ref() : event.ref();
  }

  private static int rank(LedgerEvent event) {
    return switch (event.kind()) {
      case DECIDED, CREDITED -> 0;
      case CHANGED -> 1;
      case RECEIVED, PAID, STUDIED, EXAMINED, SUSPENDED -> 2;
    };
  }

  private static int compareContent(LedgerEvent a, LedgerEvent b) {
    return switch (a.kind()) {
      case CREDITED -> Integer.compare(((Credited) a).points(), ((Credited) b).points());
      case STUDIED -> ((Studied) a).attendance().compareTo(((Studied) b).attendance());
      case EXAMINED -> compare((Examined) a, (Examined) b);
      case SUSPENDED -> ((Suspended) a).until().compareTo(((Suspended) b).until());
      // Of one number and day: they are equal or contradict each other.
      case DECIDED, CHANGED, RECEIVED, PAID -> 0;
    };
  }

  /** Theory before the others, and a failure before a pass: it bars another try of that day. */
  private static int compare(Examined a, Examined b) {
    int by = a.exam().compareTo(b.exam());
    return by != 0 ? by : Boolean.compare(a.passed(), b.passed());
  }
}
