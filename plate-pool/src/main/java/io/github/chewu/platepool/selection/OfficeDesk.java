package io.github.chewu.platepool.selection;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Selection;
import java.util.List;

/**
 * What the vehicle office answers to a selection (S18): to a blacklisted user's too, while it is
 * valid (decision 12). A selection that nobody answers is overdue after its last day; nothing has
 * to be done for that. Safe for any thread.
 */
public final class OfficeDesk {
  private final Acts acts;

  OfficeDesk(Acts acts) {
    this.acts = acts;
  }

  /** Gives the vehicle its number for good; up to the last day. Again changes nothing. */
  public Outcome<Selection> confirm(Vin vin, String user) {
    return judge(vin, user, Selection.State.CONFIRMED);
  }

  /**
   * Does not confirm, for a reason that is not the user's failing to come: the number is free
   * again, chances stay used. Again changes nothing.
   */
  public Outcome<Selection> refuse(Vin vin, String user) {
    return judge(vin, user, Selection.State.REFUSED);
  }

  private Outcome<Selection> judge(Vin vin, String user, Selection.State state) {
    return acts.run(vin, user, state.name(), (seen, lost) -> next(seen, state))
        .map(result -> result.seen().ofVehicle().orElseThrow());
  }

  private static Acts.Next next(Dossier seen, Selection.State state) throws SelectionFault {
    Selection last =
        seen.ofVehicle()
            .filter(selection -> selection.user().equals(seen.standing().user()))
            .orElseThrow(() -> SelectionFault.of(SelectionReason.NO_SELECTION));
    if (last.state() == state) {
      return Acts.Next.same(seen, Step.COMPLETE);
    }
    if (last.state() != Selection.State.OPEN) {
      throw SelectionFault.of(
          last.state() == Selection.State.CONFIRMED
              ? SelectionReason.CONFIRMED_ALREADY
              : SelectionReason.NO_SELECTION,
          last.plate());
    }
    if (last.lastDay().isBefore(seen.today())) {
      throw SelectionFault.of(SelectionReason.OVERDUE, last.lastDay());
    }
    List<Claim> claims =
        state == Selection.State.CONFIRMED
            ? seen.live(ClaimKind.SELECTED).stream()
                .map(claim -> claim.changed(ClaimKind.CONFIRMED, Claim.FOR_GOOD))
                .toList()
            : List.of();
    List<Selection> judged =
        seen.standing().selections().stream()
            .map(selection -> selection.equals(last) ? selection.judged(state) : selection)
            .toList();
    return Acts.Next.keep(
        seen.with(seen.facts(), seen.standing().used(), claims, judged), Step.COMPLETE);
  }
}
