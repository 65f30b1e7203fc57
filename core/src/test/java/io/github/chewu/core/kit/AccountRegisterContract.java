package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.identifier.BankCard;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.identifier.TollCardNumber;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.user.AccountChange;
import io.github.chewu.core.user.AccountReason;
import io.github.chewu.core.user.AccountRegister;
import io.github.chewu.core.user.HolderDocument;
import io.github.chewu.core.user.TollAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every register of accounts keeps. */
public abstract class AccountRegisterContract {
  /** An account with an identity card. */
  public static final TollAccount ACCOUNT =
      new TollAccount(
          "A1",
          new Mobile("13800138000"),
          HolderDocument.of(new ResidentId("11010519491231002X")),
          true,
          new BankCard("6222020200000000006"),
          Set.of(new TollCardNumber("37012201234567890123")),
          Map.of("name", "张三", "address", "济南市"));

  /** For subclasses. */
  protected AccountRegisterContract() {}

  /** A register with just this account. */
  protected abstract AccountRegister register(TollAccount account) throws Exception;

  private static AccountChange change(String order, String address) {
    TollAccount after =
        new TollAccount(
            ACCOUNT.id(),
            ACCOUNT.phone(),
            ACCOUNT.document(),
            ACCOUNT.issued(),
            ACCOUNT.bankCard(),
            ACCOUNT.cards(),
            Map.of("name", "张三", "address", address));
    return new AccountChange(order, ACCOUNT, after);
  }

  private static Optional<TollAccount> now(AccountRegister register) throws Exception {
    return register.byPhone(ACCOUNT.phone());
  }

  @Test
  @DisplayName("E23: an account is found by its phone, or by document type and number together")
  void found() throws Exception {
    AccountRegister register = register(ACCOUNT);
    assertEquals(Optional.of(ACCOUNT), now(register));
    assertEquals(Optional.of(ACCOUNT), register.byDocument(ACCOUNT.document()));
    assertEquals(Optional.empty(), register.byPhone(new Mobile("13800138001")));
    assertEquals(
        Optional.empty(),
        register.byDocument(new HolderDocument("passport", ACCOUNT.document().value())));
  }

  @Test
  @DisplayName("an order changes an account once, and answers the same again")
  void once() throws Exception {
    AccountRegister register = register(ACCOUNT);
    AccountChange first = change("O1", "青岛市");
    assertEquals(Outcome.done(first.after()), register.change(first));
    assertEquals(Outcome.done(first.after()), register.change(first));
    assertEquals(Optional.of(first.after()), now(register));
    assertEquals(Outcome.done(first.after()), register.settle("O1"));
    assertEquals(AccountReason.ORDER_USED, Answered.notDone(register.change(change("O1", "北京市"))));
  }

  @Test
  @DisplayName("what was changed meanwhile is not changed by who saw it before")
  void moved() throws Exception {
    AccountRegister register = register(ACCOUNT);
    AccountChange first = change("O1", "青岛市");
    Answered.done(register.change(first));
    assertEquals(
        AccountReason.CHANGED_MEANWHILE, Answered.notDone(register.change(change("O2", "北京市"))));
    assertEquals(Optional.of(first.after()), now(register));
  }

  @Test
  @DisplayName("an order that never came is closed, and refused when it comes after all")
  void closed() throws Exception {
    AccountRegister register = register(ACCOUNT);
    assertEquals(AccountReason.ORDER_CLOSED, Answered.notDone(register.settle("O1")));
    assertEquals(AccountReason.ORDER_CLOSED, Answered.notDone(register.settle("O1")));
    assertEquals(
        AccountReason.ORDER_CLOSED, Answered.notDone(register.change(change("O1", "青岛市"))));
    assertEquals(Optional.of(ACCOUNT), now(register));
  }

  @Test
  @DisplayName("of several changes at once only one is made")
  void atOnce() throws Exception {
    AccountRegister register = register(ACCOUNT);
    List<Callable<Outcome<TollAccount>>> acts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      AccountChange change = change("O" + i, "济南市 " + i);
      acts.add(() -> register.change(change));
    }
    List<TollAccount> made = new ArrayList<>();
    for (Outcome<TollAccount> answer : Terminals.atOnce(acts)) {
      answer.fold(done -> made.add(done.receipt()), notDone -> false, unknown -> false);
    }
    assertEquals(1, made.size());
    assertEquals(Optional.of(made.get(0)), now(register));
  }
}
