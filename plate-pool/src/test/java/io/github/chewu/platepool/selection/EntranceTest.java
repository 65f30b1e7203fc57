package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.PreselectionScene.GUANGZHOU;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.PHONE;
import static io.github.chewu.platepool.kit.PreselectionScene.POOL;
import static io.github.chewu.platepool.kit.PreselectionScene.SHANTOU;
import static io.github.chewu.platepool.kit.PreselectionScene.application;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.user.CodeReason;
import io.github.chewu.core.user.SentCode;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.SegmentCount;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntranceTest {
  private static final RuleSet RULES = RuleSets.SHANGHAI_2025;
  private static final PoolId LARGE = new PoolId(SHANTOU, PlateType.LARGE);
  private static final PoolId THERE = new PoolId(GUANGZHOU, PlateType.SMALL);

  private final PreselectionScene scene = scene(BasicData.UNCHECKED);

  private static PreselectionScene scene(BasicData data) {
    try {
      return PreselectionScene.ofTwoOffices(RuleSets.SHANGHAI_2025, data);
    } catch (StoreFault e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName(
      "S05 S07 S11 U02 U05 U06: description, 1.1, notice, 1.2, code, 1.3 with what was submitted")
  void steps() throws Exception {
    assertEquals(Step.DESCRIPTION, scene.entrance.enter(vin(1), LI).step());
    assertEquals(
        Step.BASIC_INFORMATION, done(scene.entrance.apply(LI, application(vin(1)))).step());
    assertEquals(Step.BASIC_INFORMATION, scene.entrance.enter(vin(1), LI).step());
    assertEquals(
        List.of(SelectionReason.NOTICE_NOT_AGREED), refused(scene.entrance.sendCode(vin(1), LI)));
    assertEquals(Step.CONFIRMATION, done(scene.entrance.agree(vin(1), LI)).step());
    assertEquals(Step.CONFIRMATION, scene.entrance.enter(vin(1), LI).step());
    SentCode sent = done(scene.entrance.sendCode(vin(1), LI));
    assertEquals(PHONE, sent.phone());
    Page page = done(scene.entrance.confirm(vin(1), LI, scene.sms.code(PHONE)));
    assertEquals(Step.SERVICE_NOTICE, page.step());
    assertEquals(Optional.of(application(vin(1))), page.application());
    assertEquals(new Page.Left(20, 5), page.left());
  }

  @Test
  @DisplayName("S07: no step may be skipped")
  void skipped() throws Exception {
    List<SelectionReason> step = List.of(SelectionReason.STEP);
    assertEquals(step, refused(scene.entrance.agree(vin(1), LI)));
    assertEquals(step, refused(scene.entrance.sendCode(vin(1), LI)));
    assertEquals(step, refused(scene.entrance.confirm(vin(1), LI, "123456")));
    assertEquals(step, refused(scene.choosing.start(vin(1), LI)));
    assertEquals(step, refused(scene.choosing.open(vin(1), LI, "123456")));
    done(scene.entrance.apply(LI, application(vin(1))));
    done(scene.entrance.agree(vin(1), LI));
    assertEquals(step, refused(scene.choosing.start(vin(1), LI)));
    assertEquals(step, refused(scene.choosing.open(vin(1), LI, "123456")));
    assertEquals(
        List.of(CodeReason.NONE_SENT), refused(scene.entrance.confirm(vin(1), LI, "123456")));
    scene.apply(vin(1), LI);
    assertEquals(step, refused(scene.choosing.open(vin(1), LI, "123456")));
    assertEquals(Step.SERVICE_NOTICE, scene.entrance.enter(vin(1), LI).step());
  }

  @Test
  @DisplayName("S06: stage 1 may be done at any time")
  void anyTime() throws Exception {
    RuleSet nine =
        RuleSet.parse(RULES.toText().replaceFirst("(?m)^hours=.*$", "hours=09:00-18:00"))
            .orElseThrow();
    PreselectionScene night = new PreselectionScene(nine);
    night.clock.advance(Duration.ofHours(13));
    assertEquals(Step.SERVICE_NOTICE, night.apply(vin(1), LI).step());
    assertEquals(List.of(SelectionReason.CLOSED), refused(night.choosing.start(vin(1), LI)));
  }

  @Test
  @DisplayName("S11: where the notice has changed since, it is to be agreed to again")
  void noticeChanged() throws Exception {
    done(scene.entrance.apply(LI, application(vin(1))));
    done(scene.entrance.agree(vin(1), LI));
    RuleSet changed =
        RuleSet.parse(RULES.toText().replaceFirst("(?m)^notice=.*$", "notice=new")).orElseThrow();
    PreselectionPorts ports = scene.ports;
    Preselection later =
        new Preselection(
            new PreselectionPorts(
                changed,
                ports.pools(),
                ports.codes(),
                ports.sms(),
                ports.data(),
                ports.calendar(),
                ports.random(),
                ports.clock()));
    assertEquals(
        List.of(SelectionReason.NOTICE_NOT_AGREED), refused(later.entrance().sendCode(vin(1), LI)));
  }

  @ParameterizedTest
  @EnumSource(UserClass.class)
  @DisplayName(
      "S08 S09: who may jump lands on the start page of the other office; the others are refused")
  void jump(UserClass applicant) {
    Application there =
        application(Application.Kind.NEW_DOMESTIC, applicant, PlateType.SMALL, GUANGZHOU, vin(3));
    boolean jumps =
        List.of(UserClass.EXISTING_OWNER, UserClass.DRIVER, UserClass.WINDOW_REGISTERED)
            .contains(applicant);
    if (jumps) {
      StartPage start = done(scene.entrance.jump(applicant, SHANTOU, GUANGZHOU, scene.platform));
      assertEquals(GUANGZHOU, start.office());
      assertEquals(Step.BASIC_INFORMATION, start.step());
      assertEquals(Map.of(THERE, 20), sizes(start));
      assertEquals(Step.SERVICE_NOTICE, scene.apply(LI, there).step());
    } else {
      assertEquals(
          List.of(SelectionReason.WRONG_OFFICE),
          refused(scene.entrance.jump(applicant, SHANTOU, GUANGZHOU, scene.platform)));
      assertEquals(List.of(SelectionReason.WRONG_OFFICE), refused(scene.entrance.apply(LI, there)));
    }
  }

  private static Map<PoolId, Integer> sizes(StartPage page) {
    return page.pools().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                pool -> pool.getValue().stream().mapToInt(SegmentCount::size).sum()));
  }

  @Test
  @DisplayName("S10: the published pool is that of the office picked, with what is free of it")
  void published() throws Exception {
    StartPage before = done(scene.entrance.start(SHANTOU));
    assertEquals(Map.of(POOL, 20, LARGE, 20), sizes(before));
    Session session = scene.session(vin(1), LI);
    done(scene.choosing.draw(session, "first", false));
    assertEquals(30, free(done(scene.entrance.start(SHANTOU))));
    scene.pass(90);
    assertEquals(40, free(done(scene.entrance.start(SHANTOU))));
    assertEquals(
        List.of(SelectionReason.NO_POOL),
        refused(scene.entrance.start(Province.GUANGDONG.authority('B').orElseThrow())));
  }

  private static int free(StartPage page) {
    return page.pools().values().stream().flatMap(List::stream).mapToInt(SegmentCount::free).sum();
  }

  @Test
  @DisplayName(
      "S03 U05: a wrong code, an expired one and what the registers object to keep 1.3 closed")
  void codes() throws Exception {
    done(scene.entrance.apply(LI, application(vin(1))));
    done(scene.entrance.agree(vin(1), LI));
    done(scene.entrance.sendCode(vin(1), LI));
    String code = scene.sms.code(PHONE);
    String wrong = code.equals("111111") ? "222222" : "111111";
    assertEquals(List.of(CodeReason.WRONG), refused(scene.entrance.confirm(vin(1), LI, wrong)));
    scene.pass(300);
    assertEquals(List.of(CodeReason.EXPIRED), refused(scene.entrance.confirm(vin(1), LI, code)));
    assertEquals(Step.CONFIRMATION, scene.entrance.enter(vin(1), LI).step());

    PreselectionScene strict =
        scene(application -> List.of(Situation.of(SelectionReason.VIN_DIGIT, application.vin())));
    done(strict.entrance.apply(LI, application(vin(1))));
    done(strict.entrance.agree(vin(1), LI));
    done(strict.entrance.sendCode(vin(1), LI));
    assertEquals(
        List.of(SelectionReason.VIN_DIGIT),
        refused(strict.entrance.confirm(vin(1), LI, strict.sms.code(PHONE))));
    assertEquals(Step.CONFIRMATION, strict.entrance.enter(vin(1), LI).step());
  }

  @Test
  @DisplayName(
      "S17: another user goes on with the chances that the vehicle has left, and not while the first holds numbers or a session")
  void chancesOfTheVehicle() throws Exception {
    Session session = scene.session(vin(1), LI);
    done(scene.choosing.draw(session, "first", false));
    assertEquals(
        List.of(SelectionReason.OTHER_USER), reasons(scene.entrance.enter(vin(1), "wang")));
    assertEquals(
        List.of(SelectionReason.OTHER_USER),
        refused(scene.entrance.apply("wang", application(vin(1)))));
    scene.pass(90);
    assertEquals(
        List.of(SelectionReason.OTHER_USER),
        refused(scene.entrance.apply("wang", application(vin(1)))));
    scene.clock.jumpTo(session.until());
    Page page = scene.entrance.enter(vin(1), "wang");
    assertEquals(Step.DESCRIPTION, page.step());
    assertEquals(Optional.empty(), page.application());
    assertEquals(new Page.Left(20, 4), scene.apply(vin(1), "wang").left());
    assertEquals(List.of(SelectionReason.SESSION_FOREIGN), refused(scene.choosing.look(session)));
    assertEquals(new Page.Left(20, 5), scene.apply(vin(2), "wang").left());
  }

  @Test
  @DisplayName(
      "acceptance 6: while a user's session of the second stage is open, no other takes his vehicle over; before it and after it he may")
  void strangerApplies() throws Exception {
    scene.apply(vin(1), "wang");
    Session session = scene.session(vin(1), LI);
    Object kept = scene.kept(vin(1), LI);
    List<SelectionReason> other = List.of(SelectionReason.OTHER_USER);
    assertEquals(other, refused(scene.entrance.apply("wang", application(vin(1)))));
    assertEquals(other, refused(scene.entrance.agree(vin(1), "wang")));
    assertEquals(other, refused(scene.entrance.sendCode(vin(1), "wang")));
    assertEquals(other, refused(scene.entrance.confirm(vin(1), "wang", "123456")));
    assertEquals(other, refused(scene.choosing.start(vin(1), "wang")));
    assertEquals(other, reasons(scene.entrance.enter(vin(1), "wang")));
    assertEquals(kept, scene.kept(vin(1), LI));
    assertEquals(Step.CHOOSING, done(scene.choosing.look(session)).step());
    scene.clock.jumpTo(session.until().minusSeconds(1));
    assertEquals(other, refused(scene.entrance.apply("wang", application(vin(1)))));
    scene.pass(1);
    done(scene.entrance.apply("wang", application(vin(1))));
    assertEquals(Step.DESCRIPTION, scene.entrance.enter(vin(1), LI).step());
  }

  @Test
  @DisplayName("S07: the same application again changes nothing, another begins anew")
  void applyAgain() throws Exception {
    scene.apply(vin(1), LI);
    Object kept = scene.kept(vin(1), LI);
    assertEquals(Step.SERVICE_NOTICE, done(scene.entrance.apply(LI, application(vin(1)))).step());
    assertEquals(kept, scene.kept(vin(1), LI));
    Application other =
        application(
            Application.Kind.NEW_DOMESTIC, UserClass.UNIT, PlateType.LARGE, SHANTOU, vin(1));
    assertEquals(Step.BASIC_INFORMATION, done(scene.entrance.apply(LI, other)).step());
  }
}
