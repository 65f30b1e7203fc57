package io.github.chewu.platepool.selection;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.user.CodePurpose;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Stage 2 of a pre-selection (S06): open in the service hours only. What a refusal leaves is what
 * was there before it. Safe for any thread.
 *
 * <p>Acts that use chances take the name of an order, 1 to 40 letters, digits and {@code -}: the
 * same order again does nothing new and answers as the first time, so that after an Unknown, or a
 * lost answer, it is simply done again.
 */
public final class Choosing {
  private static final int TOKEN_LENGTH = 16;

  private final Acts acts;
  private final Choices choices;

  Choosing(Acts acts) {
    this.acts = acts;
    this.choices = new Choices(acts);
  }

  /**
   * 1.3 to 2.1: sends a fresh code. The page says when the confirm button is enabled (U07).
   *
   * @return Unknown where the carrier did not answer: the code counts if it arrives
   */
  public Outcome<Page> start(Vin vin, String user) {
    try {
      Dossier seen = acts.read(vin, user);
      seen.requireOpen();
      seen.require(Step.SERVICE_NOTICE);
      Mobile phone = Entrance.phone(seen);
      return acts.ports()
          .codes()
          .issue(phone, CodePurpose.PRESELECT_CONFIRM)
          .fold(
              done -> started(vin, user),
              notDone -> Outcome.notDone(notDone.situation()),
              unknown ->
                  started(vin, user)
                      .fold(
                          done -> new Unknown<>(unknown.token(), unknown.situation()),
                          notDone -> notDone,
                          both -> both));
    } catch (SelectionFault e) {
      return Outcome.refused(e.all());
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<Page> started(Vin vin, String user) {
    return acts.act(
        vin,
        user,
        "start",
        (seen, lost) -> {
          seen.require(Step.SERVICE_NOTICE);
          Instant from = seen.at().plus(seen.rules().terms().confirmWait());
          return Acts.Next.keep(
              seen.with(seen.facts().with(Facts.BUTTON_FROM, from)), Step.PHONE_CHECK);
        });
  }

  /**
   * 2.1 to 2.2: the confirm button, with the code as typed. The session before it is over.
   *
   * @return Unknown where it is not known whether the session is kept: start again
   */
  public Outcome<Session> open(Vin vin, String user, String code) {
    try {
      Dossier seen = acts.read(vin, user);
      seen.requireOpen();
      seen.require(Step.SERVICE_NOTICE);
      Instant from =
          seen.facts()
              .instant(Facts.BUTTON_FROM)
              .orElseThrow(
                  () ->
                      SelectionFault.of(
                          SelectionReason.STEP,
                          Step.SERVICE_NOTICE.number(),
                          Step.PHONE_CHECK.number()));
      if (seen.at().isBefore(from)) {
        return Outcome.notDone(SelectionReason.BUTTON_DISABLED, CityTime.at(from));
      }
      byte[] drawn = new byte[TOKEN_LENGTH];
      acts.ports().random().nextBytes(drawn);
      Session session =
          new Session(
              vin,
              user,
              HexFormat.of().formatHex(drawn),
              seen.at().plus(seen.rules().terms().session()));
      return acts.ports()
          .codes()
          .check(Entrance.phone(seen), CodePurpose.PRESELECT_CONFIRM, code)
          .fold(
              done -> opened(session),
              notDone -> Outcome.notDone(notDone.situation()),
              unknown -> new Unknown<>(unknown.token(), unknown.situation()));
    } catch (SelectionFault e) {
      return Outcome.refused(e.all());
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  private Outcome<Session> opened(Session session) {
    return acts.act(
            session.vin(),
            session.user(),
            "open",
            (seen, lost) -> {
              seen.require(Step.SERVICE_NOTICE);
              Facts facts =
                  seen.facts()
                      .without(Facts.BUTTON_FROM)
                      .with(Facts.SESSION, Dossier.digest(session))
                      .with(Facts.SESSION_UNTIL, session.until());
              boolean composing = seen.left().composed() > 0;
              return Acts.Next.keep(
                  seen.with(
                      Choices.onTab(facts, seen, composing ? Page.Tab.COMPOSED : Page.Tab.RANDOM)),
                  Step.CHOOSING);
            })
        .map(page -> session);
  }

  /** 2.2 as it stands: what is held, with its countdowns. */
  public Outcome<Page> look(Session session) {
    return acts.act(
        session.vin(),
        session.user(),
        "look",
        (seen, lost) -> {
          seen.require(session);
          return Acts.Next.same(seen, Choices.inside(seen));
        });
  }

  /**
   * Goes to the other tab (U14); entering the composing tab begins its countdown (U10), being in it
   * already does not.
   */
  public Outcome<Page> go(Session session, Page.Tab tab) {
    return act(session, "go", (seen, lost) -> choices.go(seen, tab));
  }

  /**
   * The characters that are possible at the next place (U08).
   *
   * @param typed a plate as far as it is typed, with its office or without
   * @return ascending; empty where nothing fits or the number is complete
   */
  public Outcome<String> next(Session session, String typed) {
    try {
      Dossier seen = acts.read(session.vin(), session.user());
      seen.require(session);
      seen.requireOpen();
      seen.requireChoice();
      return Outcome.done(choices.next(seen, typed));
    } catch (SelectionFault e) {
      return Outcome.refused(e.all());
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
  }

  /**
   * Tries composed numbers in the order typed (S14, U11, U12): the first that nobody has is the
   * vehicle's and costs nothing; where others have them all, each costs a chance.
   *
   * @return Done also where all failed: the messages say so; NotDone where nothing was tried
   */
  public Outcome<Page> compose(Session session, String order, List<String> typed) {
    return announced(ordered(session, order, new Group(acts, choices, order, typed)));
  }

  /**
   * Draws a batch (S15, U16): costs one chance, whatever becomes of it. The batch before it is let
   * go, alternates stay (U22).
   *
   * @param withoutFour none with the digit 4 (U18)
   * @return NotDone, and nothing charged, where no number is left (decision 13)
   */
  public Outcome<Page> draw(Session session, String order, boolean withoutFour) {
    return ordered(session, order, new Draw(acts, order, withoutFour));
  }

  /**
   * Makes a number of the batch its alternate (U19): the countdown of all alternates begins anew.
   * The same again changes nothing.
   */
  public Outcome<Page> choose(Session session, PlateNumber plate) {
    return act(session, "choose", (seen, lost) -> choices.choose(seen, plate));
  }

  /**
   * Takes an alternate, or a number of the batch, for good; all else that is held is let go. The
   * same again changes nothing.
   */
  public Outcome<Page> confirm(Session session, PlateNumber plate) {
    return announced(
        acts.act(
            session.vin(),
            session.user(),
            "confirm",
            (seen, lost) -> {
              seen.require(session);
              return choices.confirm(seen, plate);
            }));
  }

  private Outcome<Page> act(Session session, String token, Acts.Rule rule) {
    return acts.act(
        session.vin(),
        session.user(),
        token,
        (seen, lost) -> {
          seen.require(session);
          seen.requireOpen();
          seen.requireChoice();
          return rule.next(seen, lost);
        });
  }

  private Outcome<Page> ordered(Session session, String order, Acts.Rule rule) {
    return order.matches("[A-Za-z0-9-]{1,40}")
        ? acts.act(
            session.vin(),
            session.user(),
            order,
            (seen, lost) -> {
              seen.require(session);
              return rule.next(seen, lost);
            })
        : Outcome.notDone(SelectionReason.ORDER_FORM, order);
  }

  private Outcome<Page> announced(Outcome<Page> outcome) {
    return outcome.map(page -> new Announcement(acts).of(page));
  }
}
