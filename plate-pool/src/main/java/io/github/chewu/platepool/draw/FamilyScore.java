package io.github.chewu.platepool.draw;

import java.util.List;
import java.util.OptionalInt;

/**
 * The score of a family without a car, Beijing since 2021 (draws.md 5.1, probable): each member has
 * a base (the main applicant 2, anybody else 1), his ladder or waiting score, and one for each year
 * that they apply as a family; main applicant and spouse count twice, and the sum is taken times
 * the generations.
 *
 * @param main ladder or waiting score of the main applicant
 * @param spouse of the spouse, who is not there in every family
 * @param others of each other member
 * @param years as a family, zero or more
 * @param generations 1 to 3
 */
public record FamilyScore(
    int main, OptionalInt spouse, List<Integer> others, int years, int generations) {
  private static final int MOST = 1_000;

  /** Checks the ranges: scores and years up to 1,000, up to 1,000 others. */
  public FamilyScore {
    others = List.copyOf(others);
    require("score", main);
    spouse.ifPresent(score -> require("score", score));
    others.forEach(score -> require("score", score));
    require("others", others.size());
    require("years", years);
    if (generations < 1 || generations > 3) {
      throw new IllegalArgumentException("generations " + generations + " given, 1 to 3 allowed");
    }
  }

  private static void require(String what, int number) {
    if (number < 0 || number > MOST) {
      throw new IllegalArgumentException(what + " " + number + " given, 0 to " + MOST + " allowed");
    }
  }

  /** The score by which families queue, or the tickets that they have. */
  public int total() {
    int first = 2 + main + years;
    int rest = others.stream().mapToInt(score -> 1 + score + years).sum();
    int members =
        spouse.isPresent() ? (first + 1 + spouse.getAsInt() + years) * 2 + rest : first + rest;
    return members * generations;
  }
}
