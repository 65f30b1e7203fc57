package io.github.chewu.obu.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.link.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A writer behind a serial server that misbehaves. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TcpTrapsTest {
  private static final long LONG = Duration.ofSeconds(30).toNanos();

  private static LineReason reason(LineFault fault) {
    return (LineReason) fault.situation().reason();
  }

  /** A question that any frame answers. */
  private record Anything() implements Request.Repeating<Frame> {
    @Override
    public Bytes body() {
      return Bytes.of(0xF0);
    }

    @Override
    public boolean isAnsweredBy(Frame frame) {
      return true;
    }

    @Override
    public Frame answer(Frame frame) {
      return frame;
    }
  }

  @Test
  void aPeerThatAcceptsAndSaysNothingIsATimeoutOfTheLink() throws Exception {
    try (TcpPeer far = new TcpPeer();
        Link link = new Link(far.port(), new Anything(), LinkSettings.USUAL)) {
      LineFault fault =
          assertThrows(LineFault.class, () -> link.ask(new Anything(), Duration.ofMillis(50)));
      assertEquals(LineReason.TIMEOUT, reason(fault));
      assertEquals(Delivery.NOT_SENT, fault.delivery());
    }
  }

  @Test
  void aPortThatNobodyListensAtIsUnreachable() throws Exception {
    int free;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = server.getLocalPort();
    }
    LinePort port = LinePorts.tcp("127.0.0.1", free, Duration.ofSeconds(20));
    LineFault fault = assertThrows(LineFault.class, port::open);
    assertEquals(LineReason.UNREACHABLE, reason(fault));
    assertTrue(fault.situation().say(Locale.ENGLISH).contains("tcp:127.0.0.1:" + free));
  }

  @Test
  void aNameThatNobodyHasIsUnreachable() {
    LinePort port = LinePorts.tcp("writer.invalid", 5000, Duration.ofSeconds(20));
    assertEquals(LineReason.UNREACHABLE, reason(assertThrows(LineFault.class, port::open)));
  }

  @Test
  void aConnectionThatIsResetIsLost() throws Exception {
    try (TcpPeer far = new TcpPeer();
        ByteLine line = far.port().open()) {
      far.reset();
      LineFault fault =
          assertThrows(LineFault.class, () -> line.read(new byte[1], line.nanos() + LONG));
      assertEquals(LineReason.LOST, reason(fault));
    }
  }

  @Test
  void aPeerThatReadsNothingHoldsAWriteBackUntilItsDeadline() throws Exception {
    try (TcpPeer far = new TcpPeer();
        ByteLine line = far.port().open()) {
      LineFault fault = assertThrows(LineFault.class, () -> fill(line));
      assertEquals(LineReason.STUCK, reason(fault));
      assertEquals(Delivery.UNANSWERED, fault.delivery());
    }
  }

  private static void fill(ByteLine line) throws LineFault {
    Bytes block = Bytes.filled(1 << 16, 0x55);
    for (int sent = 0; sent < 1 << 28; sent += block.length()) {
      line.write(block, line.nanos() + Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  void aLineToAServerThatCameBackIsOpenedAnew() throws IOException, LineFault {
    try (TcpPeer far = new TcpPeer()) {
      try (ByteLine line = far.port().open()) {
        line.write(Bytes.of(1), line.nanos() + LONG);
        assertEquals(Bytes.of(1), far.receive(1));
        far.hangUp();
      }
      try (ByteLine line = far.port().open()) {
        assertEquals(0, line.read(new byte[1], line.nanos()));
      }
    }
  }
}
