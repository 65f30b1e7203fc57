package io.github.chewu.core.kit;

import io.github.chewu.core.user.AccountChange;
import io.github.chewu.core.user.AccountPolicy;
import io.github.chewu.core.user.CardRead;
import io.github.chewu.core.user.HolderDocument;
import io.github.chewu.core.user.TollAccount;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Toll accounts, their changes, and what these refuse. */
public final class AccountArbitraries {
  private AccountArbitraries() {}

  /** Identity cards, and passports. */
  public static Arbitrary<HolderDocument> documents() {
    return Arbitraries.oneOf(
        IdentifierArbitraries.residentIds().map(HolderDocument::of),
        ids("E").map(number -> new HolderDocument("passport", number)));
  }

  /** Issued or not, with up to three cards. */
  public static Arbitrary<TollAccount> accounts() {
    return Combinators.combine(
            ids("A"),
            IdentifierArbitraries.mobiles(),
            documents(),
            Arbitraries.of(true, false),
            IdentifierArbitraries.bankCards(),
            IdentifierArbitraries.tollCardNumbers().set().ofMaxSize(3),
            Arbitraries.of(
                Map.<String, String>of(),
                Map.of("name", "张三"),
                Map.of("name", "李四", "address", "济南")))
        .as(TollAccount::new);
  }

  /** Of anything but the account's id. */
  public static Arbitrary<AccountChange> changes() {
    return Combinators.combine(ids("O"), accounts(), accounts())
        .as((order, before, other) -> new AccountChange(order, before, withId(other, before.id())));
  }

  private static TollAccount withId(TollAccount account, String id) {
    return new TollAccount(
        id,
        account.phone(),
        account.document(),
        account.issued(),
        account.bankCard(),
        account.cards(),
        account.data());
  }

  /** With up to two starred fields. */
  public static Arbitrary<AccountPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of("name", "address", "phone").set().ofMaxSize(2), durations())
        .as((starred, time) -> new AccountPolicy(starred, time.plusNanos(1)));
  }

  /** Of any card at any time. */
  public static Arbitrary<CardRead> cardReads() {
    return Combinators.combine(IdentifierArbitraries.tollCardNumbers(), TimeArbitraries.instants())
        .as(CardRead::new);
  }

  /** Bad arguments for these types. */
  static Arbitrary<RefusedCall> refused() {
    Arbitrary<Duration> negative = durations().map(time -> time.plusNanos(1).negated());
    return Arbitraries.oneOf(
        RefusedCall.of(
            AccountPolicy.class,
            time -> "card read for " + time,
            Arbitraries.oneOf(negative, Arbitraries.just(Duration.ZERO)),
            time -> new AccountPolicy(Set.of(), time)),
        RefusedCall.of(
            AccountChange.class,
            "one account",
            accounts(),
            account -> new AccountChange("O1", account, withId(account, account.id() + "x"))));
  }

  private static Arbitrary<Duration> durations() {
    return Arbitraries.integers().between(0, 100_000).map(Duration::ofSeconds);
  }

  static Arbitrary<String> ids(String prefix) {
    return Arbitraries.integers().between(1, 9_999_999).map(number -> prefix + number);
  }
}
