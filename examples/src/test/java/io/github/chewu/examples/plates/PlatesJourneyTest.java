package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.plates.Shop.Answered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatesJourneyTest {
  @TempDir private Path folder;

  private Shop shop;

  PlatesJourneyTest() {
    shop = new Shop(Path.of("."));
  }

  @BeforeEach
  void open() {
    shop = new Shop(folder);
  }

  @Test
  @DisplayName(
      "applied, drawn without 4, an alternate chosen and confirmed, a voucher, an SMS, and the"
          + " office's word (S03, S05, S07, S15, U05, U16, U18, U19, U20, U22)")
  void drawnAndConfirmed() throws Exception {
    Answered before = shop.own("status");
    assertEquals("0 ", before.ending());
    assertEquals("1.0", before.text("step"));

    Answered applied = shop.apply(Shop.VIN, "u1");
    assertEquals("1.3", applied.text("step"));
    assertEquals("20 5", applied.chances());
    assertTrue(applied.text("notice").contains("3 working days"), applied.text("notice"));

    Answered drawn = shop.own("random", "--no-4");
    assertEquals("2.2", drawn.text("step"));
    assertEquals("20 4", drawn.chances());
    assertEquals(10, new HashSet<>(drawn.numbers()).size());
    drawn.numbers().forEach(n -> assertTrue(n.matches("粤D[0-35-9A-HJ-NP-Z]{5}"), n));
    assertEquals("2026-03-02T10:01:30+08:00", drawn.text("expiresAt"));
    Answered status = shop.own("status");
    assertEquals("1.3", status.text("step"));
    assertEquals(drawn.numbers(), status.numbers());
    assertEquals("2026-03-02T10:01:30+08:00", status.text("expiresAt"));

    String plate = drawn.numbers().get(3);
    shop.pass(Duration.ofSeconds(80));
    Answered chosen = shop.own("choose", plate);
    assertEquals("[" + plate + "]", chosen.text("alternates"));
    assertEquals("2026-03-02T10:04:20+08:00", chosen.text("alternatesExpireAt"));
    assertEquals("2026-03-02T10:04:20+08:00", chosen.text("expiresAt"));
    shop.pass(Duration.ofSeconds(30));
    assertEquals("20 3", shop.own("random").chances());
    Answered done = shop.own("confirm", plate);
    assertEquals("2.3", done.text("step"));
    assertEquals(plate, done.text("plate"));
    assertEquals("2026-03-05", done.text("before"));
    assertTrue(done.text("sms").contains(plate), done.text("sms"));
    assertEquals("2.3", shop.own("confirm", plate).text("step"));
    assertEquals("20 3", shop.own("status").chances());

    Path page = folder.resolve("voucher.html");
    Answered voucher = shop.own("voucher", "--html", page.toString());
    assertTrue(voucher.text("voucher").contains("2026-03-05"), voucher.text("voucher"));
    assertTrue(Files.readString(page).contains(plate));
    assertEquals(2, shop.own("voucher", "--html", page.toString()).code());

    assertEquals("CONFIRMED", shop.own("office-confirm").text("state"));
    assertEquals("CONFIRMED", shop.own("office-confirm").text("state"));
    assertEquals("1 selection.confirmed-already", shop.own("office-refuse").ending());
    assertEquals("2.3", shop.own("status").text("step"));
  }

  @Test
  @DisplayName(
      "composed: one that another has costs a chance and is named with its reason, a free one costs"
          + " nothing and is selected at once (S14, U11, U12)")
  void composed() {
    shop.applied().appliedToo();
    assertEquals("2.3", shop.own("compose", "粤D12345").text("step"));
    Answered lost = shop.by(Shop.OTHER_VIN, "u2", "compose", "粤D·12345");
    assertEquals("1 selection.all-taken", lost.ending());
    assertEquals("19 5", lost.chances());
    assertTrue(
        lost.text("failures").startsWith("[{plate=粤D12345, reason=selection.taken, message="),
        lost.text("failures"));
    Answered won = shop.by(Shop.OTHER_VIN, "u2", "compose", "粤D12346");
    assertEquals("0 ", won.ending());
    assertEquals("粤D12346", won.text("plate"));
    assertEquals("19 5", won.chances());
  }

  @Test
  @DisplayName(
      "a group is tried in the order typed; the countdown begins anew after each attempt and holds"
          + " across commands; the keyboard shows what is possible (S14, U08, U09, U10, U11)")
  void aGroupIsTriedInItsOrder() {
    shop.applied().appliedToo("--rules", "shanghai-2025");
    assertEquals("2.3", shop.own("compose", "粤D12345").text("step"));
    String[] taken = {"compose", "粤D12345"};
    assertEquals("shanghai-2025", shop.by(Shop.OTHER_VIN, "u2", "status").text("rules"));
    assertEquals("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789".length(), nextOf("粤D12").length());
    assertEquals("012346789ABCDEFGHJKLMNPQRSTUVWXYZ", nextOf("1234"));
    assertEquals("1 selection.too-soon", shop.by(Shop.OTHER_VIN, "u2", taken).ending());
    shop.pass(Duration.ofSeconds(8));
    assertEquals("1 selection.all-taken", shop.by(Shop.OTHER_VIN, "u2", taken).ending());
    shop.pass(Duration.ofMillis(7_999));
    Answered inside = shop.by(Shop.OTHER_VIN, "u2", "compose", "粤D12345", "粤D00001");
    assertEquals("1 selection.too-soon", inside.ending());
    assertEquals("19 5", inside.chances());
    shop.pass(Duration.ofMillis(1));
    Answered won = shop.by(Shop.OTHER_VIN, "u2", "compose", "粤D12345", "粤D00001", "粤D00002");
    assertEquals("粤D00001", won.text("plate"));
    assertEquals("19 5", won.chances());
  }

  private String nextOf(String typed) {
    return shop.by(Shop.OTHER_VIN, "u2", "next", typed).text("characters");
  }

  @Test
  @DisplayName(
      "a batch whose countdown has ended is void, and was charged once; the alternates of earlier"
          + " batches end with theirs (S15, U17, U19)")
  void aBatchEnds() {
    shop.applied();
    String plate = shop.own("random").numbers().get(0);
    shop.pass(Duration.ofSeconds(90));
    assertEquals("1 selection.not-held", shop.own("choose", plate).ending());
    assertEquals("1 selection.not-held", shop.own("confirm", plate).ending());
    Answered status = shop.own("status");
    assertEquals("20 4", status.chances());
    assertEquals(List.of(), status.numbers());

    String alternate = shop.own("random").numbers().get(0);
    assertEquals("0 ", shop.own("choose", alternate).ending());
    shop.pass(Duration.ofMinutes(3));
    assertEquals("1 selection.not-held", shop.own("confirm", alternate).ending());
  }

  @Test
  @DisplayName("the same order draws nothing new and is charged once (S15)")
  void theSameOrderIsChargedOnce() {
    shop.applied();
    Answered drawn = shop.own("random", "--order", "D-1");
    Answered again = shop.own("random", "--order", "D-1");
    assertEquals(drawn.numbers(), again.numbers());
    assertEquals("20 4", again.chances());
    assertEquals("D-1", again.text("order"));
  }

  @Test
  @DisplayName(
      "five draws are all; then only composing is left, then only the office (S12, S16, U15)")
  void chancesRunOut() {
    shop.applied();
    for (int left = 4; left >= 0; left--) {
      assertEquals("20 " + left, shop.own("random").chances());
    }
    assertEquals("1 selection.random-used-up", shop.own("random").ending());
    assertEquals("1.3", shop.own("status").text("step"));
    shop.appliedToo();
    assertEquals("0 ", shop.by(Shop.OTHER_VIN, "u2", "compose", "粤D12345").ending());
    for (int left = 19; left >= 0; left--) {
      assertEquals(left + " 0", shop.own("compose", "粤D12345").chances());
    }
    Answered status = shop.own("status");
    assertEquals("message", status.text("step"));
    assertTrue(status.text("message").contains("office"), status.text("message"));
  }

  @Test
  @DisplayName(
      "who does not come is blacklisted from the day after the last one, for any vehicle, until the"
          + " same date two years later (S18, U21, decision 12)")
  void overdue() {
    shop.applied();
    assertEquals("2026-03-05", shop.own("compose", "粤D12345").text("before"));
    shop.pass(Duration.ofDays(3));
    assertEquals("2.3", shop.own("status").text("step"));
    shop.pass(Duration.ofHours(14));
    Answered listed = shop.own("status");
    assertEquals("message", listed.text("step"));
    assertTrue(listed.text("message").contains("2028-03-06"), listed.text("message"));
    assertEquals("1 selection.overdue", shop.own("office-confirm").ending());
    assertEquals("1 selection.blacklisted", shop.own("random").ending());
    assertEquals("1 selection.blacklisted", shop.apply(Shop.OTHER_VIN, "u1", "--import").ending());
    shop.appliedToo();
    assertEquals("粤D12345", shop.by(Shop.OTHER_VIN, "u2", "compose", "粤D12345").text("plate"));
    shop.pass(Duration.ofDays(731).minusHours(1));
    assertEquals("message", shop.own("status").text("step"));
    shop.pass(Duration.ofHours(1));
    assertFalse(shop.own("status").text("step").equals("message"));
  }

  @Test
  @DisplayName("the office's other answer frees the number, and blacklists nobody (S18)")
  void refusedByTheOffice() {
    shop.applied();
    assertEquals("0 ", shop.own("compose", "粤D12345").ending());
    assertEquals("REFUSED", shop.own("office-refuse").text("state"));
    shop.pass(Duration.ofDays(10));
    assertEquals("1.3", shop.own("status").text("step"));
    assertEquals("粤D12345", shop.own("compose", "粤D12345").text("plate"));
  }
}
