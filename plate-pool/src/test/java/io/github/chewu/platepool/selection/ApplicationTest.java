package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.PreselectionScene.GUANGZHOU;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.PHONE;
import static io.github.chewu.platepool.kit.PreselectionScene.SHANTOU;
import static io.github.chewu.platepool.kit.PreselectionScene.application;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTest {
  private static final Vin WRONG_DIGIT = new Vin("LSVAA4187E0000002");

  private final PreselectionScene scene = scene(BasicData.UNCHECKED);

  private static PreselectionScene scene(BasicData data) {
    try {
      return PreselectionScene.ofTwoOffices(RuleSets.SHANGHAI_2025, data);
    } catch (StoreFault e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(UserClass.class)
  @DisplayName("S01 S02: every class of users applies for his own car or his unit's at home")
  void classes(UserClass applicant) {
    Application form =
        application(Application.Kind.NEW_DOMESTIC, applicant, PlateType.LARGE, SHANTOU, vin(2));
    assertEquals(Step.SERVICE_NOTICE, scene.apply(LI, form).step());
  }

  @Test
  @DisplayName("S10: an office or a type without a pool here is refused")
  void noPool() {
    Application form =
        application(
            Application.Kind.NEW_DOMESTIC,
            UserClass.UNIT,
            PlateType.SMALL_NEW_ENERGY,
            SHANTOU,
            vin(1));
    assertEquals(List.of(SelectionReason.NO_POOL), refused(scene.entrance.apply(LI, form)));
  }

  @Test
  @DisplayName("U01: a used car is chosen for where its local transfer is handled, whoever asks")
  void transferOffice() {
    Application form =
        application(
            Application.Kind.USED_DOMESTIC,
            UserClass.WINDOW_REGISTERED,
            PlateType.SMALL,
            GUANGZHOU,
            vin(1));
    assertEquals(
        List.of(SelectionReason.WRONG_TRANSFER_OFFICE), refused(scene.entrance.apply(LI, form)));
  }

  @Test
  @DisplayName("U04 S02: used cars are small ones only, with a seller; a motorcycle is no new car")
  void used() {
    assertEquals(
        List.of(SelectionReason.TYPE_USED),
        refused(
            scene.entrance.apply(
                LI,
                application(
                    Application.Kind.USED_DOMESTIC,
                    UserClass.NEW_CAR_OWNER,
                    PlateType.LARGE,
                    SHANTOU,
                    vin(1)))));
    assertEquals(
        List.of(SelectionReason.TYPE_NEW),
        refused(
            scene.entrance.apply(
                LI,
                application(
                    Application.Kind.NEW_DOMESTIC,
                    UserClass.NEW_CAR_OWNER,
                    PlateType.MOTORCYCLE,
                    SHANTOU,
                    vin(1)))));
    Application right =
        application(
            Application.Kind.USED_DOMESTIC,
            UserClass.NEW_CAR_OWNER,
            PlateType.SMALL,
            SHANTOU,
            vin(1));
    Application unsold =
        new Application(
            right.kind(),
            right.applicant(),
            false,
            right.type(),
            SHANTOU,
            SHANTOU,
            right.vin(),
            right.certificate(),
            "  ",
            PHONE);
    assertEquals(
        List.of(SelectionReason.SELLER_MISSING), refused(scene.entrance.apply(LI, unsold)));
    assertEquals(Step.SERVICE_NOTICE, scene.apply(LI, right).step());
  }

  private List<Situation> refusals(Application.Kind kind, PlateType type, Vin vin) {
    return scene
        .entrance
        .apply(LI, application(kind, UserClass.NEW_CAR_OWNER, type, SHANTOU, vin))
        .fold(done -> List.of(), NotDone::all, unknown -> List.of());
  }

  @Test
  @DisplayName(
      "S02 U04: a type that is refused is named in the user's language, with those allowed")
  void typesNamed() {
    Situation fresh = refusals(Application.Kind.NEW_DOMESTIC, PlateType.MOTORCYCLE, vin(1)).get(0);
    assertEquals(
        "Numbers for a new motorcycle are not pre-selected here. For new vehicles these are:"
            + " large car, small car, large new-energy car, small new-energy car.",
        fresh.say(Locale.ENGLISH));
    assertEquals(
        "新车不能在此预选普通摩托车号牌，可选：大型汽车, 小型汽车, 大型新能源汽车, 小型新能源汽车。", fresh.say(Locale.SIMPLIFIED_CHINESE));
    Situation used = refusals(Application.Kind.USED_DOMESTIC, PlateType.LARGE, vin(1)).get(0);
    assertEquals(
        "Numbers for a used large car are not pre-selected here. For used vehicles these are: small car.",
        used.say(Locale.ENGLISH));
    assertEquals("二手车不能在此预选大型汽车号牌，可选：小型汽车。", used.say(Locale.SIMPLIFIED_CHINESE));
  }

  @Test
  @DisplayName(
      "S03 U04: a used car's wrong check digit is compared with its registration certificate")
  void checkDigitOfUsedCar() {
    Situation used = refusals(Application.Kind.USED_DOMESTIC, PlateType.SMALL, WRONG_DIGIT).get(0);
    assertTrue(used.say(Locale.SIMPLIFIED_CHINESE).contains("请与登记证书核对"));
    assertTrue(used.say(Locale.ENGLISH).contains("with the registration certificate"));
  }

  @Test
  @DisplayName(
      "S03: a wrong check digit refuses a home-made car, and is advice for an imported one")
  void checkDigit() {
    Application home =
        application(
            Application.Kind.NEW_DOMESTIC,
            UserClass.STUDENT,
            PlateType.SMALL,
            SHANTOU,
            WRONG_DIGIT);
    Application imported =
        application(
            Application.Kind.NEW_IMPORTED,
            UserClass.STUDENT,
            PlateType.SMALL,
            SHANTOU,
            WRONG_DIGIT);
    assertEquals(List.of(SelectionReason.VIN_DIGIT), refused(scene.entrance.apply(LI, home)));
    Page page = done(scene.entrance.apply(LI, imported));
    assertEquals(List.of(SelectionReason.VIN_DIGIT_ADVICE), reasons(page));
    Page last = scene.apply(LI, imported);
    assertEquals(Step.SERVICE_NOTICE, last.step());
    assertEquals(List.of(SelectionReason.VIN_DIGIT_ADVICE), reasons(last));
  }

  @Test
  @DisplayName("S03: the help says where the VIN stands on each certificate")
  void help() {
    assertTrue(say(Application.Kind.NEW_DOMESTIC).contains("合格证"));
    assertTrue(say(Application.Kind.NEW_IMPORTED).contains("进口证明书"));
    assertTrue(say(Application.Kind.USED_IMPORTED).contains("登记证书"));
  }

  private static String say(Application.Kind kind) {
    return Situation.of(kind.help()).say(Locale.SIMPLIFIED_CHINESE);
  }
}
