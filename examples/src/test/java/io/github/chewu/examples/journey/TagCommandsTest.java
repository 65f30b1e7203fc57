package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.obu.virtual.TagImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code tag …} over a virtual writer, both dialects. */
class TagCommandsTest {
  private static final String SERIAL = TagLane.SERIAL;

  @TempDir private Path folder;

  private TagLane lane(String dialect) {
    return new TagLane(folder, dialect);
  }

  private static void assertRefused(int code, String reason, Answered answered) {
    assertEquals(code, answered.code(), answered.json().toString());
    assertEquals(reason, answered.text("reason"));
    assertEquals("NOT_DONE", answered.text("outcome"));
    assertFalse(answered.text("message").isBlank());
  }

  private static void assertUntouched(TagLane lane, int code, String reason, String... command) {
    String before = lane.held();
    assertRefused(code, reason, lane.tag(command));
    assertEquals(before, lane.held());
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "I"})
  @DisplayName("E12–E21: read, issue, check, activate, read, cancel and issue again")
  void wholeLife(String dialect) {
    TagLane lane = lane(dialect);
    Answered fresh = lane.tag("read");
    assertEquals(0, fresh.code());
    assertEquals(SERIAL, fresh.text("serial"));
    assertEquals("B8CACBE062010001", fresh.text("provider"));
    assertEquals("40", fresh.text("version"));
    assertEquals("null", fresh.text("plate"));
    assertEquals("false", fresh.text("active"));
    assertEquals("false", fresh.text("tampered"));
    assertEquals("null", fresh.text("signed"));

    Answered issued = lane.issue("--plate", "甘A12345", "--colour", "blue", "--mode", "new");
    assertEquals(0, issued.code(), issued.json().toString());
    assertEquals("DONE", issued.text("outcome"));
    assertEquals(SERIAL, issued.text("serial"));
    assertEquals("甘A12345", issued.text("plate"));
    assertEquals(0, issued.number("colour"));
    assertTrue(issued.text("steps").contains("VEHICLE_FILE"));
    assertFalse(lane.image().status().active());

    Answered checked = lane.tag("check");
    assertEquals(0, checked.code());
    assertEquals("true", checked.text("agrees"));
    assertEquals(List.of(), checked.json().get("differences"));

    assertEquals(0, lane.tag("activate").code());
    assertTrue(lane.image().status().active());
    assertEquals(0, lane.tag("activate").code());

    Answered read = lane.tag("read");
    assertEquals("甘A12345", read.text("plate"));
    assertEquals("2026-03-02", read.text("signed"));
    assertEquals("2036-03-02", read.text("expiry"));
    assertEquals("true", read.text("active"));
    assertEquals(1, read.number("vehicleClass"));

    assertRefused(1, "tag.already-issued", lane.issue());
    Answered cancelled = lane.tag("cancel");
    assertEquals(0, cancelled.code());
    assertEquals(SERIAL, cancelled.text("serial"));
    assertEquals("false", cancelled.text("active"));
    assertRefused(1, "tag.cancelled", lane.tag("activate"));
    assertEquals(0, lane.issue().code());
    Answered settled = lane.tag("settle");
    assertEquals(0, settled.code());
    assertEquals("NONE", settled.text("act"));
  }

  @ParameterizedTest
  @CsvSource({
    "620108000000001, 620108000000001", "62010800000000012, 62010800000000012",
    "620108000000000A, 620108000000000A", "6201080000000001, 6201080000000002"
  })
  @DisplayName("E13: a serial that is not 16 digits, or differs, is bad input: nothing is touched")
  void serialTypedWrong(String first, String again) {
    TagLane lane = lane("T");
    Answered answered = lane.tag("issue", "--sn", first, "--sn-again", again);
    assertRefused(2, "cli.bad-value", answered);
    assertTrue(answered.text("message").contains(first) || answered.text("message").contains("16"));
    assertFalse(Files.exists(lane.tagFile()));
    assertFalse(Files.exists(folder.resolve("store.db")));
  }

  @ParameterizedTest
  @CsvSource({
    "--plate, 甘A1",
    "--colour, purple-striped",
    "--mode, gift",
    "--until, 2026-03-01",
    "--until, tomorrow"
  })
  @DisplayName("E14, E16: options that say nothing allowed are bad input: nothing is touched")
  void otherBadInput(String option, String value) {
    TagLane lane = lane("T");
    assertEquals(2, lane.issue(option, value).code());
    assertEquals("", lane.held());
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "I"})
  @DisplayName("E15: the serial of another tag is refused, and the tag in the field is not written")
  void otherSerial(String dialect) {
    TagLane lane = lane(dialect);
    lane.tag("read");
    String other = "6201080000000002";
    assertUntouched(lane, 1, "tag.other-tag", "issue", "--sn", other, "--sn-again", other);
  }

  @ParameterizedTest
  @CsvSource({"--plate, 甘A12346", "--colour, yellow"})
  @DisplayName("E16: a plate or colour that is not the card's is refused")
  void otherVehicle(String option, String value) {
    TagLane lane = lane("I");
    lane.tag("read");
    String before = lane.held();
    assertRefused(1, "tag.not-the-cards-vehicle", lane.issue(option, value));
    assertEquals(before, lane.held());
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "I"})
  @DisplayName("E12, E14, E17, E19, E22: what is refused leaves the tag as it was, byte for byte")
  void refusals(String dialect) throws IOException {
    TagLane lane = lane(dialect);
    lane.tag("read");
    assertUntouched(lane, 1, "tag.not-issued", "cancel");
    assertUntouched(lane, 1, "tag.not-issued", "activate");
    TagImage fresh = lane.image();

    lane.change(tag -> tag.withEquipment(0x82));
    assertUntouched(
        lane, 1, "tag.switch-not-pressed", "issue", "--sn", SERIAL, "--sn-again", SERIAL);
    lane.change(tag -> fresh);
    assertEquals(0, lane.issue().code());
    lane.change(tag -> tag.withEquipment(0x82));
    assertUntouched(lane, 1, "tag.tampered", "activate");
    lane.change(
        tag ->
            tag.withEquipment(0x80)
                .withSystem(tag.system().with(TagSystemFile.DATES, Bytes.hex("2016010120260301"))));
    assertUntouched(lane, 1, "tag.expired", "activate");

    Files.delete(lane.desk().cardFile());
    lane.desk().card("--unissued");
    assertUntouched(lane, 1, "tag.card-not-issued", "issue", "--sn", SERIAL, "--sn-again", SERIAL);
    assertUntouched(lane, 1, "tag.card-not-issued", "activate");
  }

  @Test
  @DisplayName("E18, E21, E22: a card of another car: the fields that differ, and what to do")
  void anotherCar() throws IOException {
    TagLane lane = lane("T");
    assertEquals(0, lane.issue().code());
    Files.delete(lane.desk().cardFile());
    lane.desk().card("--plate", "甘A54321", "--colour", "yellow");
    Answered checked = lane.tag("check");
    assertRefused(1, "tag.differs", checked);
    assertEquals("false", checked.text("agrees"));
    assertTrue(checked.text("differences").contains("甘A54321"));
    Answered refused = lane.tag("activate");
    assertRefused(1, "tag.differs", refused);
    assertEquals("CANCEL_AND_ISSUE_AGAIN", refused.text("advice"));
    assertFalse(lane.image().status().active());
    assertEquals(0, lane.tag("cancel").code());
    assertEquals(0, lane.issue().code());
    assertEquals(0, lane.tag("activate").code());
    assertEquals("甘A54321", lane.tag("read").text("plate"));
  }

  @ParameterizedTest
  @CsvSource({
    "T, no-tag@#2, writer.no-tag", "T, two-tags@#2, writer.several-tags",
    "I, no-tag@C1, writer.no-tag", "I, two-tags@C1, writer.several-tags"
  })
  @DisplayName("E15: no tag and two tags are said, and nothing is written")
  void notOne(String dialect, String fault, String reason) {
    TagLane lane = lane(dialect);
    lane.tag("read");
    String before = lane.held();
    assertRefused(1, reason, lane.issue("--fault", fault));
    assertRefused(1, reason, lane.tag("read", "--fault", fault));
    assertEquals(before, lane.held());
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "I"})
  @DisplayName("a write that nobody answered is 3 with a token; settle finds out, then it goes on")
  void inDoubt(String dialect) {
    int unknown = 0;
    for (int frame = 4; frame <= 14; frame++) {
      TagLane lane = new TagLane(fresh(frame), dialect);
      String silent = silence(frame);
      Answered issued = lane.issue("--fault", silent);
      if (issued.code() != 3) {
        continue;
      }
      unknown++;
      assertEquals("UNKNOWN", issued.text("outcome"));
      assertFalse(issued.text("token").isBlank());
      String held = lane.held();
      assertRefused(1, "store.entry-open", lane.issue());
      assertEquals(held, lane.held());
      Answered settled = lane.tag("settle");
      assertEquals(SERIAL, settled.text("serial"));
      assertEquals("ISSUE", settled.text("act"));
      assertEquals(held, lane.held());
      boolean written = lane.image().system().signed().isPresent();
      assertEquals(written ? 0 : 1, settled.code());
      assertEquals(written ? "DONE" : "NOT_DONE", settled.text("outcome"));
      assertEquals("NONE", lane.tag("settle").text("act"));
      assertEquals(written ? 1 : 0, lane.issue().code());
      assertEquals(0, lane.tag("activate").code());
    }
    assertTrue(unknown > 1, unknown + " in doubt");
  }

  /** Nothing is answered from a frame on, long enough that no reading back helps. */
  private static String silence(int first) {
    StringBuilder script = new StringBuilder("stall@#" + first);
    for (int frame = first + 1; frame < first + 40; frame++) {
      script.append(",swallow@#").append(frame);
    }
    return script.toString();
  }

  private Path fresh(int number) {
    try {
      return Files.createDirectory(folder.resolve("lane" + number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("a port that cannot be used is 4, one that says nothing allowed is 2")
  void ports() throws IOException {
    TagLane lane = lane("T");
    assertEquals("cli.no-port", run(lane, 2, "tag", "read"));
    assertEquals("cli.bad-value", run(lane, 2, "tag", "read", "--port", "tcp:here"));
    assertEquals("cli.bad-usage", run(lane, 2, "tag", "read", "--port", "x", "--dialect", "Q"));
    assertEquals("line.missing", run(lane, 4, "tag", "read", "--port", "/dev/no-such-port"));
    assertEquals("line.unreachable", run(lane, 4, "tag", "read", "--port", "tcp:127.0.0.1:1"));
    Path file = Files.writeString(folder.resolve("plain.txt"), "no tag");
    assertEquals("tagstate.not-a-tag", run(lane, 4, "tag", "read", "--port", "sim:" + file));
    TestConsole.Ran faulty =
        TestConsole.run("tag", "read", "--port", "/dev/no-such-port", "--fault", "drop@#1");
    assertEquals(2, faulty.code(), faulty.err());
    assertFalse(Files.exists(folder.resolve("store.db")));
  }

  private String run(TagLane lane, int code, String... command) {
    Answered answered = lane.desk().run(command);
    assertEquals(code, answered.code(), answered.json().toString());
    return answered.text("reason");
  }

  @Test
  @DisplayName("T12: an act on a tag leaves its two audit entries")
  void audited() {
    TagLane lane = lane("T");
    assertEquals(0, lane.issue().code());
    assertEquals(1, lane.issue().code());
    TestConsole.Ran exported =
        TestConsole.run(
            "audit",
            "export",
            folder.resolve("audit.txt").toString(),
            "--store",
            lane.desk().store());
    assertEquals(0, exported.code(), exported.err());
    TestConsole.Ran verified =
        TestConsole.run("audit", "verify", folder.resolve("audit.txt").toString(), "--json");
    assertTrue(verified.out().contains("\"entries\":4"), verified.out());
  }
}
