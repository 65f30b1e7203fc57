package io.github.chewu.core.violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.violation.ReceiptPolicy.Claim;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {
  private static final LocalDate HANDLED = LocalDate.of(2026, 1, 15);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 15);
  private static final Set<String> ALL = ReceiptPolicy.JINAN.materials();

  private static List<Situation> refusals(Claim claim) {
    return ReceiptPolicy.JINAN.refusals(claim, PublishedCalendar.NATIONAL);
  }

  @ParameterizedTest(name = "J21: handled {0}, claimed {1}: in time {2}")
  @DisplayName("J21: within six months from the day of handling")
  @CsvSource({
    "2026-01-15,2026-01-15,true,", "2026-01-15,2026-07-15,true,",
    "2026-01-15,2026-07-16,false,2026-07-15", "2025-08-31,2026-02-28,true,",
    "2025-08-31,2026-03-01,false,2026-02-28"
  })
  void months(LocalDate handled, LocalDate claimed, boolean inTime, LocalDate last) {
    List<Situation> refusals = refusals(new Claim(handled, true, ALL, claimed));
    assertEquals(
        inTime ? List.of() : List.of(Situation.of(ReceiptReason.TOO_LATE, last)), refusals);
    if (!inTime) {
      assertEquals("票据领取期限已于 " + last + " 截止", refusals.get(0).say(Locale.CHINA));
    }
  }

  @Test
  @DisplayName("J21: an application and all listed materials are needed")
  void applicationAndMaterials() {
    assertEquals(
        List.of(Situation.of(ReceiptReason.NO_APPLICATION)),
        refusals(new Claim(HANDLED, false, ALL, LAST)));
    assertEquals(
        List.of(Situation.of(ReceiptReason.MATERIALS_MISSING, "驾驶证")),
        refusals(new Claim(HANDLED, true, Set.of("处罚决定书", "照片"), LAST)));
    assertEquals(
        List.of(
            Situation.of(ReceiptReason.NO_APPLICATION),
            Situation.of(ReceiptReason.MATERIALS_MISSING, "处罚决定书, 驾驶证"),
            Situation.of(ReceiptReason.TOO_LATE, LAST)),
        refusals(new Claim(HANDLED, false, Set.of(), LAST.plusDays(1))));
  }

  @Test
  @DisplayName("J21: address and telephone of the service centre are data of the city")
  void centre() {
    assertEquals("济南市英雄山路240号", ReceiptPolicy.JINAN.centre().address());
    assertEquals("85082265", ReceiptPolicy.JINAN.centre().telephone());
  }

  @Test
  @DisplayName("a claim before the handling is refused")
  void order() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Claim(HANDLED, true, ALL, HANDLED.minusDays(1)));
    assertEquals(
        "claim on 2026-01-14 given, from the handling on 2026-01-15 on allowed",
        refused.getMessage());
  }
}
