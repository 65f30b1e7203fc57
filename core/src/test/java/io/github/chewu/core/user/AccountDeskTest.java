package io.github.chewu.core.user;

import static io.github.chewu.core.kit.AccountRegisterContract.ACCOUNT;
import static io.github.chewu.core.kit.AuditLog.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.chewu.core.identifier.BankCard;
import io.github.chewu.core.identifier.IdentifierReason;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.identifier.TollCardNumber;
import io.github.chewu.core.kit.Answered;
import io.github.chewu.core.kit.AuditLog;
import io.github.chewu.core.kit.Jinan;
import io.github.chewu.core.kit.OperatorDoor;
import io.github.chewu.core.kit.SmsFaults;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDeskTest {
  private static final String NEW_CARD = "6222 0202 0000 0000 014";
  private static final Mobile PHONE = ACCOUNT.phone();
  private static final ResidentId ID = new ResidentId("11010519491231002X");
  private static final Map<String, String> FORM = Map.of("name", "张三", "address", "青岛市");
  private static final AccountPolicy POLICY =
      new AccountPolicy(Set.of("name", "address"), Duration.ofMinutes(2));

  /** The line to a register breaks before or after the change. */
  private record Broken(AccountRegister real, boolean takesEffect) implements AccountRegister {
    @Override
    public Optional<TollAccount> byPhone(Mobile phone) throws StoreFault {
      return real.byPhone(phone);
    }

    @Override
    public Optional<TollAccount> byDocument(HolderDocument document) throws StoreFault {
      return real.byDocument(document);
    }

    @Override
    public Outcome<TollAccount> change(AccountChange change) {
      if (takesEffect) {
        Answered.done(real.change(change));
      }
      throw new IllegalStateException("adapter");
    }

    @Override
    public Outcome<TollAccount> settle(String order) {
      return real.settle(order);
    }
  }

  private final MemoryAccountRegister register = new MemoryAccountRegister();
  private final AuditLog trail = new AuditLog();
  private final SmsFaults carrier = new SmsFaults();
  private Instant now = Jinan.NOON;
  private final SmsCodes codes =
      new SmsCodes(new MemoryCodeStore(), carrier, CodePolicy.USUAL, new Random(1), () -> now);
  private final AccountDesk desk = desk(OperatorDoor.clerk(), register);

  AccountDeskTest() {
    register.add(ACCOUNT);
  }

  private AccountDesk desk(Operator operator, AccountRegister accounts) {
    return new AccountDesk(
        accounts,
        codes,
        POLICY,
        OperatorDoor.session(operator, OperatorDoor.PATROL, now),
        trail,
        () -> now);
  }

  private AccountDesk without(Right right) {
    return desk(
        new Operator(
            "B2",
            false,
            false,
            OperatorDoor.clerk().grants().stream()
                .filter(grant -> grant.right() != right)
                .toList()),
        register);
  }

  private Optional<CardRead> read() {
    return Optional.of(new CardRead(ACCOUNT.cards().iterator().next(), now));
  }

  private Outcome<TollAccount> bankCard(Optional<CardRead> read, String typed, String again) {
    return desk.changeBankCard("O1", ACCOUNT, read, typed, again);
  }

  private String code() {
    Answered.done(codes.issue(PHONE, CodePurpose.CHANGE_DATA));
    return carrier.code(PHONE);
  }

  private void assertUnchanged(Reason why, String act, Outcome<TollAccount> outcome) {
    assertEquals(why, Answered.notDone(outcome));
    assertEquals(refused(act, why), trail.last());
    assertEquals(List.of(ACCOUNT), register.all());
  }

  private static TollAccount account(boolean issued) {
    return new TollAccount(
        ACCOUNT.id(),
        PHONE,
        ACCOUNT.document(),
        issued,
        ACCOUNT.bankCard(),
        ACCOUNT.cards(),
        ACCOUNT.data());
  }

  @Test
  @DisplayName("E23: an account is looked up by phone, or by document type and number")
  void lookUp() {
    assertEquals(ACCOUNT, Answered.done(desk.lookUp(PHONE)));
    assertEquals(ACCOUNT, Answered.done(desk.lookUp(HolderDocument.of(ID))));
    assertEquals("account.look-up DONE", trail.last());
    AuditEntry entry = trail.entries().get(0);
    assertEquals("phone:" + PHONE.masked(), entry.subject());
    assertFalse(trail.entries().toString().contains(ID.value()));
  }

  @Test
  @DisplayName("E23: a wrong phone or document, or an ETC that was not issued: refused and audited")
  void notFound() {
    assertUnchanged(
        AccountReason.NO_ACCOUNT, "account.look-up", desk.lookUp(new Mobile("13800138001")));
    assertUnchanged(
        AccountReason.NO_ACCOUNT,
        "account.look-up",
        desk.lookUp(new HolderDocument("passport", ID.value())));
    register.add(account(false));
    assertEquals(AccountReason.NOT_ISSUED, Answered.notDone(desk.lookUp(PHONE)));
    assertEquals(refused("account.look-up", AccountReason.NOT_ISSUED), trail.last());
    assertEquals(
        AccountReason.NOT_ISSUED,
        Answered.notDone(desk.changeData("O1", PHONE, ID, FORM, "000000")));
  }

  @Test
  @DisplayName("T12, E23: what cannot be audited is not shown, and not changed")
  void auditDown() {
    String code = code();
    trail.roomFor(0);
    assertEquals(StoreReason.FULL, Answered.notDone(desk.lookUp(PHONE)));
    assertEquals(StoreReason.FULL, Answered.notDone(bankCard(read(), NEW_CARD, NEW_CARD)));
    assertEquals(StoreReason.FULL, Answered.notDone(desk.changeData("O1", PHONE, ID, FORM, code)));
    assertEquals(List.of(ACCOUNT), register.all());
    trail.roomFor(9);
    Answered.done(desk.changeData("O1", PHONE, ID, FORM, code));
  }

  @Test
  @DisplayName("E24: the card read, the number typed twice: changed, and nothing else")
  void bankCardChanged() {
    TollAccount after = Answered.done(bankCard(read(), NEW_CARD, "6222020200000000014"));
    assertEquals(new BankCard("6222020200000000014"), after.bankCard());
    assertEquals(List.of(after), register.all());
    assertEquals(ACCOUNT, after.with(ACCOUNT.bankCard()));
    assertEquals("account.change-bank-card DONE", trail.last());
  }

  @Test
  @DisplayName("E24: bank cards that differ, or are none by Luhn: refused, nothing changed")
  void bankCardsDiffer() {
    String act = "account.change-bank-card";
    assertUnchanged(
        AccountReason.BANK_CARDS_DIFFER, act, bankCard(read(), NEW_CARD, "6222020200000000006"));
    assertUnchanged(AccountReason.BANK_CARDS_DIFFER, act, bankCard(read(), NEW_CARD, ""));
    String slip = "6222020200000000011";
    assertUnchanged(IdentifierReason.BANK_CARD_CHECK, act, bankCard(read(), slip, slip));
  }

  @Test
  @DisplayName("E24: a card not read first, read too long ago, or of another account: refused")
  void cardNotRead() {
    String act = "account.change-bank-card";
    assertUnchanged(
        AccountReason.CARD_NOT_READ, act, bankCard(Optional.empty(), NEW_CARD, NEW_CARD));
    TollCardNumber other = new TollCardNumber("37012201234567890999");
    assertUnchanged(
        AccountReason.OTHER_CARD,
        act,
        bankCard(Optional.of(new CardRead(other, now)), NEW_CARD, NEW_CARD));
    Optional<CardRead> early = read();
    now = now.minusNanos(1);
    assertUnchanged(AccountReason.CARD_READ_OLD, act, bankCard(early, NEW_CARD, NEW_CARD));
    now = now.plusNanos(1).plus(POLICY.cardRead());
    assertUnchanged(AccountReason.CARD_READ_OLD, act, bankCard(early, NEW_CARD, NEW_CARD));
    now = now.minusNanos(1);
    Answered.done(bankCard(early, NEW_CARD, NEW_CARD));
  }

  @Test
  @DisplayName("E24, E36: who is no bank staff, or no longer logged in, changes and sees nothing")
  void rights() {
    assertUnchanged(
        OperatorReason.NO_RIGHT,
        "account.change-bank-card",
        without(Right.CHANGE_BANK_CARD).changeBankCard("O1", ACCOUNT, read(), NEW_CARD, NEW_CARD));
    assertUnchanged(
        OperatorReason.NO_RIGHT, "account.look-up", without(Right.LOOK_UP_ACCOUNT).lookUp(PHONE));
    assertUnchanged(
        OperatorReason.NO_RIGHT,
        "account.change-data",
        without(Right.CHANGE_USER_DATA).changeData("O1", PHONE, ID, FORM, code()));
    now = now.plus(OperatorPolicy.SHIFT.session());
    assertUnchanged(OperatorReason.EXPIRED, "account.look-up", desk.lookUp(PHONE));
    assertUnchanged(OperatorReason.EXPIRED, "account.settle", desk.settle("O1"));
  }

  @Test
  @DisplayName("E25: phone and identity number, every starred field, the code: changed")
  void dataChanged() {
    TollAccount after = Answered.done(desk.changeData("O1", PHONE, ID, FORM, code()));
    assertEquals(FORM, after.data());
    assertEquals(List.of(after), register.all());
    assertEquals(ACCOUNT, after.with(ACCOUNT.data()));
  }

  @Test
  @DisplayName("E25: a wrong phone, or the identity number of somebody else: refused")
  void wrongPerson() {
    String act = "account.change-data";
    String code = code();
    Mobile other = new Mobile("13800138001");
    assertUnchanged(AccountReason.NO_ACCOUNT, act, desk.changeData("O1", other, ID, FORM, code));
    ResidentId somebody = new ResidentId("440524188001010014");
    assertUnchanged(
        AccountReason.PHONE_AND_DOCUMENT, act, desk.changeData("O1", PHONE, somebody, FORM, code));
  }

  @Test
  @DisplayName(
      "E25: a starred field missing or blank: refused by its name, and the code still holds")
  void starred() {
    String code = code();
    for (Map<String, String> form :
        List.of(Map.of("name", "张三"), Map.of("name", "张三", "address", " "))) {
      Outcome<TollAccount> outcome = desk.changeData("O1", PHONE, ID, form, code);
      assertEquals(Outcome.notDone(AccountReason.FIELD_MISSING, "address"), outcome);
      assertUnchanged(AccountReason.FIELD_MISSING, "account.change-data", outcome);
    }
    Answered.done(desk.changeData("O1", PHONE, ID, FORM, code));
  }

  @Test
  @DisplayName("E25: a wrong code, none, one for another purpose, or a used one: refused")
  void wrongCode() {
    String act = "account.change-data";
    assertUnchanged(CodeReason.NONE_SENT, act, desk.changeData("O1", PHONE, ID, FORM, "123456"));
    Answered.done(codes.issue(PHONE, CodePurpose.LOGIN));
    assertUnchanged(
        CodeReason.NONE_SENT, act, desk.changeData("O1", PHONE, ID, FORM, carrier.code(PHONE)));
    String code = code();
    String wrong = code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
    assertUnchanged(CodeReason.WRONG, act, desk.changeData("O1", PHONE, ID, FORM, wrong));
    TollAccount after = Answered.done(desk.changeData("O1", PHONE, ID, FORM, code));
    assertEquals(CodeReason.USED, Answered.notDone(desk.changeData("O2", PHONE, ID, FORM, code)));
    assertEquals(List.of(after), register.all());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("E24: a lost answer leaves the change unknown, and asking settles it")
  void lost(boolean takesEffect) {
    AccountDesk broken = desk(OperatorDoor.clerk(), new Broken(register, takesEffect));
    Outcome<TollAccount> lost = broken.changeBankCard("O1", ACCOUNT, read(), NEW_CARD, NEW_CARD);
    assertEquals(Outcome.unknown("O1", AccountReason.IN_DOUBT, "O1"), lost);
    assertEquals("account.change-bank-card UNKNOWN account.in-doubt", trail.last());
    if (takesEffect) {
      assertEquals(register.all(), List.of(Answered.done(broken.settle("O1"))));
    } else {
      assertUnchanged(AccountReason.ORDER_CLOSED, "account.settle", broken.settle("O1"));
    }
  }

  @Test
  @DisplayName("an account and its document show nothing personal")
  void masked() {
    assertEquals("account A1", ACCOUNT.toString());
    assertFalse(ACCOUNT.document().toString().contains("1949"));
  }
}
