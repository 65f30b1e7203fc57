package io.github.chewu.obu.tag;

import static io.github.chewu.obu.tag.DeskScene.CARD;
import static io.github.chewu.obu.tag.DeskScene.OTHER_CAR;
import static io.github.chewu.obu.tag.DeskScene.TODAY;
import static io.github.chewu.obu.tag.DeskScene.done;
import static io.github.chewu.obu.tag.DeskScene.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagDifference.Field;
import io.github.chewu.core.toll.TagState;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.dialect.WriterReason;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.message.Lamp;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.WriterFamily;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a desk does to tags where nothing goes wrong on the line, and what it refuses. */
class TagDeskTest {
  private static final int TORN_OFF = 0x82;
  private static final int LOCKED = 0x84;
  private static final TagImage FRESH = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL);

  private static IssueOrder typed(DeskScene scene, VehicleTyped typed) {
    IssueOrder order = scene.order(CARD);
    return new IssueOrder(
        order.id(),
        order.card(),
        order.serial(),
        order.mode(),
        order.application(),
        typed,
        order.signed(),
        order.expiry());
  }

  private static VehicleTyped vehicle(String plate, PlateColour colour) {
    return new VehicleTyped(
        Optional.of(PlateNumber.parse(plate).orElseThrow()), Optional.of(colour));
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E12, E16: a tag is issued for the card's vehicle, with its days, and not in use")
  void issues(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family);
    IssueOrder order = scene.order(CARD);
    TagReceipt receipt = done(scene.desk.issue(order));
    TagImage now = scene.tag.image();
    assertEquals(CARD.plate(), now.vehicle().plate());
    assertEquals(CARD.colourCode(), now.vehicle().colourCode());
    assertEquals(CARD.vehicleClass(), now.vehicle().vehicleClass());
    assertEquals(CARD.userType(), now.vehicle().userType());
    assertEquals(Optional.of(TODAY), now.system().signed());
    assertEquals(Optional.of(TODAY.plusYears(10)), now.system().expiry());
    assertFalse(now.status().active());
    assertEquals(now.vehicle(), receipt.reading().vehicle());
    assertEquals(now.system(), receipt.reading().system());
    assertEquals(TagAct.ISSUE, receipt.act());
    assertEquals(order.id(), receipt.order());
    assertTrue(receipt.lampShown());
    assertEquals(Lamp.OK.code(), scene.tag.lamp());
    assertEquals(2, scene.tag.writes());
    assertEquals(Optional.of(TagState.ISSUED), scene.register.state(TestTags.SERIAL));
    assertEquals(List.of(), scene.journal.open("tag:" + TestTags.SERIAL));
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E12: what the application knows of the vehicle stands in the tag beside the card's")
  void application(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family);
    IssueOrder plain = scene.order(CARD);
    TagVehicleFile known =
        TagVehicleFile.blank(TagVehicleFile.LENGTH)
            .withPlate("沪B67890", 4)
            .with(16, Bytes.hex("0177120D0402"));
    done(
        scene.desk.issue(
            new IssueOrder(
                plain.id(),
                CARD,
                plain.serial(),
                IssueMode.REPLACEMENT,
                known,
                plain.signed(),
                plain.expiry())));
    assertEquals(CARD.plate(), scene.tag.image().vehicle().plate());
    assertEquals(375, scene.tag.image().vehicle().length());
    assertEquals(2, scene.tag.image().vehicle().axles());
  }

  @Test
  @DisplayName("E13: a serial that is not 16 digits, or not typed the same twice, makes no order")
  void serial() {
    for (String wrong :
        List.of(
            "620123456789012", "62012345678901234", "620123456789012A", "", "六201234567890123")) {
      assertThrows(
          IllegalArgumentException.class, () -> SerialTyped.twice(wrong, wrong), () -> wrong);
    }
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> SerialTyped.twice(TestTags.SERIAL, TestTags.OTHER_SERIAL))
                .getMessage());
    assertTrue(message.contains(TestTags.SERIAL) && message.contains(TestTags.OTHER_SERIAL));
    assertEquals(
        TestTags.SERIAL,
        SerialTyped.twice("6201 2345 6789 0123", TestTags.SERIAL).serial().value());
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E12: without an issued card no tag is even called")
  void cardNotIssued(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family);
    CardFile blank = CARD.withoutPlate();
    assertEquals(TagReason.CARD_NOT_ISSUED, refusal(scene.issue(blank)));
    assertEquals(0, scene.writer.executed());
    TagMatch match = scene.desk.match(CARD);
    assertEquals(
        TagReason.CARD_NOT_ISSUED, refusal(scene.desk.activate(scene.order(), match, blank)));
    assertEquals(FRESH, scene.tag.image());
  }

  @ParameterizedTest
  @CsvSource({"京A12346, BLUE", "京A12345, YELLOW", "沪B67890, YELLOW"})
  @DisplayName("E16: plate or colour that were typed and are not the card's are refused")
  void typedOtherVehicle(String plate, PlateColour colour) {
    DeskScene scene = new DeskScene(WriterFamily.TRANSPARENT);
    assertEquals(
        TagReason.NOT_THE_CARDS_VEHICLE,
        refusal(scene.desk.issue(typed(scene, vehicle(plate, colour)))));
    assertEquals(0, scene.writer.executed());
    assertEquals(FRESH, scene.tag.image());
  }

  @Test
  @DisplayName("E16: plate and colour as the card has them are taken, and so is one of them alone")
  void typedTheSame() {
    for (VehicleTyped typed :
        List.of(
            vehicle("京A12345", PlateColour.BLUE),
            new VehicleTyped(
                Optional.of(PlateNumber.parse("京A·12345").orElseThrow()), Optional.empty()),
            new VehicleTyped(Optional.empty(), Optional.of(PlateColour.BLUE)))) {
      DeskScene scene = new DeskScene(WriterFamily.ISSUING);
      done(scene.desk.issue(typed(scene, typed)));
    }
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E15: another tag than the one whose serial was typed is not written")
  void otherTag(WriterFamily family) {
    TagImage other = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.OTHER_SERIAL);
    DeskScene scene = new DeskScene(family, other);
    assertEquals(TagReason.OTHER_TAG, refusal(scene.issue(CARD)));
    assertEquals(other, scene.tag.image());
    assertEquals(0, scene.tag.writes());
    assertEquals(Lamp.NOT_OK.code(), scene.tag.lamp());
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName(
      "E14, E22: a tag whose switch is not pressed is not issued, one torn off not activated")
  void tornOff(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family, FRESH.withEquipment(TORN_OFF));
    assertEquals(TagReason.SWITCH_NOT_PRESSED, refusal(scene.issue(CARD)));
    assertEquals(0, scene.tag.writes());

    DeskScene issued = new DeskScene(family);
    done(issued.issue(CARD));
    TagImage torn = issued.tag.image().withEquipment(TORN_OFF);
    DeskScene again = new DeskScene(family, torn);
    TagMatch match = again.desk.match(CARD);
    assertTrue(match.tag().status().tampered());
    assertEquals(TagReason.TAMPERED, refusal(again.desk.activate("O1", match, CARD)));
    assertEquals(torn, again.tag.image());
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("a locked tag and one of an old contract are refused before their files are read")
  void unusable(WriterFamily family) {
    TagSystemFile old = FRESH.system().with(9, Bytes.of(0x12));
    for (TagImage image : List.of(FRESH.withEquipment(LOCKED), FRESH.withSystem(old))) {
      TagReason reason = image.status().locked() ? TagReason.LOCKED : TagReason.OLD_CONTRACT;
      DeskScene scene = new DeskScene(family, image);
      assertEquals(reason, refusal(scene.issue(CARD)));
      assertEquals(reason, refusal(scene.cancel()));
      assertEquals(image, scene.tag.image());
      assertEquals(0, scene.tag.writes());
    }
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E17: an issued tag is refused; cancelled it is issued for another car")
  void cancelsAndIssuesAgain(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family).inUse();
    TagImage before = scene.tag.image();
    assertEquals(TagReason.ALREADY_ISSUED, refusal(scene.issue(OTHER_CAR)));
    assertEquals(before, scene.tag.image());

    done(scene.cancel());
    assertFalse(scene.tag.image().status().active());
    assertEquals(before.vehicle(), scene.tag.image().vehicle());
    assertEquals(Optional.of(TagState.CANCELLED), scene.register.state(TestTags.SERIAL));
    done(scene.cancel());

    TagMatch match = scene.desk.match(CARD);
    assertEquals(TagReason.CANCELLED, refusal(scene.desk.activate(scene.order(), match, CARD)));
    assertFalse(scene.tag.image().status().active());

    done(scene.issue(OTHER_CAR));
    assertEquals(OTHER_CAR.plate(), scene.tag.image().vehicle().plate());
    TagMatch again = scene.desk.match(OTHER_CAR);
    done(scene.desk.activate(scene.order(), again, OTHER_CAR));
    assertTrue(scene.tag.image().status().active());
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E17, E19: a tag without a vehicle is neither cancelled nor activated")
  void notIssued(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family);
    assertEquals(TagReason.NOT_ISSUED, refusal(scene.cancel()));
    TagMatch match = scene.desk.match(CARD);
    assertEquals(TagReason.NOT_ISSUED, refusal(scene.desk.activate("O9", match, CARD)));
    assertEquals(FRESH, scene.tag.image());
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E19: activation may be repeated; a tag in use is not written again")
  void activatesAgain(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family).inUse();
    assertTrue(scene.tag.image().status().active());
    assertEquals(Optional.of(TagState.ACTIVE), scene.register.state(TestTags.SERIAL));
    assertEquals(Lamp.OK.code(), scene.tag.lamp());
    long writes = scene.tag.writes();
    done(scene.desk.activate(scene.order(), scene.desk.match(CARD), CARD));
    assertEquals(writes, scene.tag.writes());
    assertTrue(scene.tag.image().status().active());
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E18, E20: the check shows both, and each field that differs")
  void checks(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family);
    done(scene.issue(CARD));
    TagMatch match = scene.desk.match(CARD);
    assertTrue(match.agrees());
    assertEquals(TestTags.SERIAL, match.tag().serial());
    Situation failed = Situation.of(TagReason.NOT_WRITTEN, TestTags.SERIAL, "A");
    assertEquals(Optional.of(ActivationAdvice.ACTIVATE_AGAIN), match.afterFailure(failed));
    assertEquals(
        Optional.empty(), match.afterFailure(Situation.of(TagReason.CANCELLED, TestTags.SERIAL)));
    TagMatch other = scene.desk.match(OTHER_CAR);
    assertEquals(
        List.of(Field.PLATE, Field.COLOUR),
        other.differences().stream().map(each -> each.field()).toList());
    assertEquals(Optional.of(ActivationAdvice.CANCEL_AND_ISSUE_AGAIN), other.afterFailure(failed));
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E21: card and tag are compared when read, and again when Activate is pressed")
  void comparesTwice(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family);
    done(scene.issue(CARD));
    TagImage issued = scene.tag.image();
    TagMatch right = scene.desk.match(CARD);
    TagMatch wrong = scene.desk.match(OTHER_CAR);
    assertEquals(TagReason.DIFFERS, refusal(scene.desk.activate("O11", wrong, OTHER_CAR)));
    assertEquals(TagReason.OTHER_CARD, refusal(scene.desk.activate("O12", right, otherCard())));
    // The card was bound to another car between the two readings, then the tag.
    CardFile rebound = CARD.withPlate("京A54321", 0);
    assertEquals(TagReason.DIFFERS, refusal(scene.desk.activate("O13", right, rebound)));
    scene.writer.lay(TestTags.tag(TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.OTHER_SERIAL)));
    assertEquals(TagReason.OTHER_TAG, refusal(scene.desk.activate("O14", right, CARD)));
    assertEquals(issued, scene.tag.image());
    scene.writer.lay(scene.tag);
    done(scene.desk.activate("O15", right, CARD));
  }

  private static CardFile otherCard() {
    return CARD.withCardNumber("62012201234567890999");
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E22: a tag whose contract is over, or has no day, is not activated")
  void expired(WriterFamily family) throws Exception {
    for (String dates : new String[] {"2016030220260301", "0000000000000000"}) {
      TagImage image =
          FRESH
              .withVehicle(
                  TagVehicleFile.blank(59)
                      .withPlate("京A12345", 0)
                      .withClass(CARD.vehicleClass(), 0))
              .withSystem(FRESH.system().with(TagSystemFile.DATES, Bytes.hex(dates)));
      DeskScene scene = new DeskScene(family, image);
      assertEquals(
          TagReason.EXPIRED, refusal(scene.desk.activate("O1", scene.desk.match(CARD), CARD)));
      assertEquals(image, scene.tag.image());
    }
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("E15, E19: no tag, or two, and nothing is done")
  void notExactlyOne(WriterFamily family) {
    DeskScene scene = new DeskScene(family);
    scene.writer.lay();
    assertEquals(WriterReason.NO_TAG, refusal(scene.issue(CARD)));
    assertThrows(LineFault.class, scene.desk::settle);
    scene.writer.lay(
        scene.tag, TestTags.tag(TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.OTHER_SERIAL)));
    assertEquals(WriterReason.SEVERAL_TAGS, refusal(scene.issue(CARD)));
    assertEquals(WriterReason.SEVERAL_TAGS, refusal(scene.cancel()));
    assertEquals(FRESH, scene.tag.image());
    assertEquals(0, scene.tag.writes());
  }

  @ParameterizedTest
  @EnumSource(WriterFamily.class)
  @DisplayName("one order is done once: the same number again writes nothing")
  void onceForAnOrder(WriterFamily family) throws Exception {
    DeskScene scene = new DeskScene(family);
    IssueOrder order = scene.order(CARD);
    done(scene.desk.issue(order));
    done(scene.cancel());
    long writes = scene.tag.writes();
    assertEquals(StoreReason.ORDER_DONE, refusal(scene.desk.issue(order)));
    assertEquals(writes, scene.tag.writes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"京A12345", "京AD12345"})
  @DisplayName("E20: what is read names serial, plate, colour and days, and touches nothing")
  void reads(String plate) throws Exception {
    TagImage image = FRESH.withVehicle(TagVehicleFile.blank(79).withPlate(plate, 4));
    DeskScene scene = new DeskScene(WriterFamily.TRANSPARENT, image);
    TagReading reading = scene.desk.read();
    assertEquals(TestTags.SERIAL, reading.serial());
    assertEquals(Optional.of(plate), reading.vehicle().plate());
    assertEquals(4, reading.vehicle().colourCode());
    assertEquals(image, scene.tag.image());
    assertEquals(List.of(), scene.desk.settle());
  }
}
