package io.github.chewu.platepool.selection;

import static io.github.chewu.platepool.kit.Answers.done;
import static io.github.chewu.platepool.kit.Answers.reasons;
import static io.github.chewu.platepool.kit.Answers.refused;
import static io.github.chewu.platepool.kit.PreselectionScene.POOL;
import static io.github.chewu.platepool.kit.PreselectionScene.vin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.kit.PreselectionScene;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A platform with 30 numbers, four vehicles and two users, beside the simplest model of it: maps of
 * who holds what until when, and counts. Each act is predicted, done, and compared.
 */
final class ModelWorld {
  static final int VEHICLES = 4;
  static final int NUMBERS = 30;

  private final RuleSet rules;
  private final PreselectionScene scene;
  private final List<ModelCar> cars = new ArrayList<>();

  ModelWorld(RuleSet rules) {
    this.rules = rules;
    try {
      scene =
          new PreselectionScene(
              rules,
              List.of(PreselectionScene.plan(rules, POOL, "0", "0", "0", "034", "0123456789")));
    } catch (StoreFault e) {
      throw new AssertionError(e);
    }
    for (int n = 0; n < VEHICLES; n++) {
      cars.add(new ModelCar(n, rules));
    }
  }

  private LocalDate today() {
    return CityTime.day(scene.clock.instant());
  }

  private boolean isListed(String user) {
    return isListed(user, today());
  }

  private boolean isListed(String user, LocalDate day) {
    return cars.stream()
        .filter(car -> car.user.equals(user))
        .flatMap(car -> car.overdue.stream())
        .anyMatch(last -> last.isBefore(day) && day.isBefore(last.plusDays(1).plusYears(2)));
  }

  private static String text(int number) {
    return PreselectionScene.text(number < 10 ? number : number + 20);
  }

  private Set<String> free() {
    Set<String> free =
        IntStream.range(0, NUMBERS).mapToObj(ModelWorld::text).collect(Collectors.toSet());
    cars.forEach(car -> free.removeAll(car.held()));
    return free;
  }

  private boolean mayChoose(ModelCar car) {
    Session session = car.session;
    return session != null
        && scene.clock.instant().isBefore(session.until())
        && !isListed(car.user)
        && car.chosen == null;
  }

  /** Lets time pass. */
  void pass(Duration time) {
    scene.clock.advance(time);
    expire();
  }

  private void expire() {
    cars.forEach(each -> each.expire(scene.clock.instant(), today()));
    for (ModelCar car : cars) {
      if (car.isFirstDue(scene.clock.instant())) {
        boolean listed = isListed(car.user, CityTime.day(car.firstFrom));
        boolean holdsMore = listed || !car.alternates.isEmpty();
        car.chooseFirst(today(), listed, rules);
        if (holdsMore) {
          // All but what is chosen is let go by the first look.
          entered(car);
        }
      }
    }
  }

  /** Goes to the instant, or just before it, at which the next thing that is held ends. */
  void passToNextEnd(boolean before) {
    cars.stream()
        .flatMap(car -> List.of(car.batch, car.alternates).stream())
        .flatMap(held -> held.values().stream())
        .min(Instant::compareTo)
        .map(end -> Duration.between(scene.clock.instant(), before ? end.minusSeconds(1) : end))
        .filter(left -> !left.isNegative())
        .ifPresent(this::pass);
  }

  /** Enters: S12, S13, decision 12. */
  void enter(int n) {
    ModelCar car = cars.get(n);
    Page page = entered(car);
    Step expected =
        isListed(car.user)
            ? Step.MESSAGE
            : car.chosen != null
                ? Step.COMPLETE
                : !car.applied
                    ? Step.DESCRIPTION
                    : car.composed + car.random == 0 ? Step.MESSAGE : Step.SERVICE_NOTICE;
    assertEquals(expected, page.step());
    if (expected == Step.MESSAGE) {
      assertEquals(1, page.messages().size());
      assertTrue(page.selection().isEmpty());
    }
  }

  private Page entered(ModelCar car) {
    try {
      return scene.entrance.enter(vin(car.number), car.user);
    } catch (StoreFault e) {
      throw new AssertionError(e);
    }
  }

  /** Does stage 1 where it was not done, and opens a session. */
  void open(int n) {
    ModelCar car = cars.get(n);
    Duration wait = rules.terms().confirmWait();
    if (car.isFirstDue(scene.clock.instant().plus(wait))) {
      pass(wait);
    }
    if (isListed(car.user) || car.chosen != null) {
      assertFalse(refused(scene.choosing.start(vin(n), car.user)).isEmpty());
      return;
    }
    if (!car.applied) {
      scene.apply(vin(n), car.user);
      car.applied = true;
    }
    if (car.composed + car.random == 0) {
      assertEquals(
          List.of(SelectionReason.USED_UP), refused(scene.choosing.start(vin(n), car.user)));
      return;
    }
    car.session = scene.open(vin(n), car.user);
    car.composing = car.composed > 0;
    car.from = scene.clock.instant().plus(rules.composing().interval());
    expire();
  }

  private Session session(ModelCar car) {
    Session session = car.session;
    return session == null
        ? new Session(vin(car.number), car.user, "00", scene.clock.instant())
        : session;
  }

  /** Draws: S15, U16 to U18, decision 13. */
  void draw(int n, boolean withoutFour) {
    ModelCar car = cars.get(n);
    Outcome<Page> outcome = scene.choosing.draw(session(car), scene.order(), withoutFour);
    if (!mayChoose(car) || car.random == 0) {
      assertEquals(1, refused(outcome).size());
      return;
    }
    Set<String> free = free();
    free.removeIf(number -> withoutFour && number.contains("4"));
    if (free.isEmpty()) {
      assertEquals(
          List.of(withoutFour ? SelectionReason.POOL_EMPTY_NO_FOUR : SelectionReason.POOL_EMPTY),
          refused(outcome));
      return;
    }
    Page page = done(outcome);
    Set<String> drawn = numbers(page.batch());
    assertEquals(Math.min(rules.drawing().batch(), free.size()), drawn.size());
    assertTrue(free.containsAll(drawn));
    assertEquals(
        drawn.size() < rules.drawing().batch(), reasons(page).contains(SelectionReason.FEWER));
    car.random--;
    car.composing = false;
    car.picked = false;
    car.batch.clear();
    Instant end = scene.clock.instant().plus(rules.drawing().time());
    drawn.forEach(number -> car.batch.put(number, end));
    car.first = rules.drawing().first() ? page.batch().get(0).plate().value() : null;
    car.firstFrom = end;
  }

  private static Set<String> numbers(List<Claim> claims) {
    return claims.stream().map(claim -> claim.plate().value()).collect(Collectors.toSet());
  }

  /** Goes to the composing tab: U10, U14. */
  void toComposing(int n) {
    ModelCar car = cars.get(n);
    Outcome<Page> outcome = scene.choosing.go(session(car), Page.Tab.COMPOSED);
    if (!mayChoose(car) || car.composed == 0) {
      assertEquals(1, refused(outcome).size());
      return;
    }
    done(outcome);
    if (!car.composing) {
      car.composing = true;
      car.from = scene.clock.instant().plus(rules.composing().interval());
    }
  }

  /** Composes: S14, U09 to U13. */
  void compose(int n, List<Integer> typed) {
    ModelCar car = cars.get(n);
    List<String> numbers = typed.stream().map(ModelWorld::text).toList();
    Outcome<Page> outcome = scene.choosing.compose(session(car), scene.order(), numbers);
    boolean turn =
        mayChoose(car)
            && car.composing
            && numbers.size() <= Math.min(rules.composing().atOnce(), car.composed)
            && !scene.clock.instant().isBefore(car.from);
    if (!turn) {
      assertEquals(1, refused(outcome).size());
      return;
    }
    Page page = done(outcome);
    for (String number : numbers) {
      boolean others = cars.stream().anyMatch(other -> other != car && other.holds(number));
      if (!others) {
        assertEquals(number, page.selection().orElseThrow().plate().value());
        assertEquals(Step.COMPLETE, page.step());
        car.choose(number, today(), rules);
        return;
      }
    }
    assertTrue(reasons(page).contains(SelectionReason.ALL_TAKEN));
    car.composed -= numbers.size();
    car.composing = car.composed > 0;
    car.from = scene.clock.instant().plus(rules.composing().interval());
  }

  /** Mostly one that the car holds, so that a chain comes to several alternates. */
  private static PlateNumber mostlyHeld(ModelCar car, int number) {
    List<String> held = new ArrayList<>(new TreeSet<>(car.held()));
    boolean any = number % 3 == 0 || held.isEmpty();
    return PlateNumber.parse(any ? text(number) : held.get(number % held.size())).orElseThrow();
  }

  /** Makes any number an alternate: U19. */
  void alternate(int n, int number) {
    ModelCar car = cars.get(n);
    PlateNumber plate = mostlyHeld(car, number);
    Outcome<Page> outcome = scene.choosing.choose(session(car), plate);
    boolean again = mayChoose(car) && car.alternates.containsKey(plate.value());
    boolean full = car.alternates.size() >= rules.drawing().slots();
    if (again) {
      done(outcome);
    } else if (mayChoose(car) && car.batch.containsKey(plate.value()) && !car.picked && !full) {
      done(outcome);
      car.picked = true;
      car.first = null;
      car.batch.remove(plate.value());
      Instant end = scene.clock.instant().plus(rules.drawing().alternateTime());
      car.alternates.put(plate.value(), end);
      car.alternates.replaceAll((any, before) -> end);
    } else {
      assertEquals(1, refused(outcome).size());
    }
  }

  /** Confirms any number: U22. */
  void confirm(int n, int number) {
    ModelCar car = cars.get(n);
    PlateNumber plate = mostlyHeld(car, number);
    boolean before = plate.value().equals(car.chosen);
    Outcome<Page> outcome = scene.choosing.confirm(session(car), plate);
    if (mayChoose(car) && car.holds(plate.value())) {
      assertEquals(plate, done(outcome).selection().orElseThrow().plate());
      car.choose(plate.value(), today(), rules);
    } else if (!before) {
      assertEquals(1, refused(outcome).size());
    }
  }

  /** The office answers: S18. */
  void judge(int n, boolean confirms) {
    ModelCar car = cars.get(n);
    Outcome<Selection> outcome =
        confirms ? scene.office.confirm(vin(n), car.user) : scene.office.refuse(vin(n), car.user);
    if (car.chosen == null) {
      return;
    }
    if (car.confirmed && !confirms) {
      assertEquals(List.of(SelectionReason.CONFIRMED_ALREADY), refused(outcome));
      return;
    }
    assertEquals(car.chosen, done(outcome).plate().value());
    if (confirms) {
      car.confirmed = true;
    } else {
      car.chosen = null;
    }
  }

  /** The same as the model says, of everything at once. */
  void compare() {
    Map<String, Long> live = new TreeMap<>();
    try {
      scene.store.live(POOL, claim -> live.merge(claim.plate().value(), 1L, Long::sum));
    } catch (StoreFault e) {
      throw new AssertionError(e);
    }
    Map<String, Long> expected =
        cars.stream()
            .flatMap(car -> car.held().stream())
            .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    assertEquals(expected, live);
    assertTrue(live.values().stream().allMatch(count -> count == 1));
    for (ModelCar car : cars) {
      assertTrue(car.composed >= 0 && car.random >= 0);
      assertEquals(new Page.Left(car.composed, car.random), entered(car).left());
    }
  }

  @Override
  public String toString() {
    return rules.name();
  }
}
