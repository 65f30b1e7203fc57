package io.github.chewu.examples.bench;

import com.fazecast.jSerialComm.SerialPort;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.MemoryTagRegister;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkCounters;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.tag.IssueMode;
import io.github.chewu.obu.tag.IssueOrder;
import io.github.chewu.obu.tag.SerialTyped;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualTag;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import io.github.chewu.smartcard.virtual.CardState;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the serial line costs: decoding, round trips, a whole issue. */
final class SerialBench {
  static final int ROUND_TRIPS = 5000;
  private static final int ISSUES = 25;
  private static final int WARM_UP = 200;
  private static final int BAUD = 115_200;
  private static final Duration WITHIN = Duration.ofSeconds(2);
  private static final String SERIAL = "6201234567890123";

  private final KeyRing keys;
  private final SeededRandom random;
  private final List<BenchRow> rows = new ArrayList<>();

  SerialBench(KeyRing keys, SeededRandom random) {
    this.keys = keys;
    this.random = random;
  }

  List<BenchRow> rows() throws LineFault {
    decoding();
    roundTrips();
    issues(WriterFamily.TRANSPARENT);
    issues(WriterFamily.ISSUING);
    return rows;
  }

  private void decoding() {
    FrameBench frames = new FrameBench(random);
    FrameBench.Speed clean = frames.clean();
    FrameBench.Speed half = frames.halfGarbage();
    for (String peer : List.of("digitalpetri", "mavlink")) {
      String speed = "frames decoded, against " + peer;
      String memory = "allocated per frame decoded, against " + peer;
      try (PeerProgram program = PeerProgram.start(peer)) {
        List<String> measured = program.run("decode");
        if (!measured.get(0).equals("ok")) {
          throw new IOException(peer + ": " + String.join(" ", measured));
        }
        long rate = Long.parseLong(measured.get(1));
        long bytes = Long.parseLong(measured.get(2));
        rows.add(BenchRow.against(speed, clean.framesPerSecond(), rate, "frames/s"));
        rows.add(BenchRow.against(memory, clean.bytesPerFrame(), bytes, "bytes"));
      } catch (IOException e) {
        rows.add(BenchRow.alone(speed + ", which " + why(e), clean.framesPerSecond(), "frames/s"));
        rows.add(BenchRow.alone(memory, clean.bytesPerFrame(), "bytes"));
      }
    }
    rows.add(
        BenchRow.against(
            "a kilobyte decoded, half of it garbage, against none",
            half.nanosPerKilobyte(),
            clean.nanosPerKilobyte(),
            "ns"));
  }

  private static String why(IOException e) {
    return "was not measured (" + e.getMessage() + ")";
  }

  /** In turns, so that whatever drifts on the machine meets both alike. */
  private void roundTrips() {
    try (Pty bare = device();
        Pty guarded = device();
        OwnSide own = new OwnSide()) {
      SerialPort port = open(bare.path());
      try {
        own.run("open " + guarded.path() + " " + WITHIN.toMillis());
        Samples.Pair pair =
            Samples.inTurns(ROUND_TRIPS, number -> own.read(number), number -> bare(port, number));
        String name = "round trip on a terminal, against bare jSerialComm, ";
        rows.add(
            BenchRow.against(name + "median", pair.one().median(), pair.other().median(), "ns"));
        rows.add(
            BenchRow.against(name + "99th of 100", pair.one().p99(), pair.other().p99(), "ns"));
      } finally {
        port.closePort();
      }
    } catch (IOException | LineFault e) {
      rows.add(BenchRow.missing("round trip on a terminal", "ns", String.valueOf(e.getMessage())));
    }
  }

  private static Pty device() throws IOException {
    Pty pty = new Pty();
    new FaultyDevice(pty, new DeviceWire.Writer()).will(FaultyDevice.Fault.NONE);
    return pty;
  }

  private static SerialPort open(String path) throws IOException {
    SerialPort port = SerialPort.getCommPort(path);
    port.setComPortParameters(BAUD, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 200, 0);
    if (!port.openPort(0)) {
      throw new IOException("the library does not open " + path);
    }
    return port;
  }

  /** The same bytes by the library alone. */
  private static void bare(SerialPort port, int number) throws IOException {
    byte[] wire =
        Frame.wire(0x80 | (number & 7), Bytes.of(DeviceWire.Writer.READ, number, 0)).toArray();
    byte[] buffer = new byte[64];
    port.writeBytes(wire, wire.length);
    // Its closing mark: an answer may be longer than 21 bytes by its stuffing.
    for (int got = 0; got < 4 || buffer[got - 1] != (byte) 0xFF; ) {
      int count = port.readBytes(buffer, buffer.length - got, got);
      if (count < 0) {
        throw new IOException("the terminal went away");
      }
      got += count;
    }
  }

  private void issues(WriterFamily family) throws LineFault {
    long[] computing = new long[WARM_UP];
    for (int i = 0; i < WARM_UP; i++) {
      long start = FrameBench.cpu();
      issueOn(family, 0, PacedPort::new);
      computing[i] = FrameBench.cpu() - start;
    }
    long[] taken = new long[ISSUES];
    long wire = 0;
    for (int i = 0; i < ISSUES; i++) {
      Issue issue = issueOn(family, BAUD, PacedPort::new);
      taken[i] = issue.nanos();
      wire = issue.wireNanos();
    }
    long[] warm = Arrays.copyOfRange(computing, WARM_UP / 2, WARM_UP);
    VirtualClock clock = new VirtualClock(InstantSource.system().instant());
    Issue simulated =
        issueOn(family, BAUD, writer -> new SimulatedPort("sim:bench", writer, clock));
    String name = "tag issued by a " + family.name().toLowerCase(Locale.ROOT) + " writer, ";
    rows.add(
        BenchRow.against(
            name + "against its bytes on the wire", Samples.of(taken).median(), wire, "ns"));
    rows.add(
        BenchRow.against(
            name + "computing not counted", simulated.nanos(), simulated.wireNanos(), "ns"));
    rows.add(
        BenchRow.alone(
            name + "computing alone, tag and writer included", Samples.of(warm).median(), "ns"));
  }

  /** What an issue took, and its bytes alone at the pace of the line. */
  private record Issue(long nanos, long wireNanos) {}

  private Issue issueOn(WriterFamily family, int baud, Function<VirtualWriter, LinePort> line)
      throws LineFault {
    VirtualWriter writer = new VirtualWriter(family, keys.authority()).baud(baud);
    writer.lay(new VirtualTag(TagImage.fresh(keys.issuer(), SERIAL), keys.authority(), random));
    LinePort port = line.apply(writer);
    Dialect dialect =
        family == WriterFamily.ISSUING
            ? new IssuingDialect(InstantSource.system())
            : new TransparentDialect(keys.authority(), random, InstantSource.system());
    try (Link link = new Link(port, dialect.identify(), LinkSettings.USUAL)) {
      link.identity(WITHIN);
      long before = bytes(link);
      long start = port.nanos();
      issue(link, dialect);
      long taken = port.nanos() - start;
      return new Issue(taken, (bytes(link) - before) * writer.nanosPerByte());
    }
  }

  private static long bytes(Link link) {
    LinkCounters counters = link.counters();
    return counters.bytesSent() + counters.bytesReceived();
  }

  private void issue(Link link, Dialect dialect) {
    LocalDate today = CityTime.day(InstantSource.system().instant());
    Bytes file =
        CardState.issued(keys.issuer(), today, today.plusYears(10)).file("0015").orElseThrow();
    CardFile card = new CardFile(file);
    TagDesk desk =
        new TagDesk(
            link,
            dialect,
            new MemoryJournal(InstantSource.system()),
            new MemoryTagRegister(),
            WITHIN,
            () -> today);
    IssueOrder order =
        new IssueOrder(
            "BENCH",
            card,
            SerialTyped.twice(SERIAL, SERIAL),
            IssueMode.NEW,
            TagVehicleFile.blank(TagVehicleFile.LENGTH),
            today,
            today.plusYears(10));
    boolean done = desk.issue(order).fold(d -> true, n -> false, u -> false);
    if (!done) {
      throw new IllegalStateException("an issue on a virtual tag without faults has failed");
    }
  }
}
