package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One attempt with a group of composed numbers (S14, U09 to U13). */
record Group(Acts acts, Choices choices, String order, List<String> typed) implements Acts.Rule {
  private static final String DONE = "compose ";
  private static final String LOST = " lost";

  Group {
    typed = typed.stream().map(PlateNumber::normalise).toList();
  }

  @Override
  public Acts.Next next(Dossier seen, Set<PlateNumber> lost) throws SelectionFault {
    String name = DONE + String.join(" ", typed);
    Optional<String> before = seen.facts().order(order);
    if (before.isPresent()) {
      return again(seen, name, before.get());
    }
    seen.requireOpen();
    seen.requireChoice();
    requireTurn(seen);
    List<PlateNumber> plates = plates(seen);
    for (PlateNumber plate : plates) {
      if (!lost.contains(plate)) {
        Facts facts = seen.facts().withOrder(order, name);
        return choices.select(seen, plate, Choices.own(seen, plate), facts);
      }
    }
    return lost(seen, name, plates);
  }

  private Acts.Next again(Dossier seen, String name, String done) throws SelectionFault {
    boolean failed = done.equals(name + LOST);
    if (!failed && !done.equals(name)) {
      throw SelectionFault.of(SelectionReason.ORDER_USED, order);
    }
    return Acts.Next.same(seen, Choices.inside(seen), failed ? why(seen.left()) : List.of());
  }

  /** U09, U10, U13: whether a group of this size may be tried now. */
  private void requireTurn(Dossier seen) throws SelectionFault {
    Choices.requireComposed(seen);
    if (seen.facts().tab() != Page.Tab.COMPOSED) {
      throw SelectionFault.of(SelectionReason.NOT_COMPOSING);
    }
    int size = typed.size();
    if (size == 0) {
      throw SelectionFault.of(SelectionReason.NOTHING_TYPED);
    }
    int atOnce = seen.rules().composing().atOnce();
    if (size > atOnce) {
      throw SelectionFault.of(SelectionReason.TOO_MANY, size, atOnce);
    }
    if (size > seen.left().composed()) {
      throw SelectionFault.of(SelectionReason.MORE_THAN_LEFT, size, seen.left().composed());
    }
    Instant from = seen.facts().instant(Facts.COMPOSE_FROM).orElse(seen.at());
    if (seen.at().isBefore(from)) {
      throw SelectionFault.of(SelectionReason.TOO_SOON, Choices.timeOfDay(from));
    }
  }

  /** The numbers, all of them right; else everything that is wrong with them. */
  private List<PlateNumber> plates(Dossier seen) throws SelectionFault {
    List<Situation> wrong = new ArrayList<>();
    List<PlateNumber> plates = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (String text : typed) {
      Parsed<PlateNumber> parsed = PlateNumber.parse(text);
      Optional<Situation> refusal = parsed.fold(plate -> refusal(seen, plate), Optional::of);
      refusal.ifPresent(wrong::add);
      if (!texts.add(text)) {
        wrong.add(Situation.of(SelectionReason.TWICE, text));
      }
      if (refusal.isEmpty()) {
        plates.add(parsed.orElseThrow());
      }
    }
    if (!wrong.isEmpty()) {
      throw new SelectionFault(wrong);
    }
    return plates;
  }

  private Optional<Situation> refusal(Dossier seen, PlateNumber plate) {
    PoolId pool = Choices.pool(seen);
    if (!plate.authority().equals(Optional.of(pool.office()))) {
      return Optional.of(Situation.of(SelectionReason.OTHER_OFFICE, plate, pool.office()));
    }
    if (!plate.types().contains(pool.type())) {
      return Optional.of(Situation.of(SelectionReason.OTHER_TYPE, plate, pool.type().code()));
    }
    if (!acts.pools().pool(pool).has(plate, seen.at())) {
      return Optional.of(Situation.of(SelectionReason.NOT_IN_POOL, plate));
    }
    return acts.pools().pool(pool).isComposable(plate, seen.at())
        ? Optional.empty()
        : Optional.of(Situation.of(SelectionReason.RANDOM_ONLY, plate));
  }

  private Acts.Next lost(Dossier seen, String name, List<PlateNumber> plates) {
    Chances used = seen.standing().used();
    Chances after = new Chances(used.composed() + plates.size(), used.random());
    Page.Left left = new Page.Left(seen.left().composed() - plates.size(), seen.left().random());
    Facts facts =
        Choices.onTab(seen.facts(), seen, left.composed() > 0 ? Page.Tab.COMPOSED : Page.Tab.RANDOM)
            .withOrder(order, name + LOST);
    return Acts.Next.keep(
        seen.with(facts, after, seen.standing().live(), seen.standing().selections()),
        Step.CHOOSING,
        why(left));
  }

  private List<Situation> why(Page.Left left) {
    List<Situation> why = new ArrayList<>();
    typed.forEach(plate -> why.add(Situation.of(SelectionReason.TAKEN, plate)));
    why.add(Situation.of(SelectionReason.ALL_TAKEN, typed.size()));
    why.addAll(Choices.switched(left));
    return why;
  }
}
