package io.github.chewu.examples.day;

import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.examples.day.DayWriter.Ending;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.obu.tag.IssueMode;
import io.github.chewu.obu.tag.IssueOrder;
import io.github.chewu.obu.tag.SerialTyped;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualTag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tags are issued for a few cards, stuck on, and taken into use (E12–E22). */
final class DayTags {
  private static final int YEARS = 10;

  private final KeyRing keys;
  private final VirtualClock clock;
  private final DayWriter writer;
  private final DayFaults faults;
  private final DayStory story;
  private final SeededRandom random;
  private final LocalDate today;

  DayTags(
      KeyRing keys,
      VirtualClock clock,
      DayWriter writer,
      DayFaults faults,
      DayStory story,
      SeededRandom random,
      LocalDate today) {
    this.keys = keys;
    this.clock = clock;
    this.writer = writer;
    this.faults = faults;
    this.story = story;
    this.random = random;
    this.today = today;
  }

  /** A tag for each card; the first is written for the wrong car, cancelled, and issued anew. */
  List<Map<String, Object>> serve(List<CardFile> cards) {
    List<Map<String, Object>> journeys = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      journeys.add(serve(i, cards));
    }
    return journeys;
  }

  private Map<String, Object> serve(int index, List<CardFile> cards) {
    clock.advance(Duration.ofSeconds(60 + random.nextInt(600)));
    String order = String.format(Locale.ROOT, "T%04d", index + 1);
    CardFile card = cards.get(index);
    String network = keys.issuer().network().hex();
    String serial = network + String.format(Locale.ROOT, "08%010d", index + 1);
    VirtualTag tag =
        new VirtualTag(
            TagImage.fresh(keys.issuer(), serial), keys.authority(), random.part(serial));
    FaultPlan plan = faults.ofWriter();
    writer.lay(tag, plan, random.part("line " + order));
    story.tell(order + "  wants a tag for " + card.plate().orElseThrow());

    Ending ending = Ending.DONE;
    if (index == 0) {
      ending = issue(order + "-wrong", serial, cards.get(cards.size() - 1));
      ending = ending == Ending.DONE ? cancel(order + "-cancel") : ending;
    }
    ending = ending == Ending.DONE ? issue(order + "-issue", serial, card) : ending;
    ending = ending == Ending.DONE ? activate(order + "-activate", card) : ending;
    plan.fired().forEach(fault -> story.fault(order + " writer " + fault));
    requireTruth(order, ending, tag.image(), card);
    Map<String, Object> journey = new LinkedHashMap<>();
    journey.put("name", "tag " + order);
    journey.put("outcome", ending.name());
    journey.put("status", tag.image().status().active() ? "ACTIVE" : "INACTIVE");
    return journey;
  }

  private Ending issue(String order, String serial, CardFile card) {
    IssueOrder issue =
        new IssueOrder(
            order,
            card,
            SerialTyped.twice(serial, serial),
            IssueMode.NEW,
            TagVehicleFile.blank(TagVehicleFile.LENGTH),
            today,
            today.plusYears(YEARS));
    return writer.act(order, () -> writer.desk().issue(issue));
  }

  private Ending cancel(String order) {
    return writer.act(order, () -> writer.desk().cancel(order));
  }

  private Ending activate(String order, CardFile card) {
    return writer.act(order, () -> writer.desk().activate(order, writer.desk().match(card), card));
  }

  /** What the desk said of a tag, against the tag. */
  private static void requireTruth(String order, Ending ending, TagImage tag, CardFile card) {
    boolean inUse = tag.status().active() && tag.vehicle().plate().equals(card.plate());
    if (inUse != (ending == Ending.DONE) && ending != Ending.UNKNOWN) {
      throw new IllegalStateException(order + " ended " + ending + ", in use: " + inUse);
    }
  }
}
