package io.github.chewu.obu.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.line.ByteLine;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.line.LineReason;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every line of bytes owes the link above it. A subclass makes the far end and the port that
 * leads to it; a line that counts its own time waits in that.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ByteLineContract {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(30);
  private static final Bytes ALL = Bytes.of(IntStream.range(0, 256).toArray());

  private FarEnd far;
  private LinePort port;
  private ByteLine line;

  /** For subclasses. */
  protected ByteLineContract() {}

  /** The far end of a line, ready. */
  protected abstract FarEnd farEnd() throws Exception;

  /** The port that leads to it. */
  protected abstract LinePort port(FarEnd far) throws Exception;

  @BeforeEach
  final void open() throws Exception {
    far = farEnd();
    port = port(far);
    line = port.open();
  }

  @AfterEach
  final void close() throws Exception {
    line.close();
    far.close();
  }

  private long in(Duration time) {
    return line.nanos() + time.toNanos();
  }

  private Bytes read(int count) throws LineFault {
    Bytes all = Bytes.empty();
    byte[] buffer = new byte[100];
    long deadline = in(LONG);
    while (all.length() < count) {
      int read = line.read(buffer, deadline);
      assertTrue(read > 0, "only " + all.length() + " of " + count + " bytes came");
      all = all.plus(Bytes.copyOf(buffer).slice(0, read));
    }
    return all;
  }

  private LineFault readFault() {
    return assertThrows(LineFault.class, () -> line.read(new byte[1], in(LONG)));
  }

  private LineFault writeFault() {
    return assertThrows(LineFault.class, () -> line.write(ALL, in(LONG)));
  }

  private void assertFault(LineReason reason, LineFault fault) {
    assertEquals(reason, fault.situation().reason());
    assertEquals(port.name(), fault.situation().arguments().get(0));
  }

  @Test
  final void everyByteArrivesAtTheFarEndInOrder() throws Exception {
    line.write(ALL, in(LONG));
    line.write(Bytes.of(7), in(LONG));
    assertEquals(ALL.plus(Bytes.of(7)), far.receive(257));
  }

  @Test
  final void everyByteOfTheFarEndArrivesInOrderHoweverSmallTheBuffer() throws Exception {
    far.send(ALL);
    far.send(Bytes.of(7));
    assertEquals(ALL.plus(Bytes.of(7)), read(257));
  }

  @Test
  final void moreBytesThanAnyBufferHoldsArriveWhole() throws Exception {
    Bytes block = Bytes.empty();
    for (int i = 0; i < 16; i++) {
      block = block.plus(ALL);
    }
    Bytes sent = block.plus(block).plus(block).plus(block).plus(block).plus(Bytes.of(1));
    far.send(sent);
    assertEquals(sent, read(sent.length()));
  }

  @Test
  final void silenceEndsAtTheDeadlineAndNotBefore() throws Exception {
    long deadline = in(SHORT);
    assertEquals(0, line.read(new byte[8], deadline));
    assertTrue(line.nanos() - deadline >= 0, "it came back too early");
  }

  @Test
  final void aDeadlineThatHasPassedOnlyLooks() throws Exception {
    assertEquals(0, line.read(new byte[8], line.nanos() - 1));
    far.send(ALL);
    read(1);
    byte[] one = new byte[1];
    assertEquals(1, line.read(one, line.nanos() - 1));
  }

  @Test
  final void aWriteWhoseDeadlineHasPassedSendsNothing() throws Exception {
    LineFault fault = assertThrows(LineFault.class, () -> line.write(ALL, line.nanos() - 1));
    assertFault(LineReason.TIMEOUT, fault);
    assertEquals(Delivery.NOT_SENT, fault.delivery());
    line.write(Bytes.of(9), in(LONG));
    assertEquals(Bytes.of(9), far.receive(1));
  }

  @Test
  final void aHangUpEndsTheReadLongBeforeItsDeadline() throws Exception {
    far.hangUp();
    long deadline = in(LONG);
    assertFault(LineReason.LOST, readFault());
    assertTrue(line.nanos() - deadline < 0, "it waited for its deadline");
  }

  @Test
  final void whatCameBeforeAHangUpIsReadFirst() throws Exception {
    far.send(Bytes.of(1, 2, 3));
    assertEquals(Bytes.of(1), read(1).slice(0, 1));
    far.hangUp();
    assertFault(LineReason.LOST, readUntilFault());
  }

  private LineFault readUntilFault() {
    byte[] one = new byte[1];
    long deadline = in(LONG);
    return assertThrows(
        LineFault.class,
        () -> {
          while (line.read(one, deadline) > 0) {
            assertTrue(one[0] == 2 || one[0] == 3, "a byte that was never sent");
          }
        });
  }

  @Test
  final void onceLostItStaysLostAndSendsNothing() throws Exception {
    far.hangUp();
    readFault();
    LineFault write = writeFault();
    assertFault(LineReason.LOST, write);
    assertEquals(Delivery.NOT_SENT, write.delivery());
    assertFault(LineReason.LOST, readFault());
  }

  @Test
  final void aClosedLineSaysSoHoweverOftenItWasClosed() {
    line.close();
    line.close();
    assertFault(LineReason.CLOSED, readFault());
    LineFault write = writeFault();
    assertFault(LineReason.CLOSED, write);
    assertEquals(Delivery.NOT_SENT, write.delivery());
  }

  @Test
  final void portAndLineCountTheSameTime() {
    long before = port.nanos();
    long between = line.nanos();
    long after = port.nanos();
    assertTrue(between - before >= 0 && after - between >= 0, before + " " + between + " " + after);
  }
}
