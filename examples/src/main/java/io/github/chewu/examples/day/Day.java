package io.github.chewu.examples.day;

import io.github.chewu.core.audit.ChainVerdict;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.SqlTagRegister;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.examples.money.DayCloseShape;
import io.github.chewu.payments.books.Books;
import io.github.chewu.payments.books.DayClose;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A working day at a counter, on simulated hardware and a store that is thrown away. */
@Command(name = "day", description = "A working day at a counter on simulated hardware.")
public final class Day extends Act {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);

  @Option(names = "--faults", description = "Cards are torn out, answers are lost.")
  private boolean faults;

  /** As picocli makes it. */
  public Day() {}

  @Override
  protected Answer answer() throws Fault, IOException {
    SeededRandom random = new SeededRandom(common.seed().orElse(1));
    VirtualClock clock = new VirtualClock(CityTime.instant(DATE.minusDays(40).atTime(10, 0)));
    DayStory story = new DayStory(clock);
    DayAudit audit = new DayAudit();
    DayFines fines =
        new DayFines(
            clock,
            random.part("fines"),
            new DayFaults(faults, random.part("faults of fines")),
            story,
            audit,
            locale());
    DayFaults wrong = new DayFaults(faults, random.part("faults"));
    try (KeyRing keys = KeyRing.of(common.keys());
        DayFolder folder = DayFolder.make()) {
      Store store = Store.open(StoreSide.source("sqlite:" + folder.file("day.db")));
      DayPlates plates =
          new DayPlates(
              store,
              clock,
              random.part("plates"),
              new DayFaults(faults, random.part("faults of plates")),
              story,
              audit,
              locale());
      fines.before();
      plates.before();
      clock.jumpTo(CityTime.instant(DATE.atTime(LocalTime.of(8, 30))));
      Counter counter =
          Counter.open(store, keys, clock, random.part("tokens"), wrong.ofChannels(story));
      DayAtCounter desk =
          new DayAtCounter(
              counter,
              clock,
              new DayReader(clock, keys.usualPin()),
              wrong,
              story,
              random.part("pace"),
              locale());
      DayCast cast = new DayCast(keys, DATE, random.part("cast"));
      List<DayGuest> guests = cast.guests();
      List<Map<String, Object>> journeys = new ArrayList<>();
      for (DayGuest guest : guests) {
        journeys.add(desk.serve(guest, cast));
      }
      Money onCards = guests.stream().map(DayGuest::gained).reduce(Money.ZERO, Money::plus);
      journeys.addAll(fines.serve());
      journeys.addAll(plates.serve());
      journeys.addAll(tags(keys, clock, store, counter, wrong, story, random, cast));
      requireBalance(fines);
      DayClose close = new Books(counter.store()).close(DATE, Optional.empty());
      ChainVerdict chain = audit.verdict();
      if (!chain.valid()) {
        throw new IllegalStateException("audit chain " + chain);
      }
      return shown(close, onCards, story, journeys)
          .with("finesTakenFen", fines.taken().fen())
          .with("finesWrittenOffFen", fines.writtenOff().fen())
          .with("incomplete", fines.incomplete())
          .with("platesHeld", plates.held())
          .with("auditEntries", chain.entries())
          .say("fines taken " + fines.taken() + ", written off " + fines.writtenOff())
          .say("plates held " + plates.held() + ", none twice")
          .say("audit entries " + chain.entries() + ", none missing or altered");
    }
  }

  private List<Map<String, Object>> tags(
      KeyRing keys,
      VirtualClock clock,
      Store store,
      Counter counter,
      DayFaults wrong,
      DayStory story,
      SeededRandom random,
      DayCast cast)
      throws Fault {
    try (DayWriter writer =
        new DayWriter(
            keys,
            clock,
            counter.store().journal(),
            SqlTagRegister.open(store),
            story,
            random.part("writer"),
            DATE,
            locale())) {
      return new DayTags(keys, clock, writer, wrong, story, random.part("tags"), DATE)
          .serve(cast.cars());
    }
  }

  /** Fines are another purse than top-ups: the bank's books against the register's. */
  private static void requireBalance(DayFines fines) throws Fault {
    Money open = fines.taken().minus(fines.writtenOff());
    if (open.compareTo(Money.ZERO) < 0 || open.isMoreThan(fines.inDoubt())) {
      throw new IllegalStateException(
          "fines taken "
              + fines.taken()
              + ", written off "
              + fines.writtenOff()
              + ", in doubt "
              + fines.inDoubt());
    }
  }

  private Answer shown(
      DayClose close, Money onCards, DayStory story, List<Map<String, Object>> journeys) {
    if (!onCards.equals(close.delivered())) {
      throw new IllegalStateException(
          "cards gained " + onCards + ", the books say " + close.delivered());
    }
    return DayCloseShape.of(close, locale())
        .after(story.lines())
        .with("onCardsFen", onCards.fen())
        .with("faults", story.faults())
        .with("journeys", journeys)
        .say("on the cards " + onCards);
  }
}
