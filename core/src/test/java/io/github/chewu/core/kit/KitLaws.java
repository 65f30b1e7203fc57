package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/**
 * What the kit of a module owes whoever uses it: values of every public value type, and whatever
 * each of them refuses. A subclass says which kit of which module.
 */
public abstract class KitLaws {
  private static final int DRAWS = 3_000;

  /** Enough that a family drawn once in 600 times is missed in one run of 10^14 only. */
  private static final int MANY_DRAWS = 20_000;

  private final KitValues kit;
  private final List<Class<?>> types;

  /**
   * For subclasses.
   *
   * @param module a class of the module's first package
   * @param rooms the packages beneath that whose values are drawn
   */
  protected KitLaws(KitValues kit, Class<?> module, Set<String> rooms) {
    this.kit = kit;
    types = PublicTypes.of(module, rooms);
  }

  /**
   * Why there is no contract for an interface that others may implement; for every one that the kit
   * has none for.
   */
  protected Map<Class<?>, String> withoutContract() {
    return Map.of();
  }

  private boolean hasContract(Class<?> port) {
    String contract = kit.getClass().getPackageName() + "." + port.getSimpleName() + "Contract";
    try {
      return Modifier.isAbstract(
          Class.forName(contract, false, kit.getClass().getClassLoader()).getModifiers());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Example
  @Label("every port has a contract, or a reason why it has none")
  void everyPortHasItsContract() {
    Set<String> without = names(type -> PublicTypes.isPort(type) && !hasContract(type));
    Set<String> reasons = new TreeSet<>();
    withoutContract().forEach((port, reason) -> reasons.add(port.getName()));
    assertEquals(reasons, without);
    assertFalse(withoutContract().values().stream().anyMatch(String::isBlank));
  }

  private Set<String> names(Predicate<Class<?>> wanted) {
    return types.stream()
        .filter(wanted)
        .map(Class::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private <R> Set<Class<?>> refusing(Class<R> refused, Function<R, Class<?>> type) {
    return Stream.of(refused)
        .filter(any -> kit.canProvideFor(usage(any)))
        .flatMap(any -> drawn(any).sampleStream().limit(MANY_DRAWS))
        .map(refused::cast)
        .map(type)
        .collect(Collectors.toSet());
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
    assertFalse(types.isEmpty());
    assertEquals(
        Set.of(), names(type -> PublicTypes.isValue(type) && !kit.canProvideFor(usage(type))));
  }

  @Example
  @Label("every type that reads typed texts has texts that it refuses")
  void everyParserIsRefused() {
    Set<Class<?>> refusing = refusing(RefusedText.class, RefusedText::type);
    assertEquals(Set.of(), names(type -> PublicTypes.isParsed(type) && !refusing.contains(type)));
  }

  @Example
  @Label("every value type or enum that refuses arguments has such arguments")
  void everyCheckIsRefused() {
    Set<Class<?>> refusing = refusing(RefusedCall.class, RefusedCall::type);
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
        Arbitraries.of(types.stream().filter(t -> kit.canProvideFor(usage(t))).toList())
            .flatMap(type -> drawn(type).map(value -> Tuple.of(type, value)));
    // Those of every type together would take longer than all tries.
    return values.withoutEdgeCases();
  }

  private Arbitrary<Object> drawn(Class<?> type) {
    return drawn(usage(type)).asGeneric();
  }

  private Arbitrary<?> drawn(TypeUsage usage) {
    return usage.isOfType(Integer.class)
        ? Arbitraries.integers()
        : kit.provideFor(usage, held -> Set.of(drawn(held))).iterator().next();
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

  @Provide
  Arbitrary<RefusedCall> calls() {
    return drawn(RefusedCall.class).map(RefusedCall.class::cast);
  }

  @Property(tries = DRAWS)
  @Label("bad arguments are refused by words that name them")
  void badArguments(@ForAll("calls") RefusedCall call) {
    call.assertRefused();
  }
}
