package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.platepool.selection.Choosing;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.SelectionReason;
import io.github.chewu.platepool.selection.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Stage 2 of one who has his phone at hand (S07). */
record SecondStage(Preselection desk, Phone phone, Vin vin, String user) {
  private static final int WAITS = 3;

  /**
   * A session.
   *
   * @param fresh whether it was opened just now
   */
  record Inside(Session session, boolean fresh) {}

  /** By the session that is kept, if it is still open; else by a new one, kept from now on. */
  Outcome<Inside> enter(KioskRows kept) throws StoreFault {
    Optional<Session> before = kept.session(vin, user);
    if (before.isPresent() && page(before.get()).isPresent()) {
      return Outcome.done(new Inside(before.get(), false));
    }
    Outcome<Inside> opened = open();
    Optional<Inside> inside = Chain.receipt(opened);
    if (inside.isPresent()) {
      kept.keep(inside.get().session());
    }
    return opened;
  }

  /** 2.1 to 2.2, by a code on the phone. */
  Outcome<Inside> open() {
    return Chain.then(
        choosing().start(vin, user),
        page -> choosing().open(vin, user, phone.code()).map(session -> new Inside(session, true)));
  }

  /**
   * Tries composed numbers. Whoever comes into the tab by it waits for the end of the countdown, as
   * he would before the button (U10); whoever is there already is refused before it ends.
   *
   * @param waiting waits until an instant
   */
  Outcome<Page> compose(
      Inside inside, String order, List<String> plates, Consumer<Instant> waiting) {
    Session session = inside.session();
    boolean there = page(session).filter(page -> page.tab() == Page.Tab.COMPOSED).isPresent();
    boolean came = !there && Chain.receipt(choosing().go(session, Page.Tab.COMPOSED)).isPresent();
    Outcome<Page> tried = choosing().compose(session, order, plates);
    for (int i = 0; (came || inside.fresh()) && i < WAITS && isTooSoon(tried); i++) {
      page(session).ifPresent(page -> waiting.accept(page.enabled()));
      tried = choosing().compose(session, order, plates);
    }
    return tried;
  }

  Choosing choosing() {
    return desk.choosing();
  }

  private Optional<Page> page(Session session) {
    return Chain.receipt(choosing().look(session));
  }

  private static boolean isTooSoon(Outcome<Page> outcome) {
    return outcome.fold(
        done -> false,
        notDone -> notDone.situation().reason() == SelectionReason.TOO_SOON,
        unknown -> false);
  }
}
