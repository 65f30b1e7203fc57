package io.github.chewu.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.CoreValues;
import io.github.chewu.core.kit.RefusalLaws;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.RefusedText;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.providers.TypeUsage;

/** The kit draws values of every type of these rooms, and what every type refuses. */
class KitCompletenessTest extends RefusalLaws {
  private static final List<Class<?>> TYPES =
      PublicTypes.of(
          List.of(
              "outcome",
              "bytes",
              "money",
              "time",
              "identifier",
              "plate",
              "points",
              "user",
              "violation",
              "apdu",
              "keys",
              "toll",
              "purse",
              "audit",
              "sim",
              "sql"));

  private static final CoreValues VALUES = new CoreValues();

  private static final int DRAWS = 3_000;

  /** Enough that a family drawn once in 600 times is missed in one run of 10^14 only. */
  private static final int MANY_DRAWS = 20_000;

  private static Set<String> names(Predicate<Class<?>> wanted) {
    return TYPES.stream()
        .filter(wanted)
        .map(Class::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <R> Set<Class<?>> refusing(Arbitrary<R> refused, Function<R, Class<?>> type) {
    return refused.sampleStream().limit(MANY_DRAWS).map(type).collect(Collectors.toSet());
  }

  /** Of what it may hold an answer is drawn with numbers, a page with any entries. */
  private static TypeUsage usage(Class<?> type) {
    return TypeUsage.of(
        type,
        Arrays.stream(type.getTypeParameters())
            .map(parameter -> parameter.getBounds()[0])
            .map(bound -> bound == Object.class ? Integer.class : bound)
            .map(TypeUsage::forType)
            .toArray(TypeUsage[]::new));
  }

  @Example
  @Label("every value type can be drawn")
  void everyValueIsDrawn() {
    assertTrue(TYPES.size() > 100, "types read: " + TYPES.size());
    assertEquals(
        Set.of(), names(type -> PublicTypes.isValue(type) && !VALUES.canProvideFor(usage(type))));
  }

  @Example
  @Label("every type that reads typed texts has texts that it refuses")
  void everyParserIsRefused() {
    Set<Class<?>> refusing = refusing(CoreValues.refusedTexts(), RefusedText::type);
    assertEquals(Set.of(), names(type -> PublicTypes.isParsed(type) && !refusing.contains(type)));
  }

  @Example
  @Label("every value type or enum that refuses arguments has such arguments")
  void everyCheckIsRefused() {
    Set<Class<?>> refusing = refusing(CoreValues.refusedCalls(), RefusedCall::type);
    assertEquals(
        Set.of(),
        names(
            type ->
                (PublicTypes.isValue(type) || type.isEnum())
                    && PublicTypes.refusesArguments(type)
                    && !refusing.contains(type)));
  }

  @Provide
  Arbitrary<Tuple2<Class<?>, Object>> values() {
    Arbitrary<Tuple2<Class<?>, Object>> values =
        Arbitraries.of(TYPES.stream().filter(t -> VALUES.canProvideFor(usage(t))).toList())
            .flatMap(type -> drawn(type).map(value -> Tuple.of(type, value)));
    // Those of every type together would take longer than all tries.
    return values.withoutEdgeCases();
  }

  private static Arbitrary<Object> drawn(Class<?> type) {
    return drawn(usage(type)).asGeneric();
  }

  private static Arbitrary<?> drawn(TypeUsage usage) {
    return usage.isOfType(Integer.class)
        ? Arbitraries.integers()
        : VALUES.provideFor(usage, held -> Set.of(drawn(held))).iterator().next();
  }

  @Property(tries = DRAWS)
  @Label("what is drawn for a type is of it, and its parts make the same value again")
  void drawnValues(@ForAll("values") Tuple2<Class<?>, Object> pair) throws Exception {
    Object value = assertInstanceOf(pair.get1(), pair.get2());
    if (value instanceof Record) {
      RecordComponent[] parts = value.getClass().getRecordComponents();
      Object[] given = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        given[i] = parts[i].getAccessor().invoke(value);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      assertEquals(value, value.getClass().getDeclaredConstructor(types).newInstance(given));
    }
  }

  @Override
  protected Arbitrary<RefusedText> refusedTexts() {
    return CoreValues.refusedTexts();
  }

  @Provide
  Arbitrary<RefusedCall> calls() {
    return CoreValues.refusedCalls();
  }

  @Property(tries = DRAWS)
  @Label("bad arguments are refused by words that name them")
  void badArguments(@ForAll("calls") RefusedCall call) {
    call.assertRefused();
  }
}
