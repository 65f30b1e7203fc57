package io.github.chewu.platepool.kit;

import io.github.chewu.core.kit.PlateArbitraries;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.Segment;
import io.github.chewu.platepool.index.SegmentCount;
import io.github.chewu.platepool.index.SerialPattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Pools that are small enough to be counted by hand, and what the room index refuses. */
public final class IndexArbitraries {
  /** The first day on which a segment of {@link #plans} may be released. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

  /** After it every segment of {@link #plans} is released, and composed by users. */
  public static final LocalDate LAST_DAY = FIRST_DAY.plusDays(30);

  private static final int PLACES = 5;

  private IndexArbitraries() {}

  /** Ordinary plates of any office. */
  public static Arbitrary<PoolId> pools() {
    return Combinators.combine(
            PlateArbitraries.authorities(),
            Arbitraries.of(PlateForm.ORDINARY.types().toArray(PlateType[]::new)))
        .as(PoolId::new);
  }

  /** Of ordinary plates, 1 to some hundred serials, letters at no place, one or two. */
  public static Arbitrary<SerialPattern> patterns() {
    return Combinators.combine(
            Arbitraries.integers().between(0, PLACES - 1),
            Arbitraries.integers().between(0, PLACES - 1),
            characters(SerialPattern.ALL),
            characters(SerialPattern.ALL),
            characters(SerialPattern.DIGITS).list().ofSize(PLACES))
        .as(
            (one, other, first, second, digits) -> {
              List<String> places = new ArrayList<>(digits);
              places.set(one, first);
              places.set(other, second);
              return new SerialPattern(places);
            });
  }

  /** One to four characters in their order; 4 is often one of them. */
  private static Arbitrary<String> characters(String of) {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(of.chars().mapToObj(c -> (char) c).toList())),
            Tuple.of(1, Arbitraries.just('4')))
        .set()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            set ->
                set.stream().sorted().map(String::valueOf).reduce("", (head, next) -> head + next));
  }

  /** Released by {@link #LAST_DAY}, and composed from then at the latest. */
  public static Arbitrary<Segment> segments() {
    return Combinators.combine(
            patterns(),
            Arbitraries.integers().between(0, 15),
            Arbitraries.integers().between(0, 14))
        .as(
            (pattern, released, later) ->
                new Segment(
                    String.join(" ", pattern.places()),
                    pattern,
                    FIRST_DAY.plusDays(released),
                    FIRST_DAY.plusDays(released + later)));
  }

  /** One to four segments; some with numbers withheld. */
  public static Arbitrary<PoolPlan> plans() {
    return Combinators.combine(
            pools(),
            segments().list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of("", "", "44", "(\\d)\\1", "[A-M]", "^[1-5]"))
        .as((pool, any, withheld) -> new PoolPlan(pool, inOrder(any), withheld))
        // Those of every part, multiplied, would crowd out all other plans.
        .withoutEdgeCases();
  }

  private static List<Segment> inOrder(List<Segment> any) {
    List<Segment> kept = new ArrayList<>();
    for (Segment segment : any) {
      boolean first = kept.isEmpty();
      boolean later = first || !segment.released().isBefore(kept.get(kept.size() - 1).released());
      if (later && kept.stream().noneMatch(k -> k.pattern().overlaps(segment.pattern()))) {
        kept.add(segment);
      }
    }
    return kept;
  }

  /** Lines of a published pool. */
  public static Arbitrary<SegmentCount> counts() {
    return Combinators.combine(segments(), Arbitraries.doubles().between(0, 1))
        .as(
            (segment, share) -> {
              int size = segment.pattern().size();
              return new SegmentCount(segment, size, (int) (share * size));
            });
  }

  /** Bad arguments for any type of the room, with what the message must name. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(refusedPatterns(), refusedSegments(), refusedPlans());
  }

  private static Arbitrary<RefusedCall> refusedPatterns() {
    return Arbitraries.oneOf(
        refused(
            SerialPattern.class,
            place -> "'" + place + "'",
            Arbitraries.of("", "10", "11", "I", "AO", "a", "BA", "1 2", "京"),
            place -> new SerialPattern(List.of("0", place))),
        refused(
            SerialPattern.class,
            places -> places + " places",
            Arbitraries.of(0, 7, 8),
            places ->
                new SerialPattern(
                    IntStream.range(0, places).mapToObj(i -> SerialPattern.ALL).toList())));
  }

  private static Arbitrary<RefusedCall> refusedSegments() {
    return refused(
        Segment.class,
        late -> FIRST_DAY.minusDays(late).toString(),
        Arbitraries.integers().between(1, 1000),
        late -> segment(FIRST_DAY, FIRST_DAY.minusDays(late), "12345"));
  }

  private static Arbitrary<RefusedCall> refusedPlans() {
    Segment good = segment(FIRST_DAY, FIRST_DAY, "12345");
    LocalDate before = FIRST_DAY.minusDays(1);
    Arbitrary<List<Segment>> bad =
        Arbitraries.of(
            List.of(segment(FIRST_DAY, FIRST_DAY, "1234")),
            List.of(segment(FIRST_DAY, FIRST_DAY, "123456")),
            List.of(segment(FIRST_DAY, FIRST_DAY, "1ABC5")),
            List.of(segment(FIRST_DAY, FIRST_DAY, "D12345")),
            List.of(good, segment(before, FIRST_DAY, "22345")),
            List.of(good, segment(FIRST_DAY, FIRST_DAY, "12345")));
    return Arbitraries.oneOf(
        refused(
            PoolPlan.class,
            segments -> "segment " + segments.get(segments.size() - 1).name(),
            bad,
            segments -> plan(PlateType.SMALL, segments)),
        refused(
            PoolPlan.class,
            type -> type.toString(),
            Arbitraries.of(
                PlateType.TRACTOR,
                PlateType.EMBASSY,
                PlateType.ARMY,
                PlateType.POLICE,
                PlateType.HONG_KONG,
                PlateType.SMALL_NEW_ENERGY),
            type -> plan(type, List.of(good))),
        refused(
            PoolPlan.class,
            any -> "no segment",
            Arbitraries.of(1),
            any -> plan(PlateType.SMALL, List.of())),
        refused(
            PoolPlan.class,
            withheld -> withheld,
            Arbitraries.of("(", "[", "*"),
            withheld -> new PoolPlan(pool(PlateType.SMALL), List.of(good), withheld)));
  }

  private static PoolPlan plan(PlateType type, List<Segment> segments) {
    return new PoolPlan(pool(type), segments, "");
  }

  private static PoolId pool(PlateType type) {
    return new PoolId(Province.SHANDONG.authority('A').orElseThrow(), type);
  }

  private static Segment segment(LocalDate released, LocalDate composedFrom, String serial) {
    List<String> places = serial.chars().mapToObj(Character::toString).toList();
    return new Segment(serial, new SerialPattern(places), released, composedFrom);
  }

  private static <A> Arbitrary<RefusedCall> refused(
      Class<?> type, Function<A, String> names, Arbitrary<A> arguments, Function<A, ?> call) {
    return arguments.map(
        argument -> new RefusedCall(type, names.apply(argument), () -> call.apply(argument)));
  }
}
