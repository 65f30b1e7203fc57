package io.github.chewu.core.trace;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.trace.TraceEntry.Direction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chip that answers as a recorded one did, as long as it is asked the same. Hidden bytes of a
 * recorded command fit any; a hidden answer cannot be replayed. One caller at a time.
 */
public final class ReplayChannel implements ApduChannel {
  private final List<TraceEntry> entries;
  private int next;

  /** Replays from the recording's first command on. */
  public ReplayChannel(Trace trace) {
    this.entries = trace.entries();
  }

  /**
   * The recorded answer.
   *
   * @throws CardFault with a {@link TraceReason}; a command that was not recorded counts as not
   *     sent, and the replay stays where it is
   */
  @Override
  public Response transmit(Command command) throws CardFault {
    int sent = next;
    // A ring may have lost the command of its first answer.
    while (sent < entries.size() && entries.get(sent).direction() != Direction.SENT) {
      sent++;
    }
    if (sent == entries.size()) {
      throw fault(Delivery.NOT_SENT, TraceReason.ENDED, entries.size());
    }
    if (!entries.get(sent).bytes().fits(command.toBytes())) {
      throw fault(Delivery.NOT_SENT, TraceReason.DEVIATION, sent + 1);
    }
    next = sent + 1;
    @Nullable TraceEntry answer = next < entries.size() ? entries.get(next) : null;
    if (answer == null || answer.direction() == Direction.SENT) {
      throw fault(Delivery.UNANSWERED, TraceReason.NO_ANSWER, next + 1);
    }
    next++;
    if (answer.direction() == Direction.EVENT) {
      throw fault(delivery(answer.note()), TraceReason.RECORDED_FAULT, next, answer.note());
    }
    Optional<Bytes> raw = answer.bytes().bytes().filter(bytes -> bytes.length() >= 2);
    if (raw.isEmpty()) {
      throw fault(Delivery.UNANSWERED, TraceReason.NO_ANSWER, next);
    }
    return Response.parse(raw.get());
  }

  private static Delivery delivery(String note) {
    for (Delivery delivery : Delivery.values()) {
      if (note.startsWith(delivery.name() + " ")) {
        return delivery;
      }
    }
    return Delivery.UNANSWERED;
  }

  private static CardFault fault(Delivery delivery, TraceReason reason, Object... arguments) {
    return new CardFault(Situation.of(reason, arguments), delivery, null);
  }
}
