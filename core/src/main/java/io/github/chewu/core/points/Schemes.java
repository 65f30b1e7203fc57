package io.github.chewu.core.points;

import io.github.chewu.core.outcome.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The schemes of the whole country. Immutable: safe for any thread. */
public final class Schemes {
  private static final LocalDate CHANGE = LocalDate.of(2022, 4, 1);

  /**
   * The scheme of the annex 2 of Order 123, kept by Order 139: 12, 6, 3, 2 and 1, from 2013-01-01
   * until 2022-03-31 (points-and-fines.md 2.2; confidence M, see {@link FormerAct}).
   */
  public static final Scheme ORDER_139 =
      new Scheme(
          FormerAct.ORDER,
          LocalDate.of(2013, 1, 1),
          Optional.of(CHANGE.minusDays(1)),
          Set.of(12, 6, 3, 2, 1),
          List.of(FormerAct.values()));

  /** The scheme of Order 163: 12, 9, 6, 3 and 1 (art. 7), from 2022-04-01 on (art. 37). */
  public static final Scheme ORDER_163 =
      new Scheme(
          ScoredAct.ORDER,
          CHANGE,
          Optional.empty(),
          Set.of(12, 9, 6, 3, 1),
          List.of(ScoredAct.values()));

  /**
   * The one after the other. Which acts are the same conduct is read from the words of both
   * (confidence M: no published table says so). What Order 139 scored only in part, such as seat
   * belts on motorways, is paired by that part: the rest was not recorded for points.
   */
  public static final SchemeChange CHANGE_OF_2022 =
      new SchemeChange(ORDER_139, ORDER_163, Counterparts.all(), Counterparts.scoredInPart());

  private Schemes() {}

  /** Reads a reference of either order, such as {@code 163-8-1} or {@code 139-1-2}. */
  public static Parsed<Act> parse(String text) {
    return CHANGE_OF_2022.parse(text);
  }

  /** {@link SchemeChange#points(Act, LocalDate, LocalDate)} at the change of 2022. */
  public static int points(Act act, LocalDate occurredOn, LocalDate decidedOn) {
    return CHANGE_OF_2022.points(act, occurredOn, decidedOn);
  }

  /** {@link SchemeChange#points(GradedAct, LocalDate, LocalDate)} at the change of 2022. */
  public static int points(GradedAct act, LocalDate occurredOn, LocalDate decidedOn) {
    return CHANGE_OF_2022.points(act, occurredOn, decidedOn);
  }
}
