package io.github.chewu.obu.tag;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.outcome.MemoryJournal;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
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
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualTag;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A desk with a virtual writer, in whose field one tag lies. */
final class DeskScene {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  static final CardFile CARD = TestTags.card("京A12345", 0);
  static final CardFile OTHER_CAR = TestTags.card("沪B67890", 4);

  final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T04:00:00Z"));
  final MemoryJournal journal = new MemoryJournal(clock);
  final MemoryTagRegister register = new MemoryTagRegister();
  final VirtualTag tag;
  final VirtualWriter writer;
  final TagDesk desk;
  private int orders;

  DeskScene(WriterFamily family) {
    this(family, TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL));
  }

  DeskScene(WriterFamily family, TagImage image) {
    tag = TestTags.tag(image);
    writer = new VirtualWriter(family, TestTags.keys()).lay(tag);
    Dialect dialect =
        switch (family) {
          case TRANSPARENT -> new TransparentDialect(TestTags.keys(), new SeededRandom(1), clock);
          case ISSUING -> new IssuingDialect(clock);
        };
    desk = desk(dialect);
  }

  /** Another desk at the same writer, with the same journal. */
  TagDesk desk(Dialect dialect) {
    return desk(dialect, writer);
  }

  /** Another desk of dialect I at this writer. */
  TagDesk issuingDesk(VirtualWriter other) {
    return desk(new IssuingDialect(clock), other);
  }

  private TagDesk desk(Dialect dialect, VirtualWriter at) {
    Link link =
        new Link(new SimulatedPort("sim:desk", at, clock), dialect.identify(), LinkSettings.USUAL);
    return new TagDesk(link, dialect, journal, register, Duration.ofSeconds(1), () -> TODAY);
  }

  /** From now on this goes wrong; a frame is counted from here. */
  void faults(String script) {
    writer.faults(
        new FaultPlan(FaultScript.parse(Device.WRITER, script), new SeededRandom(7)),
        new SeededRandom(7));
  }

  /** The faults are over: the line may be opened again, and the right writer answers there. */
  void calm() {
    writer.faults(FaultPlan.none(Device.WRITER), new SeededRandom(0)).lay(tag);
    clock.advance(PAUSE);
    try {
      desk.read();
    } catch (LineFault e) {
      // Another device stood there for this one opening.
      clock.advance(PAUSE);
    }
  }

  String order() {
    return "O" + ++orders;
  }

  IssueOrder order(CardFile card) {
    return new IssueOrder(
        order(),
        card,
        SerialTyped.twice(TestTags.SERIAL, TestTags.SERIAL),
        IssueMode.NEW,
        TagVehicleFile.blank(TagVehicleFile.LENGTH),
        TODAY,
        TODAY.plusYears(10));
  }

  Outcome<TagReceipt> issue(CardFile card) {
    return desk.issue(order(card));
  }

  Outcome<TagReceipt> cancel() {
    return desk.cancel(order());
  }

  /** Issued and in use for the card's car. */
  DeskScene inUse() throws Exception {
    done(issue(CARD));
    done(desk.activate(order(), desk.match(CARD), CARD));
    return this;
  }

  static <T> T done(Outcome<T> outcome) {
    return outcome.fold(
        done -> done.receipt(),
        notDone -> {
          throw new AssertionError(notDone.situation());
        },
        unknown -> {
          throw new AssertionError(unknown.situation());
        });
  }

  static Reason refusal(Outcome<?> outcome) {
    return outcome
        .<NotDone<?>>fold(
            done -> {
              throw new AssertionError("done");
            },
            notDone -> notDone,
            unknown -> {
              throw new AssertionError(unknown.situation());
            })
        .situation()
        .reason();
  }
}
