package io.github.chewu.platepool.selection;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.user.CodePurpose;
import io.github.chewu.core.user.SentCode;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.SegmentCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 1 of a pre-selection (S06): may be done at any hour. Safe for any thread. */
public final class Entrance {
  private final Acts acts;

  Entrance(Acts acts) {
    this.acts = acts;
  }

  /** Where a user lands who enters, for the first time or again (S05, S12, S13). */
  public Page enter(Vin vin, String user) throws StoreFault {
    Dossier seen = acts.read(vin, user);
    return acts.page(seen, seen.step(), List.of());
  }

  /** The start page of an office of this platform, with the numbers that it publishes (S10). */
  public Outcome<StartPage> start(Authority office) {
    return page(office, Step.DESCRIPTION);
  }

  /**
   * Jumps to another office, of this platform or of another (S09).
   *
   * @param home the place of the user's registration
   * @param office chosen by the vehicle office where the car will be registered
   * @param platform that serves it
   * @return the start page there, at 1.1; NotDone for who may choose at home only (S08)
   */
  public Outcome<StartPage> jump(
      UserClass applicant, Authority home, Authority office, Preselection platform) {
    return applicant.mayJump() || home.equals(office)
        ? platform.entrance().page(office, Step.BASIC_INFORMATION)
        : Outcome.notDone(SelectionReason.WRONG_OFFICE, office, home);
  }

  private Outcome<StartPage> page(Authority office, Step step) {
    Map<PoolId, List<SegmentCount>> published = acts.published(office);
    return published.isEmpty()
        ? Outcome.notDone(SelectionReason.NO_POOL, office, acts.offers())
        : Outcome.done(new StartPage(office, step, acts.ports().rules().hours(), published));
  }

  /**
   * 1.1: submits the basic information. The same again changes nothing; another begins anew, with
   * the chances that the vehicle has left, and lets go what it holds. Where it has none left it is
   * refused, whoever applies (S16, U15).
   */
  public Outcome<Page> apply(String user, Application application) {
    Vin vin = application.vin();
    return acts.act(
        vin,
        user,
        "apply",
        (seen, lost) -> {
          seen.requireChoice();
          if (seen.left().isNothing()) {
            throw SelectionFault.of(SelectionReason.USED_UP);
          }
          if (seen.application().equals(Optional.of(application))) {
            return Acts.Next.same(seen, seen.step());
          }
          List<Situation> refusals = new Applications(acts).refusals(application);
          if (!refusals.isEmpty()) {
            throw new SelectionFault(refusals);
          }
          return Acts.Next.keep(
              seen.with(
                  seen.facts().applied(application),
                  seen.standing().used(),
                  List.of(),
                  seen.standing().selections()),
              Step.BASIC_INFORMATION);
        });
  }

  /** Agrees to the notice as it reads now (S11, U02): opens 1.2. */
  public Outcome<Page> agree(Vin vin, String user) {
    return acts.act(
        vin,
        user,
        "agree",
        (seen, lost) -> {
          if (seen.step() == Step.CONFIRMATION) {
            return Acts.Next.same(seen, Step.CONFIRMATION);
          }
          seen.require(Step.BASIC_INFORMATION);
          return Acts.Next.keep(
              seen.with(seen.facts().with(Facts.AGREED, seen.noticeDigest())), Step.CONFIRMATION);
        });
  }

  /** 1.2: sends the code that confirms the information (S03, U05). */
  public Outcome<SentCode> sendCode(Vin vin, String user) {
    try {
      Dossier seen = acts.read(vin, user);
      seen.require(Step.CONFIRMATION);
      return acts.ports().codes().issue(phone(seen), CodePurpose.PRESELECT_START);
    } catch (SelectionFault e) {
      return Outcome.refused(e.all());
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  /**
   * 1.2: confirms the information by the code; after the registers have nothing against it 1.3 is
   * open (U05). Once confirmed, again changes nothing.
   *
   * @param code as typed
   */
  public Outcome<Page> confirm(Vin vin, String user, String code) {
    try {
      Dossier before = acts.read(vin, user);
      if (before.step() == Step.SERVICE_NOTICE) {
        return Outcome.done(acts.page(before, Step.SERVICE_NOTICE, List.of()));
      }
      before.require(Step.CONFIRMATION);
      Application application = before.application().orElseThrow();
      List<Situation> objections =
          acts.isSimulated() ? List.of() : acts.ports().data().objections(application);
      if (!objections.isEmpty()) {
        return Outcome.refused(objections);
      }
      // The code last: it holds once, and a form that is refused must not use it up.
      return acts.ports()
          .codes()
          .check(application.phone(), CodePurpose.PRESELECT_START, code)
          .fold(
              done -> checked(vin, user, application),
              notDone -> Outcome.notDone(notDone.situation()),
              unknown -> Outcome.unknown("confirm", SelectionReason.IN_DOUBT, "confirm"));
    } catch (SelectionFault e) {
      return Outcome.refused(e.all());
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<Page> checked(Vin vin, String user, Application application) {
    return acts.act(
        vin,
        user,
        "confirm",
        (seen, lost) -> {
          seen.require(Step.CONFIRMATION);
          if (!seen.application().equals(Optional.of(application))) {
            throw SelectionFault.of(SelectionReason.BUSY);
          }
          Facts facts = seen.facts().with(Facts.CHECKED, seen.at());
          Dossier after = new Dossier(seen.with(facts), seen.rules());
          return Acts.Next.keep(after.standing(), after.step());
        });
  }

  /** The voucher of a number that is selected and valid, or confirmed (U20). */
  public Outcome<Voucher> voucher(Vin vin, String user) {
    try {
      Dossier seen = acts.read(vin, user);
      Optional<Selection> own = seen.ofVehicle().filter(selection -> selection.user().equals(user));
      return own.equals(seen.current()) && own.isPresent()
          ? Outcome.done(voucher(own.get()))
          : Outcome.notDone(noVoucher(seen, own));
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private static Situation noVoucher(Dossier seen, Optional<Selection> own) {
    return own.filter(selection -> selection.state() == Selection.State.OPEN)
        .map(
            overdue ->
                Situation.of(
                    SelectionReason.VOUCHER_OVERDUE,
                    overdue.plate(),
                    overdue.lastDay(),
                    Dossier.lifted(overdue.lastDay(), seen.rules())))
        .orElseGet(() -> Situation.of(SelectionReason.VOUCHER_NONE));
  }

  private Voucher voucher(Selection selection) {
    return new Voucher(selection, acts.validity().caveat(selection), acts.isSimulated());
  }

  static Mobile phone(Dossier seen) {
    return seen.application().orElseThrow().phone();
  }
}
