package io.github.chewu.obu.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePorts;
import io.github.chewu.obu.line.LineReason;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TcpServiceTest {
  private static final Duration WITHIN = Duration.ofSeconds(20);
  private static final String HOST = "localhost";

  private final VirtualTag tag =
      TestTags.tag(TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL));
  private @Nullable TcpService service;
  private @Nullable Thread thread;

  private Link serve(WriterFamily family, VirtualWriter writer) throws IOException {
    TcpService listening = new TcpService(writer.lay(tag), HOST, 0);
    service = listening;
    Thread running =
        new Thread(
            () -> {
              try {
                listening.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    thread = running;
    running.start();
    return new Link(
        LinePorts.tcp(HOST, listening.port(), Duration.ofSeconds(10)),
        dialect(family).identify(),
        new LinkSettings(WITHIN, WITHIN, Duration.ofMillis(50), Duration.ZERO, Duration.ZERO, 1));
  }

  private static Dialect dialect(WriterFamily family) {
    return family == WriterFamily.ISSUING
        ? new IssuingDialect(InstantSource.system())
        : new TransparentDialect(TestTags.keys(), new SeededRandom(1), InstantSource.system());
  }

  private static VirtualWriter writer(WriterFamily family) {
    return new VirtualWriter(family, TestTags.keys());
  }

  @AfterEach
  void end() throws Exception {
    if (service != null && thread != null) {
      service.close();
      thread.join();
    }
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("a tag is read over TCP, and by the next who connects too")
  void read(WriterFamily family) throws Exception {
    Link link = serve(family, writer(family));
    for (int i = 0; i < 2; i++) {
      try (Link each = i == 0 ? link : again(family)) {
        TagSession session = dialect(family).open(each, WITHIN);
        assertEquals(TestTags.SERIAL, session.tag().system().serialDigits());
        assertEquals(tag.image().vehicle().raw(), session.read(TagFile.VEHICLE, 0, 59));
      }
    }
  }

  private Link again(WriterFamily family) {
    int port = Objects.requireNonNull(service).port();
    return new Link(
        LinePorts.tcp(HOST, port, Duration.ofSeconds(10)),
        dialect(family).identify(),
        LinkSettings.USUAL);
  }

  @Test
  @DisplayName("in real time too a paced line is no faster than its baud")
  void pace() throws Exception {
    VirtualWriter writer = writer(WriterFamily.TRANSPARENT).baud(9_600);
    try (Link link = serve(WriterFamily.TRANSPARENT, writer)) {
      long before = System.nanoTime();
      link.identity(WITHIN);
      long most = System.nanoTime() - before;
      // Device information: 8 bytes there, 24 back; one may be on its way when it is seen.
      assertTrue(most >= 31 * writer.nanosPerByte(), most + " ns");
    }
  }

  @Test
  @DisplayName("hung up, the line is lost and not late; opened again the same writer answers")
  void hangUp() throws Exception {
    VirtualWriter writer =
        writer(WriterFamily.TRANSPARENT).faults(Wire.faults("hang-up@#2"), new SeededRandom(1));
    try (Link link = serve(WriterFamily.TRANSPARENT, writer)) {
      link.identity(WITHIN);
      LineFault fault =
          assertThrows(LineFault.class, () -> dialect(WriterFamily.TRANSPARENT).open(link, WITHIN));
      assertEquals(LineReason.LOST, fault.situation().reason());
      assertEquals(
          TestTags.SERIAL,
          dialect(WriterFamily.TRANSPARENT).open(link, WITHIN).tag().system().serialDigits());
    }
  }

  @Test
  @DisplayName("a port that is taken is refused")
  void taken() throws Exception {
    try (TcpService one = new TcpService(writer(WriterFamily.ISSUING), HOST, 0)) {
      assertThrows(
          IOException.class, () -> new TcpService(writer(WriterFamily.ISSUING), HOST, one.port()));
      assertFalse(one.port() == 0);
    }
  }
}
