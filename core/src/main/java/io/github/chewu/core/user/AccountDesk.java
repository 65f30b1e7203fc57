package io.github.chewu.core.user;

import io.github.chewu.core.identifier.BankCard;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.outcome.AuditRecorder;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Situation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Toll accounts at an outlet, for one operator who is logged in (E23 to E25, E36): looked up, and
 * changed once for an order. Each act and each refusal leaves an audit entry, and nothing begins
 * without one. Safe for any thread.
 */
public final class AccountDesk {
  private final AccountRegister register;
  private final SmsCodes codes;
  private final AccountPolicy policy;
  private final OperatorSession operator;
  private final InstantSource clock;
  private final AuditRecorder audit;

  /** The desk of an operator. */
  public AccountDesk(
      AccountRegister register,
      SmsCodes codes,
      AccountPolicy policy,
      OperatorSession operator,
      AuditTrail trail,
      InstantSource clock) {
    this.register = register;
    this.codes = codes;
    this.policy = policy;
    this.operator = operator;
    this.clock = clock;
    this.audit =
        new AuditRecorder(trail, clock, operator.operator().id(), operator.post().terminal());
  }

  /** The account of a phone, where its ETC was issued (E23). */
  public Outcome<TollAccount> lookUp(Mobile phone) {
    return lookUp("phone:" + phone.masked(), phone, () -> register.byPhone(phone));
  }

  /** The account of a document, where its ETC was issued (E23). */
  public Outcome<TollAccount> lookUp(HolderDocument document) {
    return lookUp("document:" + document.masked(), document, () -> register.byDocument(document));
  }

  private Outcome<TollAccount> lookUp(String subject, Object key, Search search) {
    String act = "account.look-up";
    try {
      allow(Right.LOOK_UP_ACCOUNT);
      return audit.before(act, subject, Outcome.done(issued(search.run(), key)));
    } catch (Fault e) {
      return audit.refuse(act, subject, e.situation());
    }
  }

  /**
   * Changes the bank card of an account (E24): only for bank staff, and only with the customer's
   * toll card read just before.
   *
   * @param order never used before for another change
   * @param account as the operator sees it
   * @param read the evidence of the card; empty where none was read
   * @param typed the new number
   * @param again the same, typed again
   */
  public Outcome<TollAccount> changeBankCard(
      String order, TollAccount account, Optional<CardRead> read, String typed, String again) {
    String act = "account.change-bank-card";
    String subject = "account:" + account.id();
    try {
      allow(Right.CHANGE_BANK_CARD);
      cardOf(account, read);
      BankCard card = accepted(BankCard.parse(typed));
      if (!BankCard.parse(again).toOptional().equals(Optional.of(card))) {
        throw AccountFault.of(AccountReason.BANK_CARDS_DIFFER);
      }
      AccountChange change = new AccountChange(order, account, account.with(card));
      return audit.during(act, subject, () -> changed(change));
    } catch (Fault e) {
      return audit.refuse(act, subject, e.situation());
    }
  }

  /**
   * Changes a user's data (E25): looked up by phone and identity number, and confirmed by the code
   * that was sent to that phone for {@link CodePurpose#CHANGE_DATA}.
   *
   * @param order never used before for another change
   * @param data the whole form; its starred fields must be filled in
   * @param code as typed
   */
  public Outcome<TollAccount> changeData(
      String order, Mobile phone, ResidentId id, Map<String, String> data, String code) {
    String act = "account.change-data";
    String subject = "phone:" + phone.masked();
    try {
      allow(Right.CHANGE_USER_DATA);
      TollAccount account = issued(register.byPhone(phone), phone);
      if (!account.document().equals(HolderDocument.of(id))) {
        throw AccountFault.of(AccountReason.PHONE_AND_DOCUMENT, phone);
      }
      List<String> missing =
          policy.starred().stream()
              .filter(field -> data.getOrDefault(field, "").isBlank())
              .sorted()
              .toList();
      if (!missing.isEmpty()) {
        throw AccountFault.of(AccountReason.FIELD_MISSING, String.join(", ", missing));
      }
      AccountChange change = new AccountChange(order, account, account.with(data));
      // The code last: it holds once, and a form that is refused must not use it up.
      return audit.during(
          act,
          subject,
          () ->
              codes
                  .check(phone, CodePurpose.CHANGE_DATA, code)
                  .fold(
                      done -> changed(change),
                      notDone -> Outcome.notDone(notDone.situation()),
                      unknown -> Outcome.unknown(order, AccountReason.IN_DOUBT, order)));
    } catch (Fault e) {
      return audit.refuse(act, subject, e.situation());
    }
  }

  /** Asks what became of an order that was not answered. May be repeated. */
  public Outcome<TollAccount> settle(String order) {
    String act = "account.settle";
    String subject = "order:" + order;
    return operator
        .expiry(clock.instant())
        .map(over -> audit.<TollAccount>refuse(act, subject, over))
        .orElseGet(() -> audit.during(act, subject, () -> asked(order)));
  }

  @FunctionalInterface
  private interface Search {
    Optional<TollAccount> run() throws Fault;
  }

  private void allow(Right right) throws AccountFault {
    List<Situation> refusals = operator.require(right, "", clock.instant());
    if (!refusals.isEmpty()) {
      throw new AccountFault(refusals.get(0));
    }
  }

  private static TollAccount issued(Optional<TollAccount> found, Object key) throws AccountFault {
    TollAccount account = found.orElseThrow(() -> AccountFault.of(AccountReason.NO_ACCOUNT, key));
    if (!account.issued()) {
      throw AccountFault.of(AccountReason.NOT_ISSUED, key);
    }
    return account;
  }

  private void cardOf(TollAccount account, Optional<CardRead> given) throws AccountFault {
    CardRead read = given.orElseThrow(() -> AccountFault.of(AccountReason.CARD_NOT_READ));
    Instant now = clock.instant();
    if (read.at().isAfter(now) || !now.isBefore(read.at().plus(policy.cardRead()))) {
      throw AccountFault.of(AccountReason.CARD_READ_OLD, read.at());
    }
    if (!account.cards().contains(read.card())) {
      throw AccountFault.of(AccountReason.OTHER_CARD, read.card(), account.id());
    }
  }

  private static <T> T accepted(Parsed<T> parsed) throws AccountFault {
    Optional<Situation> refusal = parsed.refusal();
    if (refusal.isPresent()) {
      throw new AccountFault(refusal.get());
    }
    return parsed.orElseThrow();
  }

  private Outcome<TollAccount> changed(AccountChange change) {
    try {
      return named(change.order(), register.change(change));
    } catch (RuntimeException e) {
      // It may have broken before or after its effect.
      return Outcome.unknown(change.order(), AccountReason.IN_DOUBT, change.order());
    }
  }

  private Outcome<TollAccount> asked(String order) {
    try {
      return named(order, register.settle(order));
    } catch (RuntimeException e) {
      // A register that breaks has said nothing.
      return Outcome.unknown(order, AccountReason.IN_DOUBT, order);
    }
  }

  /** Whatever the register calls it: its order leads to what is needed to find out. */
  private static Outcome<TollAccount> named(String order, Outcome<TollAccount> answer) {
    return answer.fold(
        done -> done,
        notDone -> notDone,
        unknown -> Outcome.unknown(order, AccountReason.IN_DOUBT, order));
  }
}
