package io.github.chewu.obu.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.kit.TestTags;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualWriterTest {
  private static final String INFORMATION = "F00F00";
  private static final String PLATE = "E00F0F00435700010100" + "0000000000000001";
  private static final String CALL = "F00006" + "69A4F8001002";
  private static final String INIT = "C0" + "69A4F800" + "0A100000100100" + "0000";
  private static final String START = "C1%02X" + "00".repeat(25);

  private final VirtualTag tag =
      TestTags.tag(
          TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL)
              .withVehicle(TagVehicleFile.blank(59).withPlate("京A12345", 0)));
  private final VirtualTag other =
      TestTags.tag(TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.OTHER_SERIAL));
  private final String mac = tag.image().mac().hex();
  private final String system = tag.image().system().raw().hex().substring(0, 52);

  private static VirtualWriter transparent(VirtualTag... tags) {
    return new VirtualWriter(WriterFamily.TRANSPARENT, TestTags.otherKeys()).lay(tags);
  }

  private static VirtualWriter issuing(VirtualTag... tags) {
    return new VirtualWriter(WriterFamily.ISSUING, TestTags.keys()).lay(tags);
  }

  private static String start(int mode) {
    return String.format(START, mode);
  }

  @Test
  @DisplayName("T: the writer names itself; the answer's control is the request's, turned over")
  void identity() {
    Wire wire = new Wire(transparent());
    assertEquals(List.of(PLATE), wire.ask(5, INFORMATION));
    assertEquals(0x58, wire.frames.get(0).control());
  }

  @Test
  @DisplayName("T: one tag answers with address, system file and status; none is 01, two are 07")
  void calls() {
    VirtualWriter writer = transparent();
    Wire wire = new Wire(writer);
    assertEquals(List.of("E0000101"), wire.ask(0, CALL));
    writer.lay(tag);
    assertEquals(List.of("E00022" + "00" + mac + system + "018000"), wire.ask(1, CALL));
    writer.lay(tag, other);
    assertEquals(List.of("E0000107"), wire.ask(2, CALL));
  }

  @Test
  @DisplayName("T: only the tag that was called is talked to, and only until it is let go")
  void session() {
    Wire wire = new Wire(transparent(tag));
    String lamp = "F00305" + mac + "00";
    assertEquals(List.of("E0030101"), wire.ask(0, lamp));
    wire.ask(1, CALL);
    assertEquals(List.of("E0030101"), wire.ask(2, "F00305" + "01020304" + "00"));
    assertEquals(List.of("E0030500" + mac), wire.ask(3, lamp));
    assertEquals(0, tag.lamp());
    String release = "F00405" + mac + "00";
    assertEquals(List.of("E0040500" + mac), wire.ask(4, release));
    assertEquals(List.of("E0040500" + mac), wire.ask(5, release), "it may be repeated");
    assertEquals(List.of("E0030101"), wire.ask(6, lamp));
  }

  @Test
  @DisplayName("T: a list of APDUs stops at the first that fails, and counts the answers given")
  void listStops() {
    Wire wire = new Wire(transparent(tag));
    wire.ask(0, CALL);
    String list = "03" + "0700A40000023F00" + "0500B0810063" + "0500B081001B";
    assertEquals(
        List.of("E0020E00" + mac + "000202" + "029000" + "026C1B"),
        wire.ask(1, counted("F002", mac + "0002" + list)));
  }

  /** With the length of the fields before them. */
  private static String counted(String head, String fields) {
    return head + Bytes.of(fields.length() / 2).hex() + fields;
  }

  @Test
  @DisplayName(
      "T: what the tag refuses comes as its status word: wrong MAC 6988, no challenge 6984")
  void statusWords() {
    Wire wire = new Wire(transparent(tag));
    wire.ask(0, CALL);
    String update = "0A04D6811A050100000000";
    String alone = counted("F002", mac + "000201" + update);
    assertEquals(List.of("E0020B00" + mac + "000201" + "026984"), wire.ask(1, alone));
    String both = counted("F002", mac + "000202" + "050084000004" + update);
    String answer = wire.ask(2, both).get(0);
    assertTrue(answer.endsWith("9000026988"), answer);
    assertEquals(0, tag.writes());
  }

  @Test
  @DisplayName("T: an unknown primitive is 04; a body of another length is 03")
  void unknown() {
    Wire wire = new Wire(transparent(tag));
    assertEquals(List.of("E0070104"), wire.ask(0, "F00700"));
    assertEquals(List.of("E0000103"), wire.ask(1, "F000050102030405"));
  }

  @Test
  @DisplayName("a damaged frame is 03 as far as its command can still be read, and not carried out")
  void damaged() {
    Wire wire = new Wire(transparent(tag));
    Bytes frame = Frame.wire(0x83, Bytes.hex(CALL));
    wire.send(frame.with(9, Bytes.of(frame.at(9) ^ 0x10)));
    wire.until(Long.MAX_VALUE);
    assertEquals("E0000103", wire.frames.get(0).body().hex());
    assertEquals(0x38, wire.frames.get(0).control());
    assertEquals(0, wire.writer.executed());
  }

  @Test
  @DisplayName("a writer of one dialect does not answer the other's commands")
  void otherDialect() {
    assertEquals(List.of(), new Wire(transparent(tag)).ask(0, INIT));
    assertEquals(List.of(), new Wire(issuing(tag)).ask(0, INFORMATION));
    assertEquals(List.of(), new Wire(issuing(tag)).ask(0, CALL));
  }

  @Test
  @DisplayName("I: the writer names itself, calls the tag, reads and writes its files in clear")
  void files() {
    Wire wire = new Wire(issuing(tag));
    assertEquals(List.of("B000435700010100" + "00".repeat(10)), wire.ask(0, INIT));
    assertEquals(List.of("B2" + "01"), wire.ask(1, "C301011A0101"));
    assertEquals(List.of("B100" + system + "8000" + "00000000"), wire.ask(2, start(1)));
    assertEquals(List.of("B200" + "0000000000"), wire.ask(3, "C301011A0101"));
    assertEquals(1, tag.image().system().dismantle());
    String plate = tag.image().vehicle().raw().slice(0, 12).hex();
    assertEquals(
        List.of("B300" + "02" + "010C" + "01" + plate), wire.ask(4, "C4" + "0201111A00010C"));
    assertEquals(List.of("B400"), wire.ask(5, "C5" + "02" + "0000000000"));
    assertEquals(2, tag.lamp());
    assertEquals(List.of("B301"), wire.ask(6, "C401011A01"));
  }

  @Test
  @DisplayName("I: a session for one file does not write the other, and one to read writes nothing")
  void modes() {
    Wire wire = new Wire(issuing(tag));
    wire.ask(0, start(2));
    assertEquals(List.of("B202"), wire.ask(1, "C301011A0101"));
    wire.ask(2, start(3));
    assertEquals(List.of("B202"), wire.ask(3, "C301011A0101"));
    assertEquals(0, tag.writes());
  }

  @Test
  @DisplayName("I: keys that are not the tag's are 06, on writing and on reading the vehicle file")
  void wrongKeys() {
    Wire wire = new Wire(new VirtualWriter(WriterFamily.ISSUING, TestTags.otherKeys()).lay(tag));
    wire.ask(0, start(1));
    assertEquals(List.of("B206"), wire.ask(1, "C301011A0101"));
    assertEquals(List.of("B306"), wire.ask(2, "C40111000C"));
    assertEquals(List.of("B300010100"), wire.ask(3, "C401011A01"));
    assertEquals(0, tag.writes());
  }

  @Test
  @DisplayName(
      "I: no tag 01, two tags 07, an unknown command 04, a wrong length 03, past the end 02")
  void errors() {
    VirtualWriter writer = issuing();
    Wire wire = new Wire(writer);
    assertEquals(List.of("B101"), wire.ask(0, start(0)));
    writer.lay(tag, other);
    assertEquals(List.of("B107"), wire.ask(1, start(0)));
    assertEquals(List.of("B204"), wire.ask(2, "C20000"));
    assertEquals(List.of("B103"), wire.ask(3, "C10000"));
    writer.lay(tag);
    wire.ask(4, start(0));
    assertEquals(List.of("B302"), wire.ask(5, "C401011A02"));
  }

  @ParameterizedTest
  @ValueSource(ints = {9_600, 115_200})
  @DisplayName("a paced line takes ten bits a byte, there and back")
  void pace(int baud) {
    Wire wire = new Wire(transparent().baud(baud));
    wire.ask(0, INFORMATION);
    int bytes =
        Frame.wire(0x80, Bytes.hex(INFORMATION)).length()
            + Frame.wire(0x08, Bytes.hex(PLATE)).length();
    assertEquals(bytes * (10_000_000_000L / baud), wire.now);
  }

  @Test
  @DisplayName("drop, flip and insert damage the request or its answer, as the seed has it")
  void damage() {
    for (String kind : List.of("drop", "flip", "insert")) {
      boolean request = false;
      boolean answer = false;
      for (int seed = 0; seed < 40; seed++) {
        Wire wire =
            new Wire(transparent().faults(Wire.faults(kind + "@F0"), new SeededRandom(seed)));
        List<String> answers = wire.ask(1, INFORMATION);
        request |= wire.writer.executed() == 0;
        answer |= wire.writer.executed() == 1 && !answers.equals(List.of(PLATE));
        List<String> next = wire.ask(2, INFORMATION);
        // A request that lost its last mark is closed by the first of the next.
        assertEquals(PLATE, next.get(next.size() - 1), kind + " " + seed);
      }
      assertTrue(request && answer, kind);
    }
  }

  private static Wire faulty(VirtualWriter writer, String script) {
    return new Wire(writer.faults(Wire.faults(script), new SeededRandom(1)));
  }

  @Test
  @DisplayName("swallow is not carried out; duplicate comes twice; stall stops in the middle")
  void answersGone() {
    Wire wire = faulty(transparent(), "swallow@#1,duplicate@#2,stall@#3");
    assertEquals(List.of(), wire.ask(0, INFORMATION));
    assertEquals(0, wire.writer.executed());
    assertEquals(List.of(PLATE, PLATE), wire.ask(1, INFORMATION));
    assertEquals(List.of(), wire.ask(2, INFORMATION));
    assertEquals(2, wire.writer.executed());
    assertEquals(List.of(PLATE), wire.ask(3, INFORMATION), "the next one is whole");
  }

  @Test
  @DisplayName("a late answer comes in its time; until then the writer is busy: 05")
  void late() {
    Wire wire = faulty(transparent(), "late=300@#1");
    wire.send(Frame.wire(0x80, Bytes.hex(INFORMATION)));
    wire.until(299_999_999);
    assertEquals(List.of(), wire.frames);
    wire.send(Frame.wire(0x81, Bytes.hex(INFORMATION)));
    wire.until(299_999_999);
    assertEquals("E00F0105", wire.frames.get(0).body().hex());
    wire.until(300_000_000);
    assertEquals(PLATE, wire.frames.get(1).body().hex());
    assertEquals(0x08, wire.frames.get(1).control());
    assertEquals(1, wire.writer.executed());
  }

  @Test
  @DisplayName("dribble puts so many milliseconds between two bytes")
  void dribble() {
    Wire wire = faulty(transparent(), "dribble=4@#1");
    assertEquals(List.of(PLATE), wire.ask(0, INFORMATION));
    assertEquals(Frame.wire(0x08, Bytes.hex(PLATE)).length() * 4_000_000L, wire.now);
  }

  @Test
  @DisplayName("power-cut: the tag keeps the bytes, no answer comes, and the session is gone")
  void powerCut() {
    Wire wire = faulty(issuing(tag), "power-cut@C3");
    wire.ask(0, start(1));
    assertEquals(List.of(), wire.ask(1, "C301011A0101"));
    assertEquals(1, tag.image().system().dismantle());
    assertEquals(List.of("B301"), wire.ask(2, "C401011A01"));
    wire.ask(3, start(3));
    assertEquals(List.of("B300010101"), wire.ask(4, "C401011A01"));
  }

  @Test
  @DisplayName("no-tag and two-tags last until a tag is called again")
  void disturbed() {
    Wire wire = faulty(transparent(tag), "no-tag@#2,two-tags@#5,no-tag@#7");
    String lamp = "F00305" + mac + "00";
    wire.ask(0, CALL);
    assertEquals(List.of("E0030101"), wire.ask(1, lamp));
    assertEquals(List.of("E0030101"), wire.ask(2, lamp));
    assertNotEquals(List.of("E0000101"), wire.ask(3, CALL));
    assertEquals(List.of("E0030107"), wire.ask(4, lamp));
    assertNotEquals(List.of("E0000107"), wire.ask(5, CALL));
    assertEquals(List.of("E0000101"), wire.ask(6, CALL), "the call itself finds none");
    assertNotEquals(List.of("E0000101"), wire.ask(7, CALL));
  }

  @Test
  @DisplayName("hang-up closes the line before or after the work; opened again the writer is there")
  void hangUp() {
    boolean before = false;
    boolean after = false;
    for (int seed = 0; seed < 20; seed++) {
      VirtualWriter writer =
          transparent().faults(Wire.faults("hang-up@#1"), new SeededRandom(seed));
      Wire wire = new Wire(writer);
      assertEquals(List.of(), wire.ask(0, INFORMATION));
      assertTrue(wire.hungUp);
      before |= writer.executed() == 0;
      after |= writer.executed() == 1;
      assertEquals(List.of(PLATE), new Wire(writer).ask(0, INFORMATION));
    }
    assertTrue(before && after);
  }

  @Test
  @DisplayName("other-device: for one opening another writer answers at this line")
  void otherDevice() {
    Wire wire = faulty(transparent(), "other-device@#1");
    assertEquals(List.of(), wire.ask(0, INFORMATION));
    assertTrue(wire.hungUp);
    String stranger = "E00F0F00435700020100" + "0000000000000002";
    List<String> second = new Wire(wire.writer).ask(0, INFORMATION);
    assertEquals(List.of(stranger), second);
    assertEquals(List.of(PLATE), new Wire(wire.writer).ask(0, INFORMATION));
  }
}
