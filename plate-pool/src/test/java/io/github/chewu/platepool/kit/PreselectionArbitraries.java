package io.github.chewu.platepool.kit;

import io.github.chewu.core.kit.IdentifierArbitraries;
import io.github.chewu.core.kit.OutcomeArbitraries;
import io.github.chewu.core.kit.PlateArbitraries;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.RefusedText;
import io.github.chewu.core.kit.TimeArbitraries;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.time.ServiceHours;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.PreselectionPorts;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.RuleSets;
import io.github.chewu.platepool.selection.SelectionReason;
import io.github.chewu.platepool.selection.Session;
import io.github.chewu.platepool.selection.StartPage;
import io.github.chewu.platepool.selection.Step;
import io.github.chewu.platepool.selection.UserClass;
import io.github.chewu.platepool.selection.Voucher;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rule sets, applications, sessions and pages, and what they may not be. */
public final class PreselectionArbitraries {
  private PreselectionArbitraries() {}

  /** Rule sets of any region inside the ranges of 4.5, and the ready-made ones. */
  public static Arbitrary<RuleSet> ruleSets() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(RuleSets.ALL)),
        Tuple.of(
            4,
            Combinators.combine(
                    names(), texts(), assumed(), hours(), composing(), drawing(), terms(), texts())
                .as(RuleSet::new)));
  }

  /** Rules of composing. */
  public static Arbitrary<RuleSet.Composing> composing() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            numbers(5, 20),
            numbers(1, 5),
            seconds(0, 30),
            numbers(0, 60),
            Arbitraries.of("", "(\\d)\\1\\1", "4", "[IO]|=#"))
        .as(RuleSet.Composing::new);
  }

  /** Rules of drawing. */
  public static Arbitrary<RuleSet.Drawing> drawing() {
    return Combinators.combine(
            numbers(2, 20),
            Arbitraries.oneOf(numbers(5, 10), Arbitraries.just(50)),
            seconds(90, 180),
            Arbitraries.of(true, false),
            numbers(1, 20),
            seconds(90, 180))
        .as(RuleSet.Drawing::new);
  }

  /** The other rules. */
  public static Arbitrary<RuleSet.Terms> terms() {
    return Combinators.combine(
            numbers(3, 15),
            seconds(0, 60),
            seconds(300, 3600),
            types(PlateType.LARGE, PlateType.SMALL, PlateType.SMALL_NEW_ENERGY),
            types(PlateType.SMALL, PlateType.SMALL_NEW_ENERGY))
        .as(
            (days, wait, session, fresh, used) ->
                new RuleSet.Terms(days, 24, wait, session, fresh, used));
  }

  private static Arbitrary<Set<PlateType>> types(PlateType... types) {
    return Arbitraries.of(types).set().ofMinSize(1);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(40);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of("", "市公安局 2025", "a=b # c", "\\n 100%");
  }

  private static Arbitrary<Set<String>> assumed() {
    return Arbitraries.of("hours", "validity.days", "composed.at-once").set();
  }

  private static Arbitrary<ServiceHours> hours() {
    return Combinators.combine(numbers(0, 11), numbers(0, 59), numbers(12, 24))
        .as(
            (hour, minute, end) ->
                new ServiceHours(LocalTime.of(hour, minute), LocalTime.of(end % 24, 0)));
  }

  private static Arbitrary<Integer> numbers(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }

  private static Arbitrary<Duration> seconds(int least, int most) {
    return numbers(least, most).map(Duration::ofSeconds);
  }

  /** Applications of every kind and class, right or not. */
  public static Arbitrary<Application> applications() {
    return Combinators.combine(
            Arbitraries.of(Application.Kind.class),
            Arbitraries.of(UserClass.class),
            Arbitraries.of(PlateType.SMALL, PlateType.LARGE, PlateType.SMALL_NEW_ENERGY),
            PlateArbitraries.authorities(),
            PlateArbitraries.authorities(),
            IdentifierArbitraries.vins(),
            IdentifierArbitraries.certificateNumbers(),
            IdentifierArbitraries.mobiles())
        .as(
            (kind, user, type, office, home, vin, certificate, phone) ->
                new Application(
                    kind,
                    user,
                    user == UserClass.UNIT,
                    type,
                    office,
                    home,
                    vin,
                    certificate,
                    kind.isUsed() ? "张三, 广东省汕头市" : "",
                    phone));
  }

  /** Sessions of any user and vehicle. */
  public static Arbitrary<Session> sessions() {
    return Combinators.combine(
            IdentifierArbitraries.vins(),
            users(),
            Arbitraries.strings().withChars("0123456789abcdef").ofLength(32),
            TimeArbitraries.instants())
        .as(Session::new);
  }

  private static Arbitrary<String> users() {
    return Arbitraries.of("li", "wang", "<b>&'\"", "张三");
  }

  /** Chances left. */
  public static Arbitrary<Page.Left> left() {
    return Combinators.combine(numbers(0, 20), numbers(0, 20)).as(Page.Left::new);
  }

  /** Pages of every step. */
  public static Arbitrary<Page> pages() {
    Arbitrary<List<Claim>> claims = ClaimArbitraries.claims().list().ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of(Step.class),
            applications().optional(),
            left(),
            Arbitraries.of(Page.Tab.class),
            TimeArbitraries.instants(),
            claims,
            ClaimArbitraries.selections().optional(),
            OutcomeArbitraries.situations().list().ofMaxSize(2))
        .as(
            (step, application, left, tab, enabled, held, selection, messages) ->
                new Page(
                    step,
                    application,
                    left,
                    Math.min(5, left.composed()),
                    tab,
                    enabled,
                    held,
                    held,
                    selection,
                    messages));
  }

  /** Start pages. */
  public static Arbitrary<StartPage> startPages() {
    return Combinators.combine(
            PlateArbitraries.authorities(),
            Arbitraries.of(Step.DESCRIPTION, Step.BASIC_INFORMATION),
            hours(),
            Arbitraries.maps(
                    IndexArbitraries.pools(), IndexArbitraries.counts().list().ofMaxSize(2))
                .ofMaxSize(2))
        .as(StartPage::new);
  }

  /** Vouchers, also of simulations. */
  public static Arbitrary<Voucher> vouchers() {
    return Combinators.combine(
            ClaimArbitraries.selections(),
            OutcomeArbitraries.situations().optional(),
            Arbitraries.of(true, false))
        .as(Voucher::new);
  }

  /** What a platform is linked to: all of it in memory. */
  public static Arbitrary<PreselectionPorts> ports() {
    return Arbitraries.of(RuleSets.ALL).map(PreselectionArbitraries::ports);
  }

  private static PreselectionPorts ports(RuleSet rules) {
    try {
      return new PreselectionScene(rules).ports;
    } catch (StoreFault e) {
      throw new AssertionError(e);
    }
  }

  /** Rule sets that lack a field, or break the range of one. */
  public static Arbitrary<RefusedText> refusedTexts() {
    Arbitrary<RefusedText> names =
        names()
            .filter(name -> RuleSets.ALL.stream().noneMatch(rules -> rules.name().equals(name)))
            .map(
                name ->
                    new RefusedText(
                        RuleSets.class, name, SelectionReason.NO_RULES, RuleSets::named));
    return Arbitraries.oneOf(names, withoutField());
  }

  private static Arbitrary<RefusedText> withoutField() {
    return Combinators.combine(ruleSets(), numbers(0, 22))
        .as(
            (rules, line) -> {
              String[] lines = rules.toText().split("\n");
              lines[line] = "";
              return new RefusedText(
                  RuleSet.class,
                  String.join("\n", lines),
                  SelectionReason.RULE_MISSING,
                  RuleSet::parse);
            });
  }

  /** Chances that are negative. */
  public static Arbitrary<RefusedCall> refused() {
    return numbers(-9, -1)
        .map(
            n ->
                new RefusedCall(
                    Page.Left.class,
                    String.format(Locale.ROOT, "%d and 0", n),
                    () -> new Page.Left(n, 0)));
  }
}
