package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.IdentifierReason;
import io.github.chewu.core.keys.KeyReason;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Finding;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.NotDone;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.plate.PlateReason;
import io.github.chewu.core.purse.PurseReason;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Endings, situations and what journals keep; and evidence that is refused. */
public final class OutcomeArbitraries {
  private OutcomeArbitraries() {}

  /** The three endings of an act that may give one of these receipts. */
  public static <T> Arbitrary<Outcome<T>> outcomes(Arbitrary<T> receipts) {
    return Arbitraries.oneOf(done(receipts), notDone(), unknown());
  }

  /** Acts that happened. */
  public static <T> Arbitrary<Done<T>> done(Arbitrary<T> receipts) {
    return receipts.map(Done::new);
  }

  /** Acts that did not happen. */
  public static <T> Arbitrary<NotDone<T>> notDone() {
    return Combinators.combine(situations(), situations().list().ofMaxSize(2)).as(NotDone::new);
  }

  /** What an audit trail keeps. */
  public static Arbitrary<AuditEntry> auditEntries() {
    Arbitrary<String> words = Arbitraries.strings().ofMaxLength(20);
    return Combinators.combine(
            TimeArbitraries.instants(),
            words,
            words,
            words,
            words,
            Arbitraries.of(AuditEntry.Ending.class),
            words)
        .as(AuditEntry::new);
  }

  /** Acts of which nobody can know yet. */
  public static <T> Arbitrary<Unknown<T>> unknown() {
    return Combinators.combine(words(), situations()).as(Unknown::new);
  }

  /** Texts that stood for one of these values, or were refused. */
  public static <T> Arbitrary<Parsed<T>> parsed(Arbitrary<T> values) {
    return Arbitraries.oneOf(accepted(values), refusals());
  }

  /** Texts that stood for a value. */
  public static <T> Arbitrary<Parsed.Accepted<T>> accepted(Arbitrary<T> values) {
    return values.map(Parsed.Accepted::new);
  }

  /** Texts that were refused. */
  public static <T> Arbitrary<Parsed.Refused<T>> refusals() {
    return situations().map(Parsed.Refused::new);
  }

  /** Reasons of the rooms of core. */
  public static Arbitrary<Reason> reasons() {
    return Arbitraries.oneOf(
        Arbitraries.of(StoreReason.class),
        Arbitraries.of(IdentifierReason.class),
        Arbitraries.of(PlateReason.class),
        Arbitraries.of(KeyReason.class),
        Arbitraries.of(PurseReason.class));
  }

  /** With as many arguments as the words of any reason name. */
  public static Arbitrary<Situation> situations() {
    return Combinators.combine(reasons(), words().list().ofSize(4)).as(Situation::new);
  }

  /** Up to 8 facts, whatever is in their values: line ends, backslashes, other scripts. */
  public static Arbitrary<Evidence> evidence() {
    Arbitrary<String> names =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withChars("0123456789-.")
            .ofMinLength(1)
            .ofMaxLength(12);
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(20),
            Arbitraries.strings().withChars("\\nr\n\r= \u2028\u0085车").ofMaxLength(12));
    return Arbitraries.maps(names, values).ofMaxSize(8).map(Evidence::new);
  }

  /** What a doctor finds well or ill. */
  public static Arbitrary<Finding> findings() {
    return Arbitraries.oneOf(
        Combinators.combine(words(), words()).as(Finding::well),
        Combinators.combine(words(), words(), words()).as(Finding::ill));
  }

  /** Acts about to begin, on few subjects and for few orders, so that they meet. */
  public static Arbitrary<Intent> intents() {
    return Combinators.combine(
            Arbitraries.of("purse.load", "purse.debit"),
            Arbitraries.of("card:1", "card:2", "card:3"),
            Arbitraries.of("A", "B", "C"),
            evidence())
        .as(Intent::new);
  }

  /** Ends of acts. */
  public static Arbitrary<Settlement> settlements() {
    return Combinators.combine(Arbitraries.of(Ending.class), evidence()).as(Settlement::new);
  }

  /** Open and settled entries. */
  public static Arbitrary<Entry> entries() {
    return Combinators.combine(
            words(), TimeArbitraries.instants(), intents(), settlements().optional())
        .as(Entry::new);
  }

  /** Facts with wrong names, texts that are no evidence, facts that are missing. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<String> names = Arbitraries.of("", "a b", "a=b", "余额", "a_b", "a\n");
    Arbitrary<String> texts = Arbitraries.of("balance", "=1", "a=1\nb");
    return Arbitraries.oneOf(
        RefusedCall.of(
            Evidence.class,
            name -> "'" + name + "'",
            names,
            name -> new Evidence(Map.of(name, "1"))),
        RefusedCall.of(Evidence.class, "name=value", texts, Evidence::parse),
        RefusedCall.of(Evidence.class, name -> "'" + name + "'", words(), Evidence.none()::require),
        Arbitraries.just(
            new RefusedCall(Outcome.class, "0 reasons", () -> Outcome.refused(List.of()))),
        RefusedCall.of(
            Parsed.class, Situation::toString, situations(), OutcomeArbitraries::asIfRight));
  }

  private static Object asIfRight(Situation situation) {
    return new Parsed.Refused<Object>(situation).orElseThrow();
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
  }
}
