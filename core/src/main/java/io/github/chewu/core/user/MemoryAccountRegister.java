package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Accounts for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemoryAccountRegister implements AccountRegister {
  private final Map<String, TollAccount> accounts = new LinkedHashMap<>();
  private final Map<String, AccountChange> changes = new HashMap<>();
  private final Set<String> closed = new HashSet<>();

  /** An empty register. */
  public MemoryAccountRegister() {}

  /** Adds an account, or puts it in the place of one with the same id. */
  public synchronized void add(TollAccount account) {
    accounts.put(account.id(), account);
  }

  /** All accounts, in the order in which they came. */
  public synchronized List<TollAccount> all() {
    return List.copyOf(accounts.values());
  }

  @Override
  public synchronized Optional<TollAccount> byPhone(Mobile phone) {
    return first(account -> account.phone().equals(phone));
  }

  @Override
  public synchronized Optional<TollAccount> byDocument(HolderDocument document) {
    return first(account -> account.document().equals(document));
  }

  private Optional<TollAccount> first(Predicate<TollAccount> wanted) {
    return accounts.values().stream().filter(wanted).findFirst();
  }

  @Override
  public synchronized Outcome<TollAccount> change(AccountChange change) {
    AccountChange first = changes.get(change.order());
    if (first != null) {
      return first.equals(change)
          ? Outcome.done(first.after())
          : Outcome.notDone(AccountReason.ORDER_USED, change.order());
    }
    if (closed.contains(change.order())) {
      return Outcome.notDone(AccountReason.ORDER_CLOSED, change.order());
    }
    String id = change.before().id();
    if (!change.before().equals(accounts.get(id))) {
      return Outcome.notDone(AccountReason.CHANGED_MEANWHILE, id);
    }
    accounts.put(id, change.after());
    changes.put(change.order(), change);
    return Outcome.done(change.after());
  }

  @Override
  public synchronized Outcome<TollAccount> settle(String order) {
    AccountChange made = changes.get(order);
    if (made != null) {
      return Outcome.done(made.after());
    }
    closed.add(order);
    return Outcome.notDone(AccountReason.ORDER_CLOSED, order);
  }
}
