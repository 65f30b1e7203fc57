package io.github.chewu.obu.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.kit.FrameArbitraries;
import io.github.chewu.obu.kit.FrameItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

class FrameDecoderTest {
  @Provide
  Arbitrary<Bytes> bodies() {
    return FrameArbitraries.bodies();
  }

  @Provide
  Arbitrary<Bytes> wires() {
    return FrameArbitraries.wires();
  }

  @Provide
  Arbitrary<Bytes> noise() {
    return FrameArbitraries.noise();
  }

  /** Frames and noise in turns, and the same cut into pieces. */
  @Provide
  Arbitrary<Tuple2<Bytes, List<Bytes>>> lines() {
    return Arbitraries.oneOf(FrameArbitraries.wires(), FrameArbitraries.noise())
        .list()
        .ofMaxSize(6)
        .map(parts -> parts.stream().reduce(Bytes.empty(), Bytes::plus))
        .flatMap(line -> FrameArbitraries.cut(line).map(pieces -> Tuple.of(line, pieces)));
  }

  @Property
  @Label("every control and body comes back, and the frame says how long it was")
  void roundTrip(@ForAll @IntRange(max = 255) int control, @ForAll("bodies") Bytes body) {
    Bytes wire = Frame.wire(control, body);
    List<FrameItem> items = FrameItem.of(List.of(wire));
    assertEquals(1, items.size());
    Frame frame = items.get(0).frame().orElseThrow();
    assertEquals(control, frame.control());
    assertEquals(body, frame.body());
    assertEquals(body.isEmpty() ? -1 : body.at(0), frame.command());
    assertEquals(body.isEmpty() ? body : body.from(1), frame.payload());
    assertEquals(wire.length(), frame.wireLength());
  }

  @Property
  @Label("however the line is cut, the same items come out")
  void anyCut(@ForAll("lines") Tuple2<Bytes, List<Bytes>> line) {
    assertEquals(FrameItem.of(List.of(line.get1())), FrameItem.of(line.get2()));
  }

  @Property
  @Label("every byte of the line is in exactly one item, in its order")
  void conservation(@ForAll("lines") Tuple2<Bytes, List<Bytes>> line) {
    List<FrameItem> items = FrameItem.of(line.get2());
    int at = 0;
    for (FrameItem item : items) {
      if (item.frame().isEmpty()) {
        assertEquals(line.get1().slice(at, item.length()), item.lost());
      }
      at += item.length();
    }
    assertEquals(line.get1().length(), at);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("noise before, between and after good frames loses none of them")
  void noiseLosesNoFrame(
      @ForAll("noise") Bytes before,
      @ForAll("wires") Bytes first,
      @ForAll("noise") Bytes between,
      @ForAll("wires") Bytes second,
      @ForAll("noise") Bytes after) {
    List<Frame> found =
        FrameItem.framesOf(before.plus(first).plus(between).plus(second).plus(after));
    Frame one = FrameItem.framesOf(first).get(0);
    int at = found.indexOf(one);
    assertTrue(at >= 0);
    assertTrue(found.subList(at + 1, found.size()).contains(FrameItem.framesOf(second).get(0)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("a mark that was lost between two frames costs none of them")
  void oneMarkForTwo(@ForAll("wires") Bytes first, @ForAll("wires") Bytes second) {
    List<Frame> both = new ArrayList<>(FrameItem.framesOf(first));
    both.addAll(FrameItem.framesOf(second));
    assertEquals(both, FrameItem.framesOf(first.plus(second.from(1))));
  }

  @Property
  @Label("a flipped bit gives no other frame of the same length, and no longer one")
  void flippedBit(@ForAll("wires") Bytes wire, @ForAll @IntRange(max = 9999) int anywhere) {
    int bit = anywhere % (8 * wire.length());
    Bytes flipped = wire.with(bit / 8, Bytes.of(wire.at(bit / 8) ^ 1 << bit % 8));
    Frame whole = FrameItem.framesOf(wire).get(0);
    for (Frame found : FrameItem.framesOf(flipped)) {
      assertTrue(found.equals(whole) || found.body().length() < whole.body().length());
    }
  }

  @Property
  @Label("a frame whose check was made over the stuffed bytes is the same frame")
  void checkOverStuffedBytes(
      @ForAll @IntRange(max = 255) int control, @ForAll("bodies") Bytes body) {
    Bytes wire = Frame.wire(control, body);
    int end = wire.length() - 1;
    int checkAt = wire.at(end - 1) <= 1 && wire.at(end - 2) == 0xFE ? end - 2 : end - 1;
    int check = 0;
    for (int i = 2; i < checkAt; i++) {
      check ^= wire.at(i);
    }
    Bytes stuffed = check < 0xFE ? Bytes.of(check) : Bytes.of(0xFE, check - 0xFE);
    assertEquals(wire, wire.slice(0, checkAt).plus(stuffed).plus(Bytes.of(0xFF)));
  }

  @Example
  @Label("what is wrong with damaged bytes is said")
  void kindsOfDamage() {
    assertDamage(Damage.CHECK, "FF FF 80 F0 00 FF");
    assertDamage(Damage.STUFFING, "FF FF 80 FE 02 00 FF");
    assertDamage(Damage.STUFFING, "FF FF 80 F0 FE FF");
    assertDamage(Damage.SHORT, "FF FF 80 FF");
    assertDamage(Damage.CUT_OFF, "FF FF 80 F0");
    Bytes endless = Bytes.hex("FF FF").plus(Bytes.filled(FrameDecoder.LONGEST_RUN, 0x55));
    assertEquals(Optional.of(Damage.LONG), first(endless.plus(Bytes.of(0x55))).damage());
  }

  private static void assertDamage(Damage damage, String hex) {
    Bytes line = Bytes.hex(hex);
    assertEquals(Optional.of(damage), first(line).damage());
    Bytes good = Frame.wire(0x18, Bytes.of(0xB4, 0));
    if (damage != Damage.CUT_OFF) {
      assertEquals(FrameItem.framesOf(good), FrameItem.framesOf(line.plus(good)));
    }
  }

  private static FrameItem first(Bytes line) {
    return FrameItem.of(List.of(line)).get(0);
  }

  @Example
  @Label("after the end the decoder is at a start again")
  void endIsAStart() {
    Bytes wire = Frame.wire(0x18, Bytes.of(0xB4, 0));
    List<FrameItem> items = new ArrayList<>();
    FrameSink sink = FrameItem.into(items);
    FrameDecoder decoder = new FrameDecoder();
    decoder.push(wire.toArray(), 0, wire.length() - 1, sink);
    decoder.end(sink);
    decoder.push(wire.toArray(), 0, wire.length(), sink);
    decoder.end(sink);
    decoder.end(sink);
    assertEquals(List.of(Optional.of(Damage.CUT_OFF), Optional.empty()), damages(items));
    assertEquals(FrameItem.framesOf(wire).get(0), items.get(1).frame().orElseThrow());
  }

  private static List<Optional<Damage>> damages(List<FrameItem> items) {
    return items.stream().map(FrameItem::damage).toList();
  }

  @Example
  @Label("a frame in a log shows neither body nor payload")
  void nothingInLogs() {
    Frame frame = FrameItem.framesOf(Frame.wire(0x18, Bytes.hex("B3 12 34 56"))).get(0);
    assertEquals("frame 18 B3 (5 bytes)", frame.toString());
    assertEquals(
        "frame 18 (1 bytes)",
        FrameItem.framesOf(Frame.wire(0x18, Bytes.empty())).get(0).toString());
  }
}
