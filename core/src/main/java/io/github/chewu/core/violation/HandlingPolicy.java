package io.github.chewu.core.violation;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.Authority.Standing;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.violation.ViolationRecord.Source;
import java.util.Optional;
import java.util.Set;

/**
 * Who may handle what on one way: data only, judged by one set of rules for all ways (decision 1).
 *
 * @param name for logs
 * @param vehicles J06
 * @param licences the authorities of licences that may be used (J07); empty for all
 * @param sources which records
 * @param binding the rules by which a vehicle must be bound first (J08); empty where it need not be
 * @param largestFine of one record, itself allowed (J10); empty for none
 * @param points J11, J12
 * @param access T07, T10
 */
public record HandlingPolicy(
    String name,
    VehicleScope vehicles,
    Set<Authority> licences,
    Set<Source> sources,
    Optional<BindingPolicy> binding,
    Optional<Money> largestFine,
    PointLimit points,
    AccessRule access) {
  private static final Authority JINAN = new Authority(Province.SHANDONG, 'A', Standing.ASSIGNED);
  private static final Optional<Money> TWO_HUNDRED = Optional.of(Money.ofFen(200_00));

  /** Ji'nan online: J06 to J12, with the switch of decision 15 on. */
  public static final HandlingPolicy JINAN_ONLINE =
      new HandlingPolicy(
          "jinan-online",
          VehicleScope.privateCarsOf(JINAN),
          Set.of(JINAN),
          Set.of(Source.CAMERA),
          Optional.of(BindingPolicy.JINAN),
          TWO_HUNDRED,
          PointLimit.ONLINE_WAITING,
          AccessRule.OPEN);

  /** Today's national practice (交管12123): others' vehicles too, the switch of decision 15 off. */
  public static final HandlingPolicy NATIONAL_12123 =
      new HandlingPolicy(
          "national-12123",
          VehicleScope.ANY,
          Set.of(),
          Set.of(Source.CAMERA),
          Optional.of(BindingPolicy.NATIONAL_12123),
          TWO_HUNDRED,
          PointLimit.ONLINE,
          AccessRule.OPEN);

  /** A window of the police (处理窗口): everything, one vehicle past 12 (Order 163 art. 14). */
  public static final HandlingPolicy WINDOW =
      new HandlingPolicy(
          "window",
          VehicleScope.ANY,
          Set.of(),
          Set.of(Source.values()),
          Optional.empty(),
          Optional.empty(),
          PointLimit.WINDOW,
          AccessRule.OPEN);

  /** A payment terminal used by the driver himself with a credential (T07, procedure rules 58). */
  public static final HandlingPolicy SELF_SERVICE_TERMINAL =
      new HandlingPolicy(
          "self-service-terminal",
          VehicleScope.ANY,
          Set.of(),
          Set.of(Source.CAMERA),
          Optional.empty(),
          TWO_HUNDRED,
          PointLimit.ONLINE,
          new AccessRule(true, false, Set.of()));

  /**
   * A terminal in the hands of one officer (T09, T10): on the spot by the simplified procedure, so
   * up to 200 yuan; any occasion until {@link #onOccasions} names those laid down.
   */
  public static final HandlingPolicy OFFICER_TERMINAL =
      new HandlingPolicy(
          "officer-terminal",
          VehicleScope.ANY,
          Set.of(),
          Set.of(Source.values()),
          Optional.empty(),
          TWO_HUNDRED,
          PointLimit.WINDOW,
          new AccessRule(false, true, Set.of()));

  /** Takes copies. */
  public HandlingPolicy {
    licences = Set.copyOf(licences);
    sources = Set.copyOf(sources);
  }

  /** The same on certain occasions only (T10). */
  public HandlingPolicy onOccasions(Set<String> occasions) {
    return with(points, new AccessRule(access.credential(), access.officer(), occasions));
  }

  /** The same with another limit of points, such as the other setting of decision 15. */
  public HandlingPolicy withPoints(PointLimit other) {
    return with(other, access);
  }

  private HandlingPolicy with(PointLimit limit, AccessRule rule) {
    return new HandlingPolicy(name, vehicles, licences, sources, binding, largestFine, limit, rule);
  }

  /** Which way is open for a case, and every reason that closes this one. */
  public Judgement judge(HandlingCase facts) {
    return Judgement.of(facts, HandlingRules.refusals(this, facts));
  }
}
