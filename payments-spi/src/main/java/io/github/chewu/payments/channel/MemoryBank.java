package io.github.chewu.payments.channel;

import io.github.chewu.core.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A simulated bank that is gone with the process. Safe for any thread. */
public final class MemoryBank implements SimulatedBank {
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  /** An empty bank. */
  public MemoryBank() {}

  @Override
  public synchronized Optional<Account> find(String reference) {
    return Optional.ofNullable(accounts.get(reference));
  }

  @Override
  public synchronized Optional<Account> refunded(String refundReference) {
    return accounts.values().stream()
        .filter(account -> account.refundReference().equals(refundReference))
        .findFirst();
  }

  @Override
  public synchronized boolean add(Account account) {
    return accounts.putIfAbsent(account.reference(), account) == null;
  }

  @Override
  public synchronized boolean change(Account.State from, Account account) {
    Account before = accounts.get(account.reference());
    if (before == null || before.state() != from) {
      return false;
    }
    accounts.put(account.reference(), account);
    return true;
  }

  /** What it has taken from payers and not given back. */
  public synchronized Money taken() {
    return accounts.values().stream()
        .filter(account -> account.state() == Account.State.TAKEN)
        .map(Account::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
