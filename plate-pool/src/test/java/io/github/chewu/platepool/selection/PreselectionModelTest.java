package io.github.chewu.platepool.selection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Pre-selection by several users at once, step by step beside a model. */
class PreselectionModelTest {
  private static final int STEPS = 60;

  private record Told(String name, Consumer<ModelWorld> act) {
    Transformer<ModelWorld> transformer() {
      return Transformer.mutate(name, act);
    }
  }

  @Provide
  Arbitrary<ActionChain<ModelWorld>> days() {
    return Arbitraries.of(rules())
        .flatMap(
            rules ->
                ActionChain.startWith(() -> new ModelWorld(rules))
                    .withAction(3, action(opens()))
                    .withAction(2, action(enters()))
                    .withAction(5, action(draws()))
                    .withAction(2, action(composing()))
                    .withAction(6, action(composes()))
                    .withAction(5, action(alternates()))
                    .withAction(1, action(confirms()))
                    .withAction(1, action(judges()))
                    .withAction(5, action(passes()))
                    .withMaxTransformations(STEPS));
  }

  /** The four regions, and two that give the first of a batch to who does not choose. */
  private static List<RuleSet> rules() {
    String first =
        RuleSets.SHANGHAI_2025
            .toText()
            .replace("name=shanghai-2025", "name=first-of-ten")
            .replace("random.timeout=void", "random.timeout=first");
    List<RuleSet> rules = new ArrayList<>(RuleSets.ALL);
    rules.add(RuleSets.AT_THE_OFFICE);
    rules.add(RuleSet.parse(first).orElseThrow());
    return rules;
  }

  private static Action.Independent<ModelWorld> action(Arbitrary<Told> told) {
    return () -> told.map(Told::transformer);
  }

  private static Arbitrary<Integer> cars() {
    return Arbitraries.integers().between(0, ModelWorld.VEHICLES - 1);
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(0, ModelWorld.NUMBERS - 1);
  }

  private static Arbitrary<Boolean> either() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<Told> opens() {
    return cars().map(n -> new Told("open " + n, world -> world.open(n)));
  }

  private static Arbitrary<Told> enters() {
    return cars().map(n -> new Told("enter " + n, world -> world.enter(n)));
  }

  private static Arbitrary<Told> draws() {
    return Combinators.combine(cars(), either())
        .as((n, no4) -> new Told("draw " + n + " no-4 " + no4, world -> world.draw(n, no4)));
  }

  private static Arbitrary<Told> composing() {
    return cars().map(n -> new Told("to composing " + n, world -> world.toComposing(n)));
  }

  private static Arbitrary<Told> composes() {
    return Combinators.combine(cars(), numbers().list().uniqueElements().ofMinSize(1).ofMaxSize(5))
        .as((n, typed) -> new Told("compose " + n + " " + typed, world -> world.compose(n, typed)));
  }

  private static Arbitrary<Told> alternates() {
    return Combinators.combine(cars(), numbers())
        .as((n, p) -> new Told("alternate " + n + " " + p, world -> world.alternate(n, p)));
  }

  private static Arbitrary<Told> confirms() {
    return Combinators.combine(cars(), numbers())
        .as((n, p) -> new Told("confirm " + n + " " + p, world -> world.confirm(n, p)));
  }

  private static Arbitrary<Told> judges() {
    return Combinators.combine(cars(), either())
        .as((n, yes) -> new Told("judge " + n + " " + yes, world -> world.judge(n, yes)));
  }

  private static Arbitrary<Told> passes() {
    Arbitrary<Duration> times =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.of(1, 8, 30, 91).map(Duration::ofSeconds)),
            Tuple.of(2, Arbitraries.of(1, 3).map(Duration::ofDays)),
            Tuple.of(1, Arbitraries.of(700, 735).map(Duration::ofDays)));
    return Arbitraries.frequencyOf(
        Tuple.of(2, times.map(time -> new Told("pass " + time, world -> world.pass(time)))),
        Tuple.of(
            1,
            either()
                .map(before -> new Told("to the next end", world -> world.passToNextEnd(before)))));
  }

  @Property(tries = 150)
  @Label(
      "acceptance 1, S12 to S18, U09 to U22: in all four rule sets, and where the first of a batch is chosen,"
          + " chances are never negative,"
          + " all-fail costs exactly N, success and an empty pool cost 0, a number is never held"
          + " twice, no-4 has no 4, what is held ends at its second, re-entry lands as it should")
  void agreesWithTheModel(@ForAll("days") ActionChain<ModelWorld> chain) {
    chain.withInvariant("as the model says", ModelWorld::compare).run();
  }
}
