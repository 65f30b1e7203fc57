package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.PHONE;
import static io.github.chewu.platepool.kit.PreselectionScene.POOL;
import static io.github.chewu.platepool.kit.PreselectionScene.SHANTOU;
import static io.github.chewu.platepool.kit.PreselectionScene.application;
import static io.github.chewu.platepool.kit.PreselectionScene.text;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Vin WRONG_DIGIT = new Vin("LSVAA4187E0000002");

  private static Session session(PreselectionScene scene, Preselection desk, Vin vin) {
    Page page = done(desk.entrance().apply(LI, application(vin)));
    assertEquals(SelectionReason.SIMULATED, reasons(page).get(0));
    done(desk.entrance().agree(vin, LI));
    done(desk.entrance().sendCode(vin, LI));
    done(desk.entrance().confirm(vin, LI, scene.sms.code(PHONE)));
    done(desk.choosing().start(vin, LI));
    scene.pass(11);
    Session session = done(desk.choosing().open(vin, LI, scene.sms.code(PHONE)));
    scene.pass(8);
    return session;
  }

  @Test
  @DisplayName(
      "S04 decision 14: the same flow, no basic data checked, nothing saved, its number marked invalid")
  void simulation() throws Exception {
    PreselectionScene scene =
        new PreselectionScene(
            RuleSets.SHANGHAI_2025,
            List.of(
                PreselectionScene.plan(
                    RuleSets.SHANGHAI_2025, POOL, "0", "0", "0", "01", "0123456789")),
            application -> List.of(Situation.of(SelectionReason.VIN_DIGIT, application.vin())));
    scene.takenByOthers(3);
    scene.pools.refresh(POOL);
    Object published = done(scene.entrance.start(SHANTOU));
    List<Claim> live = new ArrayList<>();
    scene.store.live(POOL, live::add);
    int saves = scene.store.saves();

    Preselection simulation = scene.platform.simulation(scene.codes());
    Session session = session(scene, simulation, WRONG_DIGIT);
    Set<String> drawn =
        done(simulation.choosing().draw(session, "a", false)).batch().stream()
            .map(claim -> claim.plate().value())
            .collect(Collectors.toSet());
    assertEquals(10, drawn.size());
    assertTrue(!drawn.contains(text(3)));
    done(simulation.choosing().go(session, Page.Tab.COMPOSED));
    scene.pass(8);
    Page lost = done(simulation.choosing().compose(session, "b", List.of(text(3))));
    assertEquals(new Page.Left(19, 4), lost.left());
    scene.pass(8);
    int messages = scene.sms.sent().size();
    Page page = done(simulation.choosing().compose(session, "c", List.of(text(7))));
    assertEquals(Step.COMPLETE, page.step());
    assertEquals(List.of(SelectionReason.SIMULATED, SelectionReason.COMPLETE), reasons(page));
    assertEquals(messages, scene.sms.sent().size());
    String voucher = done(simulation.entrance().voucher(WRONG_DIGIT, LI)).text(Locale.CHINA);
    assertTrue(voucher.endsWith("模拟选号：号码无效，不保存任何数据。\n"), voucher);

    assertEquals(saves, scene.store.saves());
    assertEquals(published, done(scene.entrance.start(SHANTOU)));
    List<Claim> after = new ArrayList<>();
    scene.store.live(POOL, after::add);
    assertEquals(Set.copyOf(live), Set.copyOf(after));
    assertEquals(Step.DESCRIPTION, scene.entrance.enter(WRONG_DIGIT, LI).step());
    scene.clock.jumpTo(scene.clock.instant().plusSeconds(86_400L * 30));
    assertEquals(Step.DESCRIPTION, scene.entrance.enter(vin(9), LI).step());
  }
}
