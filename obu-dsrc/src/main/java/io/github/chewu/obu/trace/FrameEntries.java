package io.github.chewu.obu.trace;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.trace.TraceDirection;
import io.github.chewu.core.trace.TraceEntry;
import io.github.chewu.obu.frame.Damage;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.frame.FrameDecoder;
import io.github.chewu.obu.frame.FrameSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of a line as frames: control, command and payload without stuffing, check and marks, at
 * the time of their last byte. What is no frame stays as it was.
 */
final class FrameEntries implements FrameSink {
  private final List<TraceEntry> entries;
  private final TraceDirection direction;
  private final FrameDecoder decoder = new FrameDecoder();
  private Duration at = Duration.ZERO;

  private FrameEntries(TraceDirection direction, List<TraceEntry> entries) {
    this.direction = direction;
    this.entries = entries;
  }

  /** In the order in which they were whole: of one instant, an answer before the next request. */
  static List<TraceEntry> of(List<TraceEntry> pieces) {
    List<TraceEntry> entries = new ArrayList<>();
    FrameEntries sent = new FrameEntries(TraceDirection.SENT, entries);
    FrameEntries received = new FrameEntries(TraceDirection.RECEIVED, entries);
    for (TraceEntry piece : pieces) {
      FrameEntries side = piece.direction() == TraceDirection.SENT ? sent : received;
      sent.at = piece.at();
      received.at = piece.at();
      side.decoder.push(piece.bytes().toArray(), 0, piece.bytes().length(), side);
    }
    sent.decoder.end(sent);
    received.decoder.end(received);
    return entries;
  }

  @Override
  public void frame(Frame frame) {
    entries.add(TraceEntry.of(direction, at, Bytes.of(frame.control()).plus(frame.body())));
  }

  @Override
  public void noise(Bytes bytes) {
    entries.add(TraceEntry.of(TraceDirection.NOISE, at, bytes));
  }

  @Override
  public void damaged(Damage damage, Bytes bytes) {
    noise(bytes);
  }
}
