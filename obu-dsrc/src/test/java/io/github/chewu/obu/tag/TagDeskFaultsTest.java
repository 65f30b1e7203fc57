package io.github.chewu.obu.tag;

import static io.github.chewu.obu.tag.DeskScene.CARD;
import static io.github.chewu.obu.tag.DeskScene.OTHER_CAR;
import static io.github.chewu.obu.tag.DeskScene.done;
import static io.github.chewu.obu.tag.DeskScene.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyReason;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagState;
import io.github.chewu.obu.dialect.IssuingDialect;
import io.github.chewu.obu.dialect.TransparentDialect;
import io.github.chewu.obu.dialect.WriterReason;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk whose line, writer or tag fails at each frame of an act, one after the other. */
class TagDeskFaultsTest {
  private static final int FRAMES = 24;
  private static final List<String> FAULTS =
      List.of(
          "swallow",
          "stall",
          "late=900",
          "drop",
          "flip",
          "insert",
          "duplicate",
          "hang-up",
          "other-device",
          "power-cut",
          "no-tag",
          "two-tags");

  private enum Ending {
    DONE,
    NOT_DONE,
    HALF,
    UNKNOWN
  }

  private enum Doing {
    ISSUE,
    ACTIVATE,
    CANCEL
  }

  private static DeskScene before(WriterFamily family, Doing doing) throws Exception {
    DeskScene scene = new DeskScene(family);
    if (doing != Doing.ISSUE) {
      done(scene.issue(CARD));
    }
    if (doing == Doing.CANCEL) {
      done(scene.desk.activate(scene.order(), scene.desk.match(CARD), CARD));
    }
    return scene;
  }

  private static Outcome<TagReceipt> act(DeskScene scene, Doing doing, TagMatch match) {
    return switch (doing) {
      case ISSUE -> scene.issue(CARD);
      case ACTIVATE -> scene.desk.activate(scene.order(), match, CARD);
      case CANCEL -> scene.cancel();
    };
  }

  private static void assertWritten(Doing doing, TagImage before, TagImage now, String at) {
    assertEquals(doing == Doing.ACTIVATE, now.status().active(), at);
    assertEquals(CARD.plate(), now.vehicle().plate(), at);
    if (doing == Doing.ISSUE) {
      assertEquals(Optional.of(DeskScene.TODAY), now.system().signed(), at);
    } else {
      assertEquals(before.vehicle(), now.vehicle(), at);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSPARENT, ISSUE", "TRANSPARENT, ACTIVATE", "TRANSPARENT, CANCEL",
    "ISSUING, ISSUE", "ISSUING, ACTIVATE", "ISSUING, CANCEL"
  })
  @DisplayName(
      "E15, E17, E19: whatever fails at whichever frame, Done is there, NotDone is as before,"
          + " Unknown is settled by the tag, and doing it again finishes it")
  void everyFrame(WriterFamily family, Doing doing) throws Exception {
    Set<Ending> seen = EnumSet.noneOf(Ending.class);
    for (String fault : FAULTS) {
      for (int frame = 1; frame <= FRAMES; frame++) {
        seen.add(broken(family, doing, fault + "@#" + frame));
      }
    }
    assertTrue(seen.containsAll(EnumSet.of(Ending.DONE, Ending.NOT_DONE)), seen.toString());
  }

  private static Ending broken(WriterFamily family, Doing doing, String script) throws Exception {
    String at = family + " " + doing + " " + script;
    DeskScene scene = before(family, doing);
    TagMatch match = scene.desk.match(CARD);
    TagImage before = scene.tag.image();
    long writes = scene.tag.writes();
    scene.faults(script);
    Outcome<TagReceipt> outcome = act(scene, doing, match);
    Ending ending =
        outcome.fold(
            done -> Ending.DONE,
            notDone ->
                notDone.situation().reason() == TagReason.HALF_WRITTEN
                    ? Ending.HALF
                    : Ending.NOT_DONE,
            unknown -> Ending.UNKNOWN);
    long most = doing == Doing.ISSUE ? 2 : 1;
    assertTrue(scene.tag.writes() - writes <= most, at);
    scene.calm();
    switch (ending) {
      case DONE -> assertWritten(doing, before, scene.tag.image(), at);
      case NOT_DONE -> assertEquals(before, scene.tag.image(), at);
      case HALF -> assertHalf(scene, at);
      case UNKNOWN -> assertSettled(scene, doing, before, at);
    }
    assertEquals(List.of(), scene.journal.open("tag:" + TestTags.SERIAL), at);
    finish(scene, doing, match, at);
    return ending;
  }

  private static void assertHalf(DeskScene scene, String at) throws Exception {
    assertEquals(Optional.of(TagState.INCOMPLETE), scene.register.state(TestTags.SERIAL), at);
    assertFalse(scene.tag.image().status().active(), at);
    TagMatch match = scene.desk.match(CARD);
    assertEquals(
        TagReason.INCOMPLETE, refusal(scene.desk.activate(scene.order(), match, CARD)), at);
  }

  /** Until it is settled nothing else is done to the tag. */
  private static void assertSettled(DeskScene scene, Doing doing, TagImage before, String at)
      throws Exception {
    TagImage doubted = scene.tag.image();
    TagMatch match = scene.desk.match(CARD);
    assertEquals(StoreReason.ENTRY_OPEN, refusal(scene.cancel()), at);
    assertEquals(StoreReason.ENTRY_OPEN, refusal(scene.issue(CARD)), at);
    if (match.agrees()) {
      assertEquals(
          StoreReason.ENTRY_OPEN, refusal(scene.desk.activate(scene.order(), match, CARD)), at);
    }
    assertEquals(doubted, scene.tag.image(), at);
    List<Settled> settled = scene.desk.settle();
    assertEquals(1, settled.size(), at);
    assertEquals(doubted, scene.tag.image(), at);
    String said =
        settled
            .get(0)
            .outcome()
            .fold(
                done -> {
                  assertWritten(doing, before, doubted, at);
                  return "done";
                },
                notDone -> {
                  if (notDone.situation().reason() == TagReason.NOT_WRITTEN) {
                    assertEquals(before, doubted, at);
                  } else {
                    assertEquals(TagReason.HALF_WRITTEN, notDone.situation().reason(), at);
                  }
                  return "not done";
                },
                unknown -> "unknown");
    assertFalse(said.equals("unknown"), at);
    assertEquals(List.of(), scene.desk.settle(), at);
  }

  /** What was not done can be done now, and what was done can be done again where it may. */
  private static void finish(DeskScene scene, Doing doing, TagMatch match, String at) {
    boolean issued =
        scene.register.state(TestTags.SERIAL).filter(TagState.ISSUED::equals).isPresent();
    if (doing == Doing.ISSUE && issued) {
      assertEquals(TagReason.ALREADY_ISSUED, refusal(scene.issue(CARD)), at);
    } else {
      done(act(scene, doing, match));
    }
    assertEquals(doing == Doing.ACTIVATE, scene.tag.image().status().active(), at);
  }

  @ParameterizedTest
  @CsvSource({"TRANSPARENT", "ISSUING"})
  @DisplayName("E17: a tag that only the back office cancelled is out of use before its new plate")
  void cancelledInTheOffice(WriterFamily family) throws Exception {
    for (int frame = 1; frame <= FRAMES; frame++) {
      DeskScene scene = new DeskScene(family).inUse();
      scene.register.record(TestTags.SERIAL, TagState.CANCELLED);
      scene.faults("no-tag@#" + frame);
      scene.issue(OTHER_CAR);
      TagImage now = scene.tag.image();
      boolean inUse = now.status().active();
      assertFalse(inUse && !now.vehicle().plate().equals(CARD.plate()), "frame " + frame);
      scene.calm();
      scene.desk.settle();
      scene.issue(OTHER_CAR);
      assertFalse(scene.tag.image().status().active(), "frame " + frame);
      assertEquals(OTHER_CAR.plate(), scene.tag.image().vehicle().plate(), "frame " + frame);
    }
  }

  @ParameterizedTest
  @CsvSource({"TRANSPARENT", "ISSUING"})
  @DisplayName("E15: the tag is swapped between any two frames, and neither of both is mixed up")
  void swapped(WriterFamily family) throws Exception {
    TagImage other = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.OTHER_SERIAL);
    for (int after = 0; after < FRAMES; after++) {
      DeskScene scene = new DeskScene(family);
      TagImage before = scene.tag.image();
      var second = TestTags.tag(other);
      long executed = scene.writer.executed() + after;
      TagDesk desk =
          scene.desk(
              new SwappingDialect(
                  family == WriterFamily.ISSUING
                      ? new IssuingDialect(scene.clock)
                      : new TransparentDialect(TestTags.keys(), new SeededRandom(1), scene.clock),
                  () -> {
                    if (scene.writer.executed() >= executed) {
                      scene.writer.lay(second);
                    }
                  }));
      Outcome<TagReceipt> outcome = desk.issue(scene.order(CARD));
      assertEquals(other, second.image(), "after " + after);
      assertEquals(0, second.writes(), "after " + after);
      boolean notDone = outcome.fold(d -> false, n -> true, u -> false);
      boolean half =
          outcome.fold(
              d -> false, n -> n.situation().reason() == TagReason.HALF_WRITTEN, u -> false);
      if (notDone && !half) {
        assertEquals(before, scene.tag.image(), "after " + after);
      }
      scene.writer.lay(scene.tag);
      for (Settled settled : desk.settle()) {
        boolean unknown = settled.outcome().fold(d -> false, n -> false, u -> true);
        assertFalse(unknown, "after " + after);
      }
    }
  }

  @Test
  @DisplayName("E12: a half-written issue is finished by doing it again, for whichever car")
  void halfWritten() throws Exception {
    for (CardFile card : List.of(CARD, OTHER_CAR)) {
      DeskScene scene = new DeskScene(WriterFamily.ISSUING);
      // Calls, reads twice with a call each, calls and writes the vehicle; then the tag is gone.
      scene.faults("no-tag@#9");
      assertEquals(WriterReason.NO_TAG, half(scene.issue(CARD)));
      scene.calm();
      List<Settled> settled = scene.desk.settle();
      if (!settled.isEmpty()) {
        assertEquals(TagReason.HALF_WRITTEN, refusal(settled.get(0).outcome()));
      }
      assertEquals(CARD.plate(), scene.tag.image().vehicle().plate());
      assertEquals(Optional.empty(), scene.tag.image().system().signed());
      done(scene.issue(card));
      assertEquals(card.plate(), scene.tag.image().vehicle().plate());
      assertEquals(Optional.of(DeskScene.TODAY), scene.tag.image().system().signed());
    }
  }

  /** Whichever way it is said: in doubt, or half written already. */
  private static Object half(Outcome<TagReceipt> outcome) {
    return outcome.fold(
        done -> "done",
        notDone ->
            notDone.situation().reason() == TagReason.HALF_WRITTEN
                ? WriterReason.NO_TAG
                : notDone.situation(),
        unknown -> WriterReason.NO_TAG);
  }

  @Test
  @DisplayName("wrong keys: neither dialect writes a byte (MAC8, error 06)")
  void wrongKeys() {
    DeskScene scene = new DeskScene(WriterFamily.TRANSPARENT);
    TagImage before = scene.tag.image();
    TagDesk wrong =
        scene.desk(new TransparentDialect(TestTags.otherKeys(), new SeededRandom(1), scene.clock));
    assertEquals(KeyReason.SEALED_FILE_DAMAGED, refusal(wrong.issue(scene.order(CARD))));
    assertEquals(before, scene.tag.image());

    DeskScene issuing = new DeskScene(WriterFamily.ISSUING);
    VirtualWriter psam =
        new VirtualWriter(WriterFamily.ISSUING, TestTags.otherKeys()).lay(issuing.tag);
    TagDesk desk = issuing.issuingDesk(psam);
    assertEquals(WriterReason.AUTHENTICATION, refusal(desk.issue(issuing.order(CARD))));
    assertEquals(before, issuing.tag.image());
  }
}
