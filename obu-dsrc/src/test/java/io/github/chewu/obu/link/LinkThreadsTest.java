package io.github.chewu.obu.link;

import static io.github.chewu.obu.link.LinkTest.assertFault;
import static io.github.chewu.obu.link.LinkTest.fault;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.kit.FrameItem;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads at one link; the device answers when the test lets it. */
@Timeout(60)
class LinkThreadsTest {
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Bytes HANG_UP = Bytes.empty();

  private final Held port = new Held();
  private final LinkSettings two =
      new LinkSettings(LONG, LONG, LONG, Duration.ZERO, Duration.ZERO, 2);
  private final Link link = new Link(port, Requests.IDENTIFY, two);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() throws InterruptedException {
    link.close();
    threads.shutdownNow();
    assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
  }

  private Future<Bytes> send(int number) {
    Callable<Bytes> call = () -> link.send(Requests.once(0xC3, number), LONG);
    return threads.submit(call);
  }

  private static LineFault faultOf(Future<?> call) throws InterruptedException {
    try {
      throw new AssertionError("ended with " + call.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LineFault fault) {
        return fault;
      }
      throw new AssertionError(e.getCause());
    }
  }

  private void awaitQueue(int calls) {
    while (link.waiting() < calls) {
      Thread.onSpinWait();
    }
  }

  private static int number(Frame request) {
    return request.payload().at(0);
  }

  @Test
  @DisplayName("calls go in the order they came; beyond the waiting line they are refused at once")
  void crowded() throws Exception {
    link.identity(LONG);
    Future<Bytes> first = send(1);
    Frame request = port.taken.take();
    Future<Bytes> second = send(2);
    awaitQueue(1);
    Future<Bytes> third = send(3);
    awaitQueue(2);
    assertFault(LineReason.CROWDED, Delivery.NOT_SENT, faultOf(send(4)));
    for (Future<Bytes> call : List.of(first, second, third)) {
      port.say(ScriptedPort.answerTo(request));
      assertEquals(Bytes.of(number(request)), call.get());
      if (call != third) {
        request = port.taken.take();
      }
    }
    assertEquals(3, number(request));
  }

  @Test
  @DisplayName("who waits for his turn can be interrupted, and has sent nothing")
  void interrupted() throws Exception {
    link.identity(LONG);
    Future<Bytes> first = send(1);
    Frame request = port.taken.take();
    List<LineFault> faults = new CopyOnWriteArrayList<>();
    Thread waiting =
        new Thread(() -> faults.add(fault(() -> link.send(Requests.once(0xC3, 2), LONG))));
    waiting.start();
    awaitQueue(1);
    waiting.interrupt();
    waiting.join();
    assertFault(LineReason.INTERRUPTED, Delivery.NOT_SENT, faults.get(0));
    port.say(ScriptedPort.answerTo(request));
    assertEquals(Bytes.of(1), first.get());
    assertTrue(port.taken.isEmpty());
  }

  @Test
  @DisplayName("who waits for his turn in vain has sent nothing")
  void deadlineInTheWaitingLine() throws Exception {
    link.identity(LONG);
    Future<Bytes> first = send(1);
    Frame request = port.taken.take();
    Duration brief = Duration.ofMillis(5);
    assertFault(
        LineReason.TIMEOUT,
        Delivery.NOT_SENT,
        fault(() -> link.send(Requests.once(0xC3, 2), brief)));
    port.say(ScriptedPort.answerTo(request));
    assertEquals(Bytes.of(1), first.get());
    assertTrue(port.taken.isEmpty());
  }

  @Test
  @DisplayName("close from another thread ends the call under way and those that wait")
  void closed() throws Exception {
    link.identity(LONG);
    Future<Bytes> first = send(1);
    port.taken.take();
    Future<Bytes> second = send(2);
    awaitQueue(1);
    link.close();
    assertFault(LineReason.CLOSED, Delivery.UNANSWERED, faultOf(first));
    assertFault(LineReason.CLOSED, Delivery.NOT_SENT, faultOf(second));
    assertTrue(port.closed > 0);
  }

  @Test
  @DisplayName("a link that is closed while it opens its line leaves none open")
  void closedWhileOpening() {
    port.opening = link::close;
    LineFault fault = fault(() -> link.identity(LONG));
    assertFault(LineReason.CLOSED, Delivery.NOT_SENT, fault);
    assertEquals(LinkState.CLOSED, link.state());
    assertTrue(port.closed > 0);
  }

  @Test
  @DisplayName("counters and events are read while a call is under way")
  void countersDuringACall() throws Exception {
    link.identity(LONG);
    Future<Bytes> first = send(1);
    Frame request = port.taken.take();
    assertEquals(1, link.counters().answers());
    assertEquals(3, link.lastEvents().size());
    port.say(ScriptedPort.answerTo(request));
    first.get();
  }

  /** A line that waits for what the test says. */
  private static final class Held implements LinePort, ByteLine {
    private final BlockingQueue<Frame> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<Bytes> said = new LinkedBlockingQueue<>();
    private volatile Runnable opening = () -> {};
    private volatile int closed;

    void say(Bytes bytes) {
      said.add(bytes);
    }

    @Override
    public String name() {
      return "held:1";
    }

    @Override
    public ByteLine open() {
      opening.run();
      return this;
    }

    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public long nanosPerByte() {
      return 0;
    }

    @Override
    public void write(Bytes bytes, long deadline) {
      Frame request = FrameItem.framesOf(bytes).get(0);
      if (request.command() == ScriptedPort.IDENTIFY) {
        say(ScriptedPort.answer(request.control() & 7, 0xB0, Bytes.of(1)));
      } else {
        taken.add(request);
      }
    }

    @Override
    public int read(byte[] buffer, long deadline) throws LineFault {
      try {
        Bytes next = said.poll(deadline - nanos(), TimeUnit.NANOSECONDS);
        if (next == null) {
          return 0;
        }
        if (next.isEmpty()) {
          throw LineFault.notSent(LineReason.LOST, name());
        }
        System.arraycopy(next.toArray(), 0, buffer, 0, next.length());
        return next.length();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw LineFault.notSent(LineReason.INTERRUPTED, name());
      }
    }

    @Override
    public synchronized void close() {
      closed++;
      said.add(HANG_UP);
    }
  }
}
