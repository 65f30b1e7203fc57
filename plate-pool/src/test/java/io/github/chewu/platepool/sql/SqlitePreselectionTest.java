package io.github.chewu.platepool.sql;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.PreselectionScene.LI;
import static io.github.chewu.platepool.kit.PreselectionScene.PHONE;
import static io.github.chewu.platepool.kit.PreselectionScene.POOL;
import static io.github.chewu.platepool.kit.PreselectionScene.application;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.kit.PreselectionScene;
import io.github.chewu.platepool.selection.BasicData;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.RuleSets;
import io.github.chewu.platepool.selection.Session;
import io.github.chewu.platepool.selection.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pre-selection over a store that is a file. */
class SqlitePreselectionTest {
  private static final RuleSet RULES = RuleSets.GENERAL;

  @TempDir private Path folder = Path.of("");

  private ClaimStore store(InstantSource clock) {
    try {
      Store store = Store.open(Databases.sqlite(folder), Duration.ofSeconds(5));
      return SqlClaimStore.open(store, StoreClock.of(clock), new SeededRandom(3));
    } catch (StoreFault e) {
      throw new AssertionError(e);
    }
  }

  private PreselectionScene scene() throws StoreFault {
    return new PreselectionScene(
        RULES,
        List.of(PreselectionScene.plan(RULES, POOL, "0", "0", "0", "01", "0123456789")),
        BasicData.UNCHECKED,
        this::store);
  }

  @Test
  @DisplayName("S13 S15 U12 U22: what one till begins another goes on with, through the file alone")
  void twoTills() throws Exception {
    PreselectionScene till = scene();
    Session session = till.session(vin(1), LI);
    Page drawn = done(till.choosing.draw(session, "first", true));
    PreselectionScene other = scene();
    other.clock.jumpTo(till.clock.instant());
    assertEquals(
        drawn.batch().size(), done(other.choosing.draw(session, "first", true)).batch().size());
    assertEquals(new Page.Left(20, 4), done(other.choosing.look(session)).left());
    done(other.choosing.choose(session, drawn.batch().get(0).plate()));
    Page page = done(till.choosing.confirm(session, drawn.batch().get(0).plate()));
    assertEquals(Step.COMPLETE, page.step());
    assertEquals(page.selection(), other.entrance.enter(vin(1), LI).selection());
    assertEquals(Selection.State.CONFIRMED, done(other.office.confirm(vin(1), LI)).state());
  }

  @Test
  @DisplayName("S04 decision 14: a simulation changes no byte of the store's files")
  void simulation() throws Exception {
    PreselectionScene scene = scene();
    Session real = scene.session(vin(1), LI);
    done(scene.choosing.draw(real, "first", false));
    Map<String, Bytes> before = files();
    Preselection simulation = scene.platform.simulation(scene.codes());
    done(simulation.entrance().apply(LI, application(vin(1))));
    done(simulation.entrance().agree(vin(1), LI));
    done(simulation.entrance().sendCode(vin(1), LI));
    done(simulation.entrance().confirm(vin(1), LI, scene.sms.code(PHONE)));
    done(simulation.choosing().start(vin(1), LI));
    scene.pass(3);
    Session session = done(simulation.choosing().open(vin(1), LI, scene.sms.code(PHONE)));
    Page drawn = done(simulation.choosing().draw(session, "first", false));
    assertEquals(10, drawn.batch().size());
    done(simulation.choosing().choose(session, drawn.batch().get(0).plate()));
    done(simulation.choosing().go(session, Page.Tab.COMPOSED));
    String plate = drawn.batch().get(1).plate().value();
    assertEquals(
        Step.COMPLETE,
        done(simulation.choosing().compose(session, "second", List.of(plate))).step());
    done(simulation.office().confirm(vin(1), LI));
    assertEquals(before, files());
  }

  /** The database, and what the engine keeps beside it but for its index in shared memory. */
  private Map<String, Bytes> files() throws IOException {
    Map<String, Bytes> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> !f.toString().endsWith("-shm")).toList()) {
        files.put("" + file.getFileName(), Bytes.copyOf(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
