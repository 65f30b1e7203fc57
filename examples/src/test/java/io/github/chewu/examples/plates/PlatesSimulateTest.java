package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.sql.Store;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.examples.plates.Shop.Answered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatesSimulateTest {
  @TempDir private Path folder;

  private static void assertInvalid(Answered simulated) {
    assertEquals("false", simulated.text("valid"));
    assertEquals("true", simulated.text("simulated"));
  }

  @Test
  @DisplayName(
      "a simulation changes no byte of the store, its log included, and says that its number is not"
          + " valid; what others hold is held in it too (S04, decision 14)")
  void changesNoByte() throws Exception {
    Shop shop = new Shop(folder);
    shop.applied();
    assertEquals("0 ", shop.own("compose", "粤D12345").ending());
    Path file = folder.resolve("store.db");
    Path log = folder.resolve("store.db-wal");
    // A connection that stays open keeps the log from being folded into the file.
    Store.open(StoreSide.source(shop.store()));
    try (Connection open = StoreSide.source(shop.store()).getConnection()) {
      open.createStatement().executeQuery("SELECT count(*) FROM chewu_plate_claim").next();
      shop.appliedToo();
      byte[] before = Files.readAllBytes(file);
      byte[] logBefore = Files.readAllBytes(log);
      assertTrue(logBefore.length > 0);

      assertInvalid(shop.run("simulate", "apply", "--office", "粤D"));
      Answered drawn = shop.run("simulate", "--office", "粤D", "random", "--no-4");
      assertInvalid(drawn);
      assertEquals(10, drawn.numbers().size());
      assertFalse(String.join("", drawn.numbers()).contains("4"));
      assertEquals("20 4", drawn.chances());
      Answered lost = shop.run("simulate", "compose", "粤D12345", "--office", "粤D");
      assertEquals("1 selection.all-taken", lost.ending());
      assertInvalid(lost);
      Answered won =
          shop.run(
              "simulate", "compose", "粤D12345", "粤D00001", "--office", "粤D", "--rules", "fuzhou");
      assertEquals("粤D00001", won.text("plate"));
      assertInvalid(won);
      assertEquals("2.2", shop.by(Shop.OTHER_VIN, "u2", "simulate", "random").text("step"));
      assertEquals(
          "1",
          shop.run("simulate", "next", "粤D1234", "--office", "粤D")
              .text("characters")
              .substring(0, 1)
              .replace('0', '1'));

      assertArrayEquals(before, Files.readAllBytes(file));
      assertArrayEquals(logBefore, Files.readAllBytes(log));
    }
  }

  @Test
  @DisplayName("a simulated draw goes on to its end, and its number is not valid there (S04, U20)")
  void drawnToTheEnd() {
    Shop shop = new Shop(folder);
    Answered taken = shop.run("simulate", "--office", "粤D", "random", "--no-4", "--confirm");
    assertInvalid(taken);
    assertEquals("0 ", taken.ending());
    assertEquals("2.3", taken.text("step"));
    assertEquals("20 4", taken.chances());
    assertTrue(taken.text("plate").matches("粤D[0-35-9A-Z]{5}"), taken.text("plate"));
    assertTrue(taken.text("messages").contains("selection.simulated"), taken.text("messages"));
    assertTrue(taken.text("messages").contains("selection.complete"), taken.text("messages"));
  }

  @Test
  @DisplayName("a simulation makes no store, and wants an office (S04)")
  void makesNoStore() {
    Shop shop = new Shop(folder);
    assertEquals("2 cli.bad-usage", shop.run("simulate", "random").ending());
    assertEquals("0 ", shop.run("simulate", "random", "--office", "粤D").ending());
    assertEquals("2 plate.letter-i-o", shop.run("simulate", "compose", "粤DIII11").ending());
    assertFalse(Files.exists(folder.resolve("store.db")));
    Ran chinese =
        TestConsole.run(
            "plates",
            "simulate",
            "random",
            "--office",
            "粤D",
            "--store",
            shop.store(),
            "--lang",
            "zh");
    assertTrue(chinese.out().contains("模拟"), chinese.out());
  }
}
