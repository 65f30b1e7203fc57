package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.user.OperatorSession;
import io.github.chewu.core.user.Post;
import io.github.chewu.core.user.Right;
import io.github.chewu.core.violation.AccessRule;
import io.github.chewu.core.violation.RegisterFault;
import io.github.chewu.core.violation.VehiclePlate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an attendant may use a terminal for a vehicle and a licence (T07, T10, E36). */
record Admission(
    TerminalProfile profile, Post post, CredentialRegister credentials, Attendant attendant) {

  /** Every reason that he may not, at an instant. */
  List<Situation> refusals(VehiclePlate plate, LicenceNumber licence, Instant at)
      throws RegisterFault {
    List<Situation> found = new ArrayList<>();
    if (!profile.hours().isOpenAt(at)) {
      found.add(Situation.of(TerminalReason.HOURS, profile.hours()));
    }
    AccessRule rule = profile.handling().access();
    if (rule.officer()) {
      found.addAll(officer(at));
      Set<String> occasions = rule.occasions();
      if (!occasions.isEmpty() && !occasions.contains(attendant.occasion())) {
        String allowed = String.join(", ", occasions.stream().sorted().toList());
        found.add(Situation.of(TerminalReason.OCCASION, attendant.occasion(), allowed));
      }
    }
    if (rule.credential()) {
      credential(plate, licence).ifPresent(found::add);
    }
    return found;
  }

  private List<Situation> officer(Instant at) {
    List<Situation> found = new ArrayList<>(loggedIn(at));
    attendant
        .officer()
        .map(officer -> officer.require(Right.ENFORCE, attendant.occasion(), at))
        .stream()
        .flatMap(List::stream)
        .filter(refusal -> !found.contains(refusal))
        .forEach(found::add);
    return found;
  }

  /** Why an officer is not logged in here; empty for a terminal that needs none. */
  List<Situation> loggedIn(Instant at) {
    if (!profile.handling().access().officer()) {
      return List.of();
    }
    Optional<OperatorSession> officer = attendant.officer();
    if (officer.isEmpty()) {
      return List.of(Situation.of(TerminalReason.NO_OFFICER));
    }
    List<Situation> found = new ArrayList<>();
    officer.get().expiry(at).ifPresent(found::add);
    if (!officer.get().post().equals(post)) {
      found.add(Situation.of(TerminalReason.OTHER_POST, officer.get().post().terminal()));
    }
    return found;
  }

  private Optional<Situation> credential(VehiclePlate plate, LicenceNumber licence)
      throws RegisterFault {
    Optional<Credential> known =
        attendant.credential().isPresent()
            ? credentials.credential(attendant.credential().get())
            : Optional.empty();
    if (known.isEmpty()) {
      return Optional.of(Situation.of(TerminalReason.NO_CREDENTIAL));
    }
    boolean fits = known.get().plate().equals(plate) && known.get().licence().equals(licence);
    return fits
        ? Optional.empty()
        : Optional.of(Situation.of(TerminalReason.OTHER_CREDENTIAL, plate.number()));
  }
}
