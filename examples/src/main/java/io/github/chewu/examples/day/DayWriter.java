package io.github.chewu.examples.day;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.tag.Settled;
import io.github.chewu.obu.tag.TagDesk;
import io.github.chewu.obu.tag.TagReceipt;
import io.github.chewu.obu.virtual.SimulatedPort;
import io.github.chewu.obu.virtual.VirtualTag;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/** The tag writer on the counter, and the patience of whoever works there. */
final class DayWriter implements AutoCloseable {
  /** How often an act is tried before the guest is asked to come again. */
  private static final int PATIENCE = 8;

  private static final int BAUD = 115_200;
  private static final Duration WITHIN = Duration.ofSeconds(3);

  private final VirtualClock clock;
  private final DayStory story;
  private final SeededRandom pace;
  private final Locale locale;
  private final VirtualWriter writer;
  private final Link link;
  private final TagDesk desk;

  DayWriter(
      KeyRing keys,
      VirtualClock clock,
      Journal journal,
      TagRegister register,
      DayStory story,
      SeededRandom random,
      LocalDate today,
      Locale locale)
      throws Fault {
    this.clock = clock;
    this.story = story;
    this.pace = random.part("pace");
    this.locale = locale;
    writer = new VirtualWriter(WriterFamily.TRANSPARENT, keys.authority()).baud(BAUD);
    Dialect dialect = new TransparentDialect(keys.authority(), random.part("dialect"), clock);
    link =
        new Link(
            new SimulatedPort("Writer on the counter", writer, clock),
            dialect.identify(),
            LinkSettings.USUAL);
    desk = new TagDesk(link, dialect, journal, register, WITHIN, () -> today);
    // The one that stands there in the morning: through another nothing is written all day.
    link.identity(WITHIN);
  }

  /** How an act ended at last. */
  enum Ending {
    DONE,
    NOT_DONE,
    UNKNOWN
  }

  /** The desk behind it. */
  TagDesk desk() {
    return desk;
  }

  /** Lays a tag there; from now on this goes wrong. */
  void lay(VirtualTag tag, FaultPlan faults, SeededRandom chance) {
    writer.lay(tag).faults(faults, chance);
  }

  /** Tries an act until it is done; one in doubt is settled before it is tried again. */
  Ending act(String order, Try act) {
    Ending ending = Ending.NOT_DONE;
    for (int i = 0; i < PATIENCE && ending != Ending.DONE; i++) {
      clock.advance(Duration.ofSeconds(5 + pace.nextInt(20)));
      try {
        ending = ending == Ending.UNKNOWN ? settle(order) : told(order, act.now());
      } catch (Fault e) {
        story.tell(order + "  " + e.situation().say(locale));
      }
    }
    return ending;
  }

  private Ending settle(String order) throws Fault {
    Ending ending = Ending.UNKNOWN;
    for (Settled each : desk.settle()) {
      ending = told(order + " settled", each.outcome());
    }
    return ending;
  }

  private Ending told(String order, Outcome<?> outcome) {
    return outcome.fold(
        done -> {
          story.tell(order + "  done");
          return Ending.DONE;
        },
        notDone -> told(order, "not done: ", notDone.situation(), Ending.NOT_DONE),
        unknown -> told(order, "not known yet: ", unknown.situation(), Ending.UNKNOWN));
  }

  private Ending told(String order, String what, Situation why, Ending ending) {
    story.tell(order + "  " + what + why.say(locale));
    return ending;
  }

  @Override
  public void close() {
    link.close();
  }

  /** One try. */
  @FunctionalInterface
  interface Try {
    Outcome<TagReceipt> now() throws Fault;
  }
}
