package io.github.chewu.core.violation;

import static io.github.chewu.core.kit.Jinan.DRIVER;
import static io.github.chewu.core.kit.Jinan.NOON;
import static io.github.chewu.core.kit.Jinan.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static FinePayment payment(String reference, LicenceNumber user, long second) {
    return new FinePayment(
        reference,
        new DecisionNumber("370100000000001"),
        user,
        Money.ofFen(200_00),
        "icbc",
        NOON.plusSeconds(second));
  }

  private static List<String> ids(HistoryPage<?> page) {
    return page.entries().stream().map(HistoryEntry::id).toList();
  }

  @Test
  @DisplayName("J25: one's own payments only, newest first, of one instant by reference")
  void newestFirst() {
    List<FinePayment> all =
        List.of(
            payment("A", DRIVER, 1),
            payment("B", DRIVER, 3),
            payment("C", OTHER, 2),
            payment("D", DRIVER, 1),
            payment("E", DRIVER, 1));
    HistoryPage<FinePayment> first = HistoryPage.first(all, DRIVER, 2);
    assertEquals(List.of("B", "E"), ids(first));
    HistoryPage<FinePayment> second = HistoryPage.after(first.next().orElseThrow(), all, DRIVER, 2);
    assertEquals(List.of("D", "A"), ids(second));
    assertEquals(Optional.empty(), second.next());
    assertEquals(List.of("C"), ids(HistoryPage.first(all, OTHER, 2)));
    assertEquals(List.of(), ids(HistoryPage.first(List.<FinePayment>of(), OTHER, 2)));
  }

  @Test
  @DisplayName("J25: one's own handlings, which are the decisions on one's licence")
  void handlings() {
    PenaltyDecision decision =
        PenaltyDecision.of(
            new DecisionNumber("370100000000001"),
            Jinan.record("R1", Jinan.CAR, 3, 200_00),
            DRIVER,
            NOON);
    assertEquals(List.of("370100000000001"), ids(HistoryPage.first(List.of(decision), DRIVER, 1)));
    assertEquals(List.of(), ids(HistoryPage.first(List.of(decision), OTHER, 1)));
  }

  @Test
  @DisplayName("a page holds at least one entry")
  void size() {
    assertEquals(
        "page of 0 entries given, 1 or more allowed",
        assertThrows(
                IllegalArgumentException.class,
                () -> HistoryPage.first(List.<FinePayment>of(), DRIVER, 0))
            .getMessage());
  }

  @Provide
  Arbitrary<List<FinePayment>> histories() {
    return Combinators.combine(
            Arbitraries.of(DRIVER, DRIVER, OTHER), Arbitraries.longs().between(0, 5))
        .as((user, second) -> payment("", user, second))
        .list()
        .ofMaxSize(30)
        .map(HistoryTest::numbered);
  }

  private static List<FinePayment> numbered(List<FinePayment> all) {
    List<FinePayment> numbered = new ArrayList<>();
    for (FinePayment each : all) {
      long second = each.at().getEpochSecond() - NOON.getEpochSecond();
      numbered.add(payment("P" + (10 + numbered.size()), each.user(), second));
    }
    return numbered;
  }

  @Property
  @Label(
      "J25: pages in any order of the entries, and with newer ones added between, show each once")
  void pages(
      @ForAll("histories") List<FinePayment> all,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll long seed) {
    List<FinePayment> expected =
        all.stream()
            .filter(each -> each.user().equals(DRIVER))
            .sorted(Comparator.comparing(FinePayment::at).thenComparing(FinePayment::id).reversed())
            .toList();
    List<FinePayment> kept = new ArrayList<>(all);
    List<FinePayment> shown = new ArrayList<>();
    HistoryPage<FinePayment> page = HistoryPage.first(kept, DRIVER, size);
    shown.addAll(page.entries());
    while (page.next().isPresent()) {
      kept.add(payment("N" + kept.size(), DRIVER, 9));
      Collections.shuffle(kept, new Random(seed));
      page = HistoryPage.after(page.next().get(), kept, DRIVER, size);
      shown.addAll(page.entries());
    }
    assertEquals(expected, shown);
  }
}
