package io.github.chewu.obu.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.message.TransparentRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a replay stands in its trace. */
final class ReplayTape {
  private static final int NUMBERS = 8;

  private final List<TraceEntry> entries;
  private int next;
  private int strange;

  /** What a device sends, and how long after the request. */
  record Echo(Duration after, Bytes wire) {}

  ReplayTape(List<TraceEntry> entries) {
    this.entries = entries;
  }

  /** What the device sent after the next request like this one; the tape moves past it. */
  List<Echo> answers(Frame request) {
    Bytes asked = Bytes.of(request.control()).plus(request.body());
    for (int i = next; i < entries.size(); i++) {
      TraceEntry recorded = entries.get(i);
      if (recorded.direction() == TraceDirection.SENT && isLike(asked, recorded.bytes())) {
        next = i + 1;
        return echoes(recorded, request.control());
      }
    }
    strange++;
    return List.of();
  }

  private static boolean isLike(Bytes asked, Bytes recorded) {
    // Of dialect T the primitive too; else what follows may be the time of day.
    int same = asked.length() > 2 && asked.at(1) == TransparentRequest.COMMAND ? 2 : 1;
    return asked.length() == recorded.length()
        && asked.length() > same
        && asked.slice(1, same).equals(recorded.slice(1, same));
  }

  private List<Echo> echoes(TraceEntry recorded, int control) {
    List<Echo> echoes = new ArrayList<>();
    int moved = (control & 0x0F) - (recorded.bytes().at(0) & 0x0F);
    while (next < entries.size() && entries.get(next).direction() != TraceDirection.SENT) {
      TraceEntry entry = entries.get(next);
      Bytes wire = Pcapng.wire(entry);
      if (entry.direction() == TraceDirection.RECEIVED && !entry.bytes().isEmpty()) {
        // Under the number of this request, or as far from it as it was from that one's.
        int number = Math.floorMod((entry.bytes().at(0) >>> 4) + moved, NUMBERS);
        wire = Frame.wire((number << 4) | (entry.bytes().at(0) & 0x0F), entry.bytes().from(1));
      }
      echoes.add(new Echo(entry.at().minus(recorded.at()), wire));
      next++;
    }
    return echoes;
  }

  int strange() {
    return strange;
  }

  Optional<TraceEntry> next() {
    return asked().findFirst();
  }

  int left() {
    return (int) asked().count();
  }

  private Stream<TraceEntry> asked() {
    return entries.subList(next, entries.size()).stream()
        .filter(entry -> entry.direction() == TraceDirection.SENT);
  }
}
