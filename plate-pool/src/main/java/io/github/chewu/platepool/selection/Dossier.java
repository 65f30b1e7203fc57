package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands, read by a rule set: everything here is computed, nothing is kept. */
record Dossier(Standing standing, RuleSet rules) {
  private static final Set<Step> STAGE_ONE =
      EnumSet.of(Step.BASIC_INFORMATION, Step.CONFIRMATION, Step.SERVICE_NOTICE);

  Instant at() {
    return standing.at();
  }

  LocalDate today() {
    return CityTime.day(at());
  }

  Facts facts() {
    return new Facts(standing.facts());
  }

  /** Of this user; another's is none of his business. */
  Optional<Application> application() {
    return isOwner() ? facts().application(standing.vin()) : Optional.empty();
  }

  Page.Left left() {
    Chances used = standing.used();
    int composed = rules.composing().open() ? rules.composing().total() - used.composed() : 0;
    return new Page.Left(
        Math.max(0, composed), Math.max(0, rules.drawing().draws() - used.random()));
  }

  List<Claim> live(ClaimKind kind) {
    return standing.live().stream().filter(claim -> claim.kind() == kind).toList();
  }

  /**
   * The batch as it is shown: the first before the others, which are in order, and with the
   * countdown of all.
   */
  List<Claim> batch() {
    Instant end = facts().instant(Facts.FIRST_FROM).orElse(Claim.FOR_GOOD);
    return live(ClaimKind.BATCH).stream()
        .filter(claim -> at().isBefore(end))
        .map(claim -> claim.until().isAfter(end) ? claim.changed(claim.kind(), end) : claim)
        .sorted(
            Comparator.comparing((Claim claim) -> !facts().isFirst(claim.plate()))
                .thenComparing(claim -> claim.plate().value()))
        .toList();
  }

  boolean isOwner() {
    return standing.owner().equals(standing.user());
  }

  /** The first day on which the user is not blacklisted any more; empty where he is not (S18). */
  Optional<LocalDate> blacklistedUntil() {
    return blacklistedUntil(today());
  }

  /** The same of a day before, which nothing chosen since can change. */
  Optional<LocalDate> blacklistedUntil(LocalDate day) {
    return standing.selections().stream()
        .filter(selection -> selection.user().equals(standing.user()))
        .filter(selection -> selection.state() == Selection.State.OPEN)
        .filter(selection -> selection.lastDay().isBefore(day))
        .map(selection -> lifted(selection.lastDay(), rules))
        .filter(lifted -> day.isBefore(lifted))
        .max(Comparator.naturalOrder());
  }

  /** Listed on the day after the last one, lifted on the same date later (decision 12). */
  static LocalDate lifted(LocalDate lastDay, RuleSet rules) {
    return lastDay.plusDays(1).plusMonths(rules.terms().blacklistMonths());
  }

  /** The number of the vehicle, whoever chose it: confirmed, or inside its validity. */
  Optional<Selection> current() {
    return ofVehicle()
        .filter(
            selection ->
                selection.state() == Selection.State.CONFIRMED
                    || (selection.state() == Selection.State.OPEN
                        && !selection.lastDay().isBefore(today())));
  }

  /** The last choice for the vehicle: none stands behind it. */
  Optional<Selection> ofVehicle() {
    return standing.selections().stream()
        .filter(selection -> selection.vin().equals(standing.vin()))
        .reduce((before, after) -> after);
  }

  /** Whether somebody else is choosing, or has chosen: he holds numbers or a session. */
  boolean isOthers() {
    boolean choosing =
        !standing.live().isEmpty()
            || facts().instant(Facts.SESSION_UNTIL).filter(at()::isBefore).isPresent();
    return (!isOwner() && choosing)
        || current().filter(selection -> !selection.user().equals(standing.user())).isPresent();
  }

  boolean isAgreed() {
    return standing.facts().fact(Facts.AGREED).filter(noticeDigest()::equals).isPresent();
  }

  String noticeDigest() {
    return Facts.digest(rules.notice(Locale.SIMPLIFIED_CHINESE));
  }

  /** Where who enters now lands (S12, S13, U03, U06, decision 12). */
  Step step() {
    if (blacklistedUntil().isPresent() || isOthers()) {
      return Step.MESSAGE;
    }
    if (current().isPresent()) {
      return Step.COMPLETE;
    }
    if (application().isEmpty()) {
      return Step.DESCRIPTION;
    }
    if (facts().has(Facts.CHECKED)) {
      return left().isNothing() ? Step.MESSAGE : Step.SERVICE_NOTICE;
    }
    return isAgreed() ? Step.CONFIRMATION : Step.BASIC_INFORMATION;
  }

  /** Refuses an act of another step (S07), by the reason that stands in the way. */
  void require(Step step) throws SelectionFault {
    requireChoice();
    if (step() == Step.MESSAGE) {
      throw SelectionFault.of(SelectionReason.USED_UP);
    }
    if (step() != step) {
      throw step() == Step.BASIC_INFORMATION && step == Step.CONFIRMATION
          ? SelectionFault.of(SelectionReason.NOTICE_NOT_AGREED)
          : SelectionFault.of(SelectionReason.STEP, step().number(), step.number());
    }
  }

  /** Refuses whoever may not choose for the vehicle now, whatever the step. */
  void requireChoice() throws SelectionFault {
    Optional<LocalDate> listed = blacklistedUntil();
    if (listed.isPresent()) {
      throw SelectionFault.of(SelectionReason.BLACKLISTED, listed.get());
    }
    if (isOthers()) {
      throw SelectionFault.of(SelectionReason.OTHER_USER);
    }
    Optional<Selection> chosen = current();
    if (chosen.isPresent()) {
      throw SelectionFault.of(
          chosen.get().state() == Selection.State.CONFIRMED
              ? SelectionReason.CONFIRMED_ALREADY
              : SelectionReason.SELECTED_ALREADY,
          chosen.get().plate());
    }
  }

  void requireOpen() throws SelectionFault {
    if (!rules.hours().isOpenAt(at())) {
      throw SelectionFault.of(SelectionReason.CLOSED, rules.hours());
    }
  }

  void require(Session session) throws SelectionFault {
    String kept = standing.facts().fact(Facts.SESSION).orElse("");
    if (!isOwner() || !same(kept, digest(session))) {
      throw SelectionFault.of(SelectionReason.SESSION_FOREIGN);
    }
    Instant until = facts().instant(Facts.SESSION_UNTIL).orElseThrow();
    if (!at().isBefore(until)) {
      throw SelectionFault.of(SelectionReason.SESSION_OVER, CityTime.at(until));
    }
  }

  static String digest(Session session) {
    return Facts.digest(String.join("|", session.token(), session.vin().value(), session.user()));
  }

  /** In a time that does not tell how much of them is equal. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** The standing with other facts. */
  Standing with(Facts facts) {
    return with(facts, standing.used(), standing.live(), standing.selections());
  }

  /** The standing that follows; the user becomes the owner. */
  Standing with(Facts facts, Chances used, List<Claim> claims, List<Selection> selections) {
    return new Standing(
        standing.vin(),
        standing.user(),
        standing.user(),
        standing.version(),
        facts.evidence(),
        used,
        claims,
        selections,
        at());
  }

  Page page(Step step, List<Situation> more, Validity validity) {
    List<Situation> messages = new ArrayList<>(more);
    if (step == Step.MESSAGE) {
      messages.add(why());
    }
    Optional<Selection> complete = current().filter(selection -> step == Step.COMPLETE);
    complete
        .map(
            chosen ->
                chosen.state() == Selection.State.CONFIRMED
                    ? Situation.of(SelectionReason.CONFIRMED_ALREADY, chosen.plate())
                    : Situation.of(SelectionReason.COMPLETE, chosen.plate(), chosen.lastDay()))
        .ifPresent(messages::add);
    complete.flatMap(validity::caveat).ifPresent(messages::add);
    application()
        .filter(application -> STAGE_ONE.contains(step))
        .filter(application -> !application.vin().checkDigitHolds())
        .filter(application -> application.kind().isImported())
        .map(application -> Situation.of(SelectionReason.VIN_DIGIT_ADVICE, application.vin()))
        .ifPresent(messages::add);
    boolean choosing = step == Step.CHOOSING;
    Page.Tab tab = choosing ? facts().tab() : Page.Tab.RANDOM;
    Instant enabled =
        step == Step.PHONE_CHECK
            ? facts().instant(Facts.BUTTON_FROM).orElse(at())
            : tab == Page.Tab.COMPOSED ? facts().instant(Facts.COMPOSE_FROM).orElse(at()) : at();
    return new Page(
        step,
        application(),
        left(),
        Math.min(left().composed(), rules.composing().atOnce()),
        tab,
        enabled.isBefore(at()) ? at() : enabled,
        choosing ? batch() : List.of(),
        choosing ? live(ClaimKind.ALTERNATE) : List.of(),
        step == Step.MESSAGE ? Optional.empty() : current(),
        messages);
  }

  private Situation why() {
    return blacklistedUntil()
        .map(lifted -> Situation.of(SelectionReason.BLACKLISTED, lifted))
        .orElseGet(
            () -> Situation.of(isOthers() ? SelectionReason.OTHER_USER : SelectionReason.USED_UP));
  }
}
