package io.github.chewu.obu.link;

import io.github.chewu.obu.frame.Frame;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Counts what a link sees, and keeps the last of it. Safe for any thread. */
final class Sightings {
  static final int KEPT = 256;

  private final Deque<LinkEvent> last = new ArrayDeque<>(KEPT);
  private final long[] times = new long[AnswerTimes.PLACES];
  private long requests;
  private long answers;
  private long late;
  private long damaged;
  private long repeats;
  private long noiseBytes;
  private long timeouts;
  private long connects;
  private long bytesSent;
  private long bytesReceived;

  synchronized void sent(long nanos, int control, int command, int length, int wireLength) {
    keep(new LinkEvent(nanos, LinkEvent.Kind.SENT, control, command, length));
    requests++;
    bytesSent += wireLength;
  }

  synchronized void repeated() {
    repeats++;
  }

  synchronized void received(int bytes) {
    bytesReceived += bytes;
  }

  synchronized void answer(long nanos, Frame frame) {
    frame(nanos, LinkEvent.Kind.ANSWER, frame);
    answers++;
  }

  synchronized void late(long nanos, Frame frame) {
    frame(nanos, LinkEvent.Kind.LATE, frame);
    late++;
  }

  private void frame(long nanos, LinkEvent.Kind kind, Frame frame) {
    keep(new LinkEvent(nanos, kind, frame.control(), frame.command(), frame.contentLength()));
  }

  synchronized void damaged(long nanos, int bytes) {
    keep(new LinkEvent(nanos, LinkEvent.Kind.DAMAGED, -1, -1, bytes));
    damaged++;
  }

  synchronized void noise(long nanos, int bytes) {
    keep(new LinkEvent(nanos, LinkEvent.Kind.NOISE, -1, -1, bytes));
    noiseBytes += bytes;
  }

  synchronized void answeredAfter(long nanos) {
    times[AnswerTimes.place(nanos)]++;
  }

  synchronized void timedOut() {
    timeouts++;
  }

  synchronized void connected() {
    connects++;
  }

  private void keep(LinkEvent event) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.addLast(event);
  }

  synchronized List<LinkEvent> last() {
    return List.copyOf(last);
  }

  synchronized LinkCounters counters() {
    return new LinkCounters(
        requests,
        answers,
        repeats,
        late,
        damaged,
        noiseBytes,
        timeouts,
        connects,
        bytesSent,
        bytesReceived,
        new AnswerTimes(Arrays.stream(times).boxed().collect(Collectors.toList())));
  }
}
