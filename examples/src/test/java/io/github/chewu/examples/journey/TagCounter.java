package io.github.chewu.examples.journey;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.SqlJournal;
import io.github.chewu.core.sql.SqlTagRegister;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.examples.desk.SimTag;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.tag.IssueMode;
import io.github.chewu.obu.tag.IssueOrder;
import io.github.chewu.obu.tag.SerialTyped;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.tag.TagReceipt;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.TagStateFile;
import io.github.chewu.obu.virtual.WriterFamily;
import io.github.chewu.smartcard.virtual.CardState;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** A counter with one virtual tag in a file and one store, as a process of its own may hold it. */
final class TagCounter implements AutoCloseable {
  static final List<String> PLATES = List.of("京A12345", "沪B67890");

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Duration WITHIN = Duration.ofSeconds(3);

  final TagStateFile file;
  final TagDesk desk;
  final Journal journal;
  private final KeyRing keys = KeyRing.test();
  private final Link link;

  TagCounter(Path folder, WriterFamily family) throws Fault {
    SimTag sim = new SimTag(keys, family, FaultPlan.none(Device.WRITER), new SeededRandom(1));
    file = TagStateFile.open(folder.resolve("tag.txt"), sim::newTag);
    VirtualClock clock = new VirtualClock(InstantSource.system().instant());
    Dialect dialect =
        family == WriterFamily.ISSUING
            ? new IssuingDialect(clock)
            : new TransparentDialect(keys.authority(), new SecureRandom(), clock);
    link =
        new Link(
            new SimulatedPort("sim:tag.txt", sim.over(file.state(), file), clock),
            dialect.identify(),
            LinkSettings.USUAL);
    Store store = Store.open(StoreSide.source("sqlite:" + folder.resolve("store.db")));
    SqlJournal.migrator(store.dialect()).migrate(store);
    journal = new SqlJournal(store, clock, new SecureRandom());
    desk = new TagDesk(link, dialect, journal, SqlTagRegister.open(store), WITHIN, () -> TODAY);
  }

  String subject() {
    return "tag:" + file.state().system().serialDigits();
  }

  /** The whole vehicle file of a car: no byte of it is the other car's. */
  TagVehicleFile vehicle(int car) {
    return TagVehicleFile.blank(TagVehicleFile.LENGTH)
        .with(16, Bytes.filled(TagVehicleFile.LENGTH - 16, 0x31 + car))
        .withPlate(PLATES.get(car), car)
        .withClass(card(car).vehicleClass(), card(car).userType());
  }

  private CardFile card(int car) {
    CardState card = CardState.issued(keys.issuer(), TODAY.minusYears(1), TODAY.plusYears(9));
    return new CardFile(card.file("0015").orElseThrow()).withPlate(PLATES.get(car), car);
  }

  Outcome<TagReceipt> issue(String order, int car) {
    String serial = file.state().system().serialDigits();
    return desk.issue(
        new IssueOrder(
            order,
            card(car),
            SerialTyped.twice(serial, serial),
            IssueMode.NEW,
            vehicle(car),
            TODAY,
            TODAY.plusYears(10)));
  }

  Outcome<TagReceipt> activate(String order, int car) throws Fault {
    return desk.activate(order, desk.match(card(car)), card(car));
  }

  @Override
  public void close() {
    link.close();
    file.close();
    keys.close();
  }

  /** {@code FOLDER FAMILY RUN}: issues, activates and cancels until it is killed. */
  public static void main(String[] arguments) throws Exception {
    try (TagCounter counter =
        new TagCounter(Path.of(arguments[0]), WriterFamily.valueOf(arguments[1]))) {
      System.out.println("ready");
      for (int i = 0; true; i++) {
        int car = i % PLATES.size();
        String order = arguments[2] + "-" + i + "-" + car;
        counter.desk.cancel("cancel-" + order);
        counter.issue("issue-" + order, car);
        counter.activate("activate-" + order, car);
      }
    }
  }
}
