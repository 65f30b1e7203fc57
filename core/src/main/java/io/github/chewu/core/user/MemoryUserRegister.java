package io.github.chewu.core.user;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Users for tests and demonstrations: gone with the process. Safe for any thread. */
public final class MemoryUserRegister implements UserRegister {
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Set<String> closed = new HashSet<>();

  /** Without users. */
  public MemoryUserRegister() {}

  @Override
  public synchronized Outcome<User> add(User user) {
    User first = users.get(user.id());
    if (first != null) {
      return Outcome.done(first);
    }
    if (closed.contains(user.id())) {
      return Outcome.notDone(RegistrationReason.CLOSED, user.id());
    }
    if (byLicence(user.licence()).isPresent()) {
      return Outcome.notDone(RegistrationReason.LICENCE_REGISTERED, user.licence());
    }
    if (byMobile(user.mobile()).isPresent()) {
      return Outcome.notDone(RegistrationReason.MOBILE_REGISTERED, user.mobile());
    }
    users.put(user.id(), user);
    return Outcome.done(user);
  }

  @Override
  public synchronized Outcome<User> settle(String id) {
    User first = users.get(id);
    if (first != null) {
      return Outcome.done(first);
    }
    closed.add(id);
    return Outcome.notDone(RegistrationReason.CLOSED, id);
  }

  @Override
  public synchronized Optional<User> byLicence(LicenceNumber licence) {
    return first(user -> user.licence().equals(licence));
  }

  @Override
  public synchronized Optional<User> byMobile(Mobile mobile) {
    return first(user -> user.mobile().equals(mobile));
  }

  private Optional<User> first(Predicate<User> wanted) {
    return users.values().stream().filter(wanted).findFirst();
  }
}
