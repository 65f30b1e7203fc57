package io.github.chewu.obu.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.kit.PtyPeer;
import io.github.chewu.obu.kit.RealPty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The measured traps of serial-line.md 3, one by one, on real pseudo-terminals. */
@ExtendWith(RealPty.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SerialTrapsTest {
  private static final long LONG = Duration.ofSeconds(30).toNanos();
  private static final Bytes FEW = Bytes.of(1, 2, 3);

  @TempDir private Path folder;
  private LinePort port;

  @BeforeEach
  void name() {
    port = LinePorts.serial(folder.resolve("writer").toString(), SerialSettings.USUAL);
  }

  private PtyPeer peer(String name) throws IOException {
    return PtyPeer.at(folder.resolve(name));
  }

  private static LineReason reason(LineFault fault) {
    return (LineReason) fault.situation().reason();
  }

  private LineFault openFault(Path path) {
    return assertThrows(
        LineFault.class, LinePorts.serial(path.toString(), SerialSettings.USUAL)::open);
  }

  @Test
  @DisplayName("a port that was plugged in again as another device is the device that is there now")
  void followsALinkThatMoved() throws Exception {
    Path link = folder.resolve("writer");
    try (PtyPeer first = peer("first");
        PtyPeer second = peer("second")) {
      Files.createSymbolicLink(link, first.link());
      try (ByteLine line = port.open()) {
        line.write(FEW, line.nanos() + LONG);
        assertEquals(FEW, first.receive(3));
      }
      Files.delete(link);
      Files.createSymbolicLink(link, second.link());
      try (ByteLine line = port.open()) {
        line.write(FEW, line.nanos() + LONG);
        assertEquals(FEW, second.receive(3));
      }
    }
  }

  @Test
  @DisplayName("a peer that reads nothing holds a write back until its deadline, and no close")
  void aStuckPeerEndsTheWriteAtItsDeadline() throws Exception {
    try (PtyPeer far = peer("writer")) {
      ByteLine line = port.open();
      LineFault fault = assertThrows(LineFault.class, () -> fill(line));
      assertEquals(LineReason.STUCK, reason(fault));
      assertEquals(Delivery.UNANSWERED, fault.delivery());
      LineFault next = assertThrows(LineFault.class, () -> line.write(FEW, line.nanos() + LONG));
      assertEquals(LineReason.STUCK, reason(next));
      assertEquals(Delivery.NOT_SENT, next.delivery());
      long before = line.nanos();
      line.close();
      assertTrue(line.nanos() - before < Duration.ofSeconds(1).toNanos(), "a slow close");
      assertTrue(Files.exists(far.link()));
    }
  }

  private static void fill(ByteLine line) throws LineFault {
    Bytes block = Bytes.filled(4096, 0x55);
    for (int sent = 0; sent < 1 << 24; sent += block.length()) {
      line.write(block, line.nanos() + Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  @DisplayName("a close by another thread ends a read that is under way")
  void aCloseEndsTheRead() throws Exception {
    try (PtyPeer far = peer("writer")) {
      ByteLine line = port.open();
      CompletableFuture<LineFault> fault = reading(line);
      far.send(FEW);
      line.close();
      assertEquals(LineReason.CLOSED, reason(fault.get()));
    }
  }

  private static CompletableFuture<LineFault> reading(ByteLine line) {
    return CompletableFuture.supplyAsync(
        () ->
            assertThrows(
                LineFault.class,
                () -> {
                  byte[] buffer = new byte[8];
                  long deadline = line.nanos() + LONG;
                  while (line.read(buffer, deadline) > 0) {}
                }));
  }

  @Test
  @DisplayName("its threads carry its name, are daemons, and end with it")
  void itsThreadsEndWithIt() throws Exception {
    try (PtyPeer far = peer("writer")) {
      Thread reader;
      try (ByteLine line = port.open()) {
        line.write(FEW, line.nanos() + LONG);
        reader = thread("obu-" + port.name() + "-reader");
        assertTrue(reader.isDaemon());
        assertTrue(thread("obu-" + port.name() + "-writer").isDaemon());
      }
      reader.join();
      assertFalse(reader.isAlive());
      assertEquals(FEW, far.receive(3));
    }
  }

  private static Thread thread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .findAny()
        .orElseThrow();
  }

  @Test
  @DisplayName("a read by an interrupted thread says so, and leaves the line as it is")
  void anInterruptIsSaid() throws Exception {
    try (PtyPeer far = peer("writer");
        ByteLine line = port.open()) {
      Thread.currentThread().interrupt();
      LineFault fault =
          assertThrows(LineFault.class, () -> line.read(new byte[1], line.nanos() + LONG));
      assertEquals(LineReason.INTERRUPTED, reason(fault));
      assertTrue(Thread.interrupted());
      far.send(Bytes.of(5));
      assertEquals(1, line.read(new byte[1], line.nanos() + LONG));
    }
  }

  @Test
  @DisplayName("a port that is open already is busy, and stays as it is")
  void aSecondOpeningIsBusy() throws Exception {
    try (PtyPeer far = peer("writer");
        ByteLine line = port.open()) {
      assertEquals(LineReason.BUSY, reason(assertThrows(LineFault.class, port::open)));
      far.send(Bytes.of(5));
      assertEquals(1, line.read(new byte[1], line.nanos() + LONG));
    }
  }

  @Test
  @DisplayName("a name, a link, a chain of links and a name beneath /dev lead to one device")
  void manyNamesLeadToOneDevice() throws Exception {
    try (PtyPeer far = peer("far")) {
      Files.createSymbolicLink(folder.resolve("middle"), far.link());
      Files.createSymbolicLink(folder.resolve("writer"), folder.resolve("middle"));
      Path device = far.device();
      for (String name :
          new String[] {
            folder.resolve("writer").toString(),
            device.toString(),
            Path.of("/dev").relativize(device).toString()
          }) {
        LinePort named = LinePorts.serial(name, SerialSettings.USUAL);
        assertEquals(name, named.name());
        try (ByteLine line = named.open()) {
          line.write(FEW, line.nanos() + LONG);
          assertEquals(FEW, far.receive(3));
        }
      }
    }
  }

  @Test
  void whatIsNoSerialPortIsRefused() throws Exception {
    assertEquals(LineReason.NOT_A_TTY, reason(openFault(Path.of("/dev/null"))));
    assertEquals(LineReason.NOT_A_TTY, reason(openFault(folder)));
    assertEquals(LineReason.NOT_A_TTY, reason(openFault(Files.createFile(folder.resolve("file")))));
  }

  @Test
  @DisplayName("what is missing is missing, though /dev has something of that name")
  void whatIsMissingIsMissing() throws Exception {
    assertEquals(LineReason.MISSING, reason(openFault(folder.resolve("writer"))));
    assertEquals(LineReason.MISSING, reason(openFault(folder.resolve("null"))));
    Path dangling = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
    assertEquals(LineReason.MISSING, reason(openFault(dangling)));
    assertEquals(LineReason.MISSING, reason(openFault(Path.of("COM7"))));
  }

  @Test
  @DisplayName("the native code in use is the one that this user alone can change")
  void theNativeCodeIsOurs() throws Exception {
    try (PtyPeer far = peer("writer");
        ByteLine line = port.open()) {
      Path kept = NativeLibrary.folders().get(0).toRealPath();
      assertEquals(
          Set.of(true),
          Files.readAllLines(Path.of("/proc/self/maps")).stream()
              .filter(mapped -> mapped.endsWith("libjSerialComm.so"))
              .map(mapped -> mapped.contains(kept.toString()))
              .collect(Collectors.toSet()));
      far.send(FEW);
      assertTrue(line.read(new byte[3], line.nanos() + LONG) > 0);
    }
  }
}
