package io.github.chewu.platepool.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.platepool.draw.QuotaClass.Energy;
import io.github.chewu.platepool.draw.QuotaClass.Holder;
import io.github.chewu.platepool.kit.QuotaArbitraries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final QuotaClass PERSONAL = new QuotaClass(Holder.PERSONAL, Energy.ORDINARY);
  private static final QuotaClass UNIT = new QuotaClass(Holder.UNIT, Energy.ORDINARY);
  private static final QuotaClass TAXI = new QuotaClass(Holder.OPERATING, Energy.NEW_ENERGY);

  @Test
  @DisplayName("what is left goes to the next period, to another class, or lapses (draws.md 5.2)")
  void carried() {
    Map<QuotaClass, Integer> each = Map.of(PERSONAL, 10, UNIT, 5, TAXI, 3);
    Map<QuotaClass, Carry> carry =
        Map.of(PERSONAL, Carry.to(PERSONAL), UNIT, Carry.to(PERSONAL), TAXI, Carry.LAPSE);
    Quota first = taken(new QuotaPlan(List.of(each, each), carry).start(), PERSONAL, 4);
    Quota second = first.next().orElseThrow();
    assertEquals(Map.of(PERSONAL, 10 + 6 + 5, UNIT, 5, TAXI, 3), second.left());
    assertEquals(Optional.empty(), second.next());
  }

  private static Quota taken(Quota quota, QuotaClass of, int plates) {
    return quota.take(of, plates).fold(d -> d.receipt(), n -> quota, u -> quota);
  }

  @Test
  @DisplayName("one plate more than is left is refused whole (draws.md 5.2)")
  void notOneMore() {
    Quota quota = new QuotaPlan(List.of(Map.of(PERSONAL, 10)), Map.of()).start();
    Outcome<Quota> tooMany = quota.take(PERSONAL, 11);
    assertEquals(
        List.of("personal ordinary", "11", "10"),
        tooMany.fold(d -> List.of(), n -> n.situation().arguments(), u -> List.of()));
    Quota none = taken(quota, PERSONAL, 10);
    assertEquals(0, none.left(PERSONAL));
    assertEquals(none, taken(none, PERSONAL, 1));
    assertEquals(quota, taken(quota, TAXI, 1));
  }

  @Provide
  Arbitrary<QuotaPlan> plans() {
    return QuotaArbitraries.plans();
  }

  @Provide
  Arbitrary<List<Tuple2<QuotaClass, Integer>>> acts() {
    // Zero plates stand for the end of a period.
    return Combinators.combine(QuotaArbitraries.classes(), Arbitraries.integers().between(0, 120))
        .as(Tuple::of)
        .list()
        .ofMaxSize(60);
  }

  @Property
  @Label("no quota is ever exceeded by one, and carrying makes no plate (draws.md 5.2)")
  void neverExceeded(
      @ForAll("plans") QuotaPlan plan, @ForAll("acts") List<Tuple2<QuotaClass, Integer>> acts) {
    Quota quota = plan.start();
    Map<QuotaClass, Integer> model = new HashMap<>(plan.periods().get(0));
    int given = 0;
    for (Tuple2<QuotaClass, Integer> act : acts) {
      QuotaClass of = act.get1();
      int plates = act.get2();
      if (plates == 0) {
        Optional<Quota> next = quota.next();
        if (next.isPresent()) {
          Map<QuotaClass, Integer> more = new HashMap<>(plan.periods().get(quota.period()));
          for (Map.Entry<QuotaClass, Integer> left : model.entrySet()) {
            Carry carry = plan.carry().getOrDefault(left.getKey(), Carry.LAPSE);
            carry.to().ifPresent(to -> more.merge(to, left.getValue(), Integer::sum));
          }
          model = more;
          quota = next.get();
        }
      } else {
        boolean fits = plates <= model.getOrDefault(of, 0);
        assertEquals(fits, quota.take(of, plates).fold(d -> true, n -> false, u -> false));
        if (fits) {
          model.merge(of, -plates, Integer::sum);
          quota = taken(quota, of, plates);
          given += plates;
        }
      }
      for (QuotaClass each : model.keySet()) {
        assertEquals(model.get(each), quota.left(each));
      }
    }
    int all = plan.periods().stream().flatMap(p -> p.values().stream()).mapToInt(n -> n).sum();
    assertTrue(given <= all, given + " of " + all);
  }

  @Property
  @Label("a year is divided into whole plates, none lost (draws.md 5.2)")
  void split(
      @ForAll @IntRange(max = 240_000) int plates, @ForAll @IntRange(min = 1, max = 12) int n) {
    List<Integer> parts = QuotaPlan.split(plates, n);
    assertEquals(plates, parts.stream().mapToInt(part -> part).sum());
    assertEquals(n, parts.size());
    assertTrue(parts.get(0) - parts.get(n - 1) <= 1, parts.toString());
  }

  @Test
  @DisplayName("Beijing's published years (draws.md 5.1)")
  void beijing() {
    assertEquals(8, PublishedQuota.BEIJING.stream().map(PublishedQuota::year).distinct().count());
    for (int year : new int[] {2011, 2012, 2013}) {
      assertEquals(240_000, published(year).total());
    }
    for (int year : new int[] {2014, 2015, 2016, 2017}) {
      assertEquals(150_000, published(year).total());
    }
    assertEquals(OptionalInt.of(60_000), published(2016).newEnergy());
    assertEquals(100_000, published(2023).total());
    assertEquals(OptionalInt.of(30_000), published(2023).ordinary());
  }

  private static PublishedQuota published(int year) {
    return PublishedQuota.BEIJING.stream().filter(q -> q.year() == year).findFirst().orElseThrow();
  }
}
