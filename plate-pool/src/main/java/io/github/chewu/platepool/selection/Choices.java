package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.Deadline;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of step 2.2: what follows from a choice. */
record Choices(Acts acts) {
  /** What who is inside sees: where a number is selected, 2.3. */
  static Step inside(Dossier seen) {
    Step outside = seen.step();
    return outside == Step.COMPLETE || seen.blacklistedUntil().isPresent()
        ? outside
        : Step.CHOOSING;
  }

  static Facts onTab(Facts facts, Dossier seen, Page.Tab tab) {
    Facts there = facts.with(Facts.TAB, tab);
    return tab == Page.Tab.COMPOSED
        ? there.with(Facts.COMPOSE_FROM, seen.at().plus(seen.rules().composing().interval()))
        : there.without(Facts.COMPOSE_FROM);
  }

  Acts.Next go(Dossier seen, Page.Tab tab) throws SelectionFault {
    if (tab == Page.Tab.COMPOSED) {
      requireComposed(seen);
    } else if (seen.left().random() == 0) {
      throw SelectionFault.of(SelectionReason.RANDOM_USED_UP);
    }
    return seen.facts().tab() == tab
        ? Acts.Next.same(seen, Step.CHOOSING)
        : Acts.Next.keep(seen.with(onTab(seen.facts(), seen, tab)), Step.CHOOSING);
  }

  static void requireComposed(Dossier seen) throws SelectionFault {
    if (!seen.rules().composing().open()) {
      throw SelectionFault.of(SelectionReason.NO_COMPOSING);
    }
    if (seen.left().composed() == 0) {
      throw SelectionFault.of(SelectionReason.COMPOSED_USED_UP);
    }
  }

  String next(Dossier seen, String typed) throws SelectionFault {
    requireComposed(seen);
    PoolId pool = pool(seen);
    String text = PlateNumber.normalise(typed);
    String office = pool.office().toString();
    boolean others = !text.isEmpty() && Province.of(text.charAt(0)).isPresent();
    if (others && !text.startsWith(office) && !office.startsWith(text)) {
      throw SelectionFault.of(SelectionReason.OTHER_OFFICE, text, office);
    }
    String serial = text.startsWith(office) ? text.substring(office.length()) : text;
    return acts.pools().pool(pool).next(serial, seen.at());
  }

  /** An alternate: of a batch that has had none. */
  Acts.Next choose(Dossier seen, PlateNumber plate) throws SelectionFault {
    Claim held = held(seen, plate);
    if (held.kind() == ClaimKind.ALTERNATE) {
      return Acts.Next.same(seen, Step.CHOOSING);
    }
    if (seen.facts().isPicked(held.batch())) {
      throw SelectionFault.of(SelectionReason.SECOND_ALTERNATE, plate);
    }
    RuleSet.Drawing drawing = seen.rules().drawing();
    if (seen.live(ClaimKind.ALTERNATE).size() >= drawing.slots()) {
      throw SelectionFault.of(SelectionReason.SLOTS_FULL, drawing.slots());
    }
    Instant until = seen.at().plus(drawing.alternateTime());
    // The others as they are shown: an alternate is there now, so that the first is held no longer.
    List<Claim> claims =
        Stream.concat(seen.batch().stream(), seen.live(ClaimKind.ALTERNATE).stream())
            .map(
                claim ->
                    claim.kind() == ClaimKind.ALTERNATE || claim.plate().equals(plate)
                        ? claim.changed(ClaimKind.ALTERNATE, until)
                        : claim)
            .toList();
    return Acts.Next.keep(
        seen.with(
            seen.facts().without(Facts.FIRST, Facts.FIRST_FROM).withPicked(held.batch(), plate),
            seen.standing().used(),
            claims,
            seen.standing().selections()),
        Step.CHOOSING);
  }

  Acts.Next confirm(Dossier seen, PlateNumber plate) throws SelectionFault {
    boolean again =
        seen.current()
            .filter(chosen -> chosen.plate().equals(plate))
            .filter(chosen -> chosen.user().equals(seen.standing().user()))
            .isPresent();
    if (again) {
      return Acts.Next.same(seen, inside(seen));
    }
    seen.requireOpen();
    seen.requireChoice();
    return select(seen, plate, Optional.of(held(seen, plate)), seen.facts());
  }

  /** Makes a number the vehicle's, and lets go all else (S18, U20). */
  Acts.Next select(Dossier seen, PlateNumber plate, Optional<Claim> held, Facts facts) {
    return select(seen, plate, held, facts, seen.at());
  }

  private Acts.Next select(
      Dossier seen, PlateNumber plate, Optional<Claim> held, Facts facts, Instant chosen) {
    Deadline deadline = acts.validity().from(chosen);
    PoolId pool = pool(seen);
    Claim claim =
        held.map(own -> own.changed(ClaimKind.SELECTED, deadline.end()))
            .orElseGet(() -> Claim.wanted(pool, plate, ClaimKind.SELECTED, "", deadline.end()));
    Selection selection =
        new Selection(
            id(seen),
            seen.standing().vin(),
            seen.standing().user(),
            pool,
            plate,
            chosen,
            deadline.lastDay(),
            Selection.State.OPEN);
    List<Selection> selections =
        Stream.concat(seen.standing().selections().stream(), Stream.of(selection)).toList();
    return Acts.Next.keep(
        seen.with(facts, seen.standing().used(), List.of(claim), selections), Step.COMPLETE);
  }

  /**
   * The first of a batch whose time ended with nothing chosen, where the rules say so: chosen at
   * that end, whenever somebody looks, and let go where its user was blacklisted then. Empty also
   * where its validity is over by now: then nobody has looked, and the number is free.
   */
  Optional<Acts.Next> overtime(Dossier seen) {
    Instant end = seen.facts().instant(Facts.FIRST_FROM).orElse(Instant.MAX);
    boolean due =
        !seen.at().isBefore(end)
            && seen.isOwner()
            && seen.current().isEmpty()
            && seen.at().isBefore(acts.validity().from(end).end());
    return seen.live(ClaimKind.BATCH).stream()
        .filter(claim -> due && seen.facts().isFirst(claim.plate()))
        .findFirst()
        .map(claim -> overtime(seen, claim, end));
  }

  private Acts.Next overtime(Dossier seen, Claim first, Instant end) {
    Facts facts = seen.facts().without(Facts.FIRST, Facts.FIRST_FROM);
    return seen.blacklistedUntil(CityTime.day(end)).isEmpty()
        ? select(seen, first.plate(), Optional.of(first), facts, end)
        : Acts.Next.keep(
            seen.with(
                facts,
                seen.standing().used(),
                seen.live(ClaimKind.ALTERNATE),
                seen.standing().selections()),
            Step.MESSAGE);
  }

  /**
   * The same however often a save of this state is tried, and of no other; of two of one vehicle in
   * one instant the later one's is greater.
   */
  private static String id(Dossier seen) {
    long version = seen.standing().version();
    String state = seen.standing().vin().value() + "|" + version;
    return "%08x-%s".formatted(version, Facts.digest(state).substring(0, 24));
  }

  static PoolId pool(Dossier seen) {
    return seen.application().orElseThrow().pool();
  }

  /** A number that is held for the vehicle to be chosen. */
  static Claim held(Dossier seen, PlateNumber plate) throws SelectionFault {
    return own(seen, plate).orElseThrow(() -> SelectionFault.of(SelectionReason.NOT_HELD, plate));
  }

  static Optional<Claim> own(Dossier seen, PlateNumber plate) {
    return Stream.of(ClaimKind.BATCH, ClaimKind.ALTERNATE)
        .flatMap(kind -> seen.live(kind).stream())
        .filter(claim -> claim.plate().equals(plate))
        .findFirst();
  }

  /** What composing leads to where nothing composed is left (U13). */
  static List<Situation> switched(Page.Left left) {
    List<Situation> messages = new ArrayList<>();
    if (left.isNothing()) {
      messages.add(Situation.of(SelectionReason.USED_UP));
    } else if (left.composed() == 0) {
      messages.add(Situation.of(SelectionReason.SWITCHED, left.random()));
    }
    return messages;
  }

  static Object timeOfDay(Instant instant) {
    return CityTime.at(instant).toLocalTime();
  }
}
