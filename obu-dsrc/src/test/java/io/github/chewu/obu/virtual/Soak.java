package io.github.chewu.obu.virtual;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultEntry;
import io.github.chewu.core.sim.FaultKind;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.FaultWhen;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.MemoryTagRegister;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.tag.IssueMode;
import io.github.chewu.obu.tag.IssueOrder;
import io.github.chewu.obu.tag.SerialTyped;
import io.github.chewu.obu.tag.Settled;
import io.github.chewu.obu.tag.TagAct;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.tag.TagReason;
import io.github.chewu.obu.tag.TagReceipt;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One writer, two tags, two cars, and a line that fails at every other request: what a desk says of
 * each act is compared with what the tag itself holds. All in virtual time, in one thread.
 */
final class Soak {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final int FRAMES = 600;
  private static final int FEWEST_FAULTS = 10;
  private static final int MOST_FAULTS = 150;
  private static final int ACTS = 120;
  private static final int TRIES = 200;
  private static final Duration WITHIN = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofSeconds(4);

  private final SeededRandom random;
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T01:00:00Z"));
  private final Map<String, VirtualTag> tags = new HashMap<>();
  private final Map<String, Expected> orders = new HashMap<>();
  private final Map<String, Integer> dones = new HashMap<>();
  private final List<CardFile> cards =
      List.of(TestTags.card("京A12345", 0), TestTags.card("沪B67890", 4));
  private final MemoryJournal journal = new MemoryJournal(clock);
  private final MemoryTagRegister register = new MemoryTagRegister();
  private final FaultPlan plan;
  private final VirtualWriter writer;
  private final Link link;
  private final TagDesk desk;
  private final WatchedDialect watched;
  private String inField = TestTags.SERIAL;
  private int number;
  final Tally tally = new Tally();

  /** What came of it. */
  static final class Tally {
    int faults;
    int acts;
    int done;
    int notDone;
    int half;
    int unknown;
    int settled;
    final Map<String, Integer> reasons = new TreeMap<>();

    void add(Tally more) {
      faults += more.faults;
      acts += more.acts;
      done += more.done;
      notDone += more.notDone;
      half += more.half;
      unknown += more.unknown;
      settled += more.settled;
      more.reasons.forEach((reason, count) -> reasons.merge(reason, count, Integer::sum));
    }

    @Override
    public String toString() {
      return "faults %d acts %d done %d notDone %d half %d unknown %d settled %d %s"
          .formatted(faults, acts, done, notDone, half, unknown, settled, reasons);
    }
  }

  /** An act with the tag as it was before, and the car where it is an issue. */
  private record Expected(TagAct act, String serial, TagImage before, CardFile card) {}

  Soak(long seed, WriterFamily family) {
    random = new SeededRandom(seed);
    for (String serial : List.of(TestTags.SERIAL, TestTags.OTHER_SERIAL)) {
      tags.put(
          serial,
          new VirtualTag(
              TestTags.fresh(Algorithm.TRIPLE_DES, serial), TestTags.keys(), random.part(serial)));
    }
    plan = new FaultPlan(script(), random.part("plan"));
    writer = new VirtualWriter(family, TestTags.keys()).baud(random.nextBoolean() ? 115_200 : 0);
    Dialect dialect =
        family == WriterFamily.ISSUING
            ? new IssuingDialect(clock)
            : new TransparentDialect(TestTags.keys(), random.part("dialect"), clock);
    watched = new WatchedDialect(dialect, () -> tag().writes());
    link =
        new Link(
            new SimulatedPort("sim:soak", writer, clock), dialect.identify(), LinkSettings.USUAL);
    desk = new TagDesk(link, watched, journal, register, WITHIN, () -> TODAY);
  }

  private FaultScript script() {
    List<FaultKind> kinds = Device.WRITER.faults();
    List<FaultEntry> entries = new ArrayList<>();
    SeededRandom faults = random.part("faults");
    int many = faults.nextInt(FEWEST_FAULTS, MOST_FAULTS);
    for (int frame = 1; frame <= FRAMES; frame++) {
      if (faults.nextInt(FRAMES) < many) {
        FaultKind kind = kinds.get(faults.nextInt(kinds.size()));
        int argument =
            switch (kind) {
              case LATE -> 1 + faults.nextInt(1_900);
              case DRIBBLE -> 1 + faults.nextInt(15);
              default -> 0;
            };
        entries.add(new FaultEntry(kind, argument, FaultWhen.number(frame)));
      }
    }
    return new FaultScript(Device.WRITER, entries);
  }

  private VirtualTag tag() {
    return Objects.requireNonNull(tags.get(inField));
  }

  /** Acts until everything has gone wrong that was to; then nothing must be open. */
  Tally run() throws LineFault, StoreFault {
    // A link that began with another device would keep to that one.
    link.identity(WITHIN);
    writer.lay(tag()).faults(plan, random.part("line"));
    while (plan.count() < FRAMES && tally.acts < ACTS) {
      clock.advance(Duration.ofMillis(random.nextInt(2_000)));
      if (random.nextInt(5) == 0) {
        inField = inField.equals(TestTags.SERIAL) ? TestTags.OTHER_SERIAL : TestTags.SERIAL;
        writer.lay(tag());
      }
      if (!journal.open("tag:" + inField).isEmpty()) {
        refusedWhileOpen();
        settle();
      } else {
        act();
      }
    }
    for (String serial : tags.keySet()) {
      swap(serial);
      for (int i = 0; i < TRIES && !journal.open("tag:" + serial).isEmpty(); i++) {
        clock.advance(PAUSE);
        settle();
      }
      require(journal.open("tag:" + serial).isEmpty(), "still open: " + serial);
    }
    tally.faults = plan.fired().size();
    link.close();
    return tally;
  }

  private void swap(String serial) {
    inField = serial;
    writer.lay(tag());
    watched.forget();
  }

  private void act() {
    String order = "S" + ++number;
    TagImage before = tag().image();
    CardFile card = cards.get(random.nextInt(cards.size()));
    switch (random.nextInt(4)) {
      case 0, 1 -> {
        IssueOrder issue =
            new IssueOrder(
                order,
                card,
                SerialTyped.twice(inField, inField),
                IssueMode.NEW,
                TagVehicleFile.blank(TagVehicleFile.LENGTH),
                TODAY,
                TODAY.plusYears(10));
        ended(order, new Expected(TagAct.ISSUE, inField, before, card), desk.issue(issue));
      }
      case 2 -> {
        try {
          var match = desk.match(card);
          ended(
              order,
              new Expected(TagAct.ACTIVATE, inField, before, card),
              desk.activate(order, match, card));
        } catch (LineFault e) {
          require(tag().image().equals(before), "a read wrote");
        }
      }
      default ->
          ended(order, new Expected(TagAct.CANCEL, inField, before, card), desk.cancel(order));
    }
  }

  private void ended(String order, Expected expected, Outcome<TagReceipt> outcome) {
    orders.put(order, expected);
    tally.acts++;
    outcome.fold(
        done -> {
          tally.done++;
          isDone(order);
          TagImage now = tag().image();
          require(
              done.receipt().reading().vehicle().equals(now.vehicle()), order + " receipt vehicle");
          require(
              done.receipt().reading().system().raw().equals(now.system().raw()),
              order + " receipt system");
          return true;
        },
        notDone -> {
          tally.notDone++;
          tally.reasons.merge(notDone.situation().reason().key(), 1, Integer::sum);
          isNotDone(order, notDone.situation());
          return true;
        },
        unknown -> {
          tally.unknown++;
          return true;
        });
  }

  private void isDone(String order) {
    require(dones.merge(order, 1, Integer::sum) == 1, order + " done twice");
    Expected expected = Objects.requireNonNull(orders.get(order));
    TagImage now = tag().image();
    switch (expected.act) {
      case ISSUE -> {
        require(now.vehicle().plate().equals(expected.card.plate()), order + " plate");
        require(now.vehicle().colourCode() == expected.card.colourCode(), order + " colour");
        require(now.system().expiry().orElseThrow().equals(TODAY.plusYears(10)), order + " expiry");
        require(!now.status().active(), order + " is in use");
      }
      case ACTIVATE -> {
        require(now.status().active(), order + " is not in use");
        require(now.vehicle().equals(expected.before.vehicle()), order + " vehicle");
      }
      case CANCEL -> {
        require(!now.status().active(), order + " is in use");
        require(now.vehicle().equals(expected.before.vehicle()), order + " vehicle");
      }
    }
  }

  private void isNotDone(String order, Situation why) {
    boolean half = why.reason() == TagReason.HALF_WRITTEN;
    Expected expected = Objects.requireNonNull(orders.get(order));
    if (half) {
      tally.half++;
      require(expected.act == TagAct.ISSUE, order + " has one part only");
    } else {
      require(
          tag().image().equals(expected.before),
          order + " " + expected.act + " is not done and the tag is another than before: " + why);
    }
  }

  /** While an act is open no other goes to that tag. */
  private void refusedWhileOpen() {
    TagImage before = tag().image();
    boolean refused =
        desk.cancel("R" + ++number).fold(done -> false, notDone -> true, unknown -> false);
    require(refused, "an act beside an open one");
    require(tag().image().equals(before), "an act beside an open one wrote");
  }

  private void settle() {
    List<Journal.Entry> open;
    try {
      open = journal.open("tag:" + inField);
      List<Settled> all = desk.settle();
      require(all.size() == open.size(), "settled " + all.size() + " of " + open.size());
      for (Settled one : all) {
        one.outcome()
            .fold(
                done -> {
                  tally.settled++;
                  isDone(one.order());
                  return true;
                },
                notDone -> {
                  tally.settled++;
                  isNotDone(one.order(), notDone.situation());
                  return true;
                },
                unknown -> true);
      }
    } catch (LineFault e) {
      // Another time.
    } catch (StoreFault e) {
      throw new IllegalStateException(e);
    }
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  /** {@code java … Soak FAULTS [FIRST_SEED]}: prints the tally, then the growth. */
  public static void main(String[] arguments) throws Exception {
    int faults = Integer.parseInt(arguments[0]);
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Tally all = new Tally();
    Held early = null;
    while (all.faults < faults) {
      WriterFamily family = seed % 2 == 0 ? WriterFamily.TRANSPARENT : WriterFamily.ISSUING;
      try {
        all.add(new Soak(seed, family).run());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + " " + family + ": " + e.getMessage(), e);
      }
      seed++;
      if (early == null && all.faults > faults / 5) {
        early = Held.now();
      }
    }
    System.out.println(all);
    System.out.println(Objects.requireNonNull(early).until(Held.now()));
  }

  /**
   * What a process holds: kilobytes of heap in use, threads, open files by what they are (none
   * where no system tells). The files of {@code /proc} and {@code /sys} are left out: the machine
   * looks there, from threads of its own, how much memory it may have, and at {@link #now} itself.
   */
  private record Held(long heap, int threads, List<String> files) {
    static Held now() throws IOException {
      System.gc();
      Runtime machine = Runtime.getRuntime();
      return new Held(
          (machine.totalMemory() - machine.freeMemory()) / 1024, Thread.activeCount(), open());
    }

    private static List<String> open() throws IOException {
      String[] numbers = new File("/proc/self/fd").list();
      List<String> open = new ArrayList<>();
      for (String number : numbers == null ? new String[0] : numbers) {
        try {
          String file = Files.readSymbolicLink(Path.of("/proc/self/fd", number)).toString();
          if (!file.startsWith("/proc/") && !file.startsWith("/sys/")) {
            open.add(file);
          }
        } catch (NoSuchFileException e) {
          // Closed since it was listed.
        }
      }
      return open;
    }

    String until(Held later) {
      List<String> more = new ArrayList<>(later.files);
      files.forEach(more::remove);
      return "heap %d threads %d files %d {%s}"
          .formatted(later.heap - heap, later.threads - threads, more.size(), more);
    }
  }
}
