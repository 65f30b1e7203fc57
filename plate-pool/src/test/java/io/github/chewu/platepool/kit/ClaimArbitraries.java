package io.github.chewu.platepool.kit;

import io.github.chewu.core.kit.IdentifierArbitraries;
import io.github.chewu.core.kit.OutcomeArbitraries;
import io.github.chewu.core.kit.PlateArbitraries;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.TimeArbitraries;
import io.github.chewu.core.plate.PlateForm;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Drawn;
import io.github.chewu.platepool.claim.LeasedBlock;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Saved.Verdict;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Claims on numbers, what stands of a vehicle, and those that are refused. */
public final class ClaimArbitraries {
  private static final int MOST_TRIES = 25;

  private ClaimArbitraries() {}

  /** Tries used, up to more than any rule set allows. */
  public static Arbitrary<Chances> chances() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_TRIES),
            Arbitraries.integers().between(0, MOST_TRIES))
        .as(Chances::new);
  }

  /** Claims of every kind on ordinary numbers, each in the pool of its office. */
  public static Arbitrary<Claim> claims() {
    return Combinators.combine(
            PlateArbitraries.plates(PlateForm.ORDINARY),
            Arbitraries.of(PlateType.LARGE, PlateType.SMALL),
            Arbitraries.of(ClaimKind.class),
            ids(),
            Arbitraries.oneOf(TimeArbitraries.instants(), Arbitraries.just(Claim.FOR_GOOD)),
            Arbitraries.longs().between(Claim.NOT_HELD, 9))
        .as(
            (plate, type, kind, batch, until, epoch) ->
                new Claim(
                    new PoolId(plate.authority().orElseThrow(), type),
                    plate,
                    kind,
                    batch,
                    until,
                    epoch));
  }

  /** Answers of every verdict. */
  public static Arbitrary<Saved> saved() {
    return Arbitraries.oneOf(
        Arbitraries.of(Saved.KEPT, Saved.MOVED, Saved.LAPSED),
        claims().list().ofMinSize(1).ofMaxSize(3).map(Saved::taken));
  }

  /** Draws of every ending. */
  public static Arbitrary<Drawn> drawn() {
    return Arbitraries.oneOf(
        Arbitraries.of(Drawn.Ending.EMPTY, Drawn.Ending.MOVED, Drawn.Ending.CROWDED)
            .map(ending -> new Drawn(ending, List.of())),
        PlateArbitraries.plates(PlateForm.ORDINARY)
            .list()
            .ofMinSize(1)
            .ofMaxSize(10)
            .map(plates -> new Drawn(Drawn.Ending.HELD, plates)));
  }

  /** Blocks of up to ten numbers, some of them given out. */
  public static Arbitrary<LeasedBlock> blocks() {
    return Combinators.combine(
            claims(),
            PlateArbitraries.plates(PlateForm.ORDINARY).list().uniqueElements().ofMaxSize(10),
            Arbitraries.integers().between(0, 10))
        .as(
            (claim, plates, given) -> {
              Map<PlateNumber, Long> left = new LinkedHashMap<>();
              Map<PlateNumber, Long> gone = new LinkedHashMap<>();
              plates.forEach(
                  plate -> (gone.size() < given ? gone : left).put(plate, claim.epoch() + 1));
              return new LeasedBlock("lease", claim.pool(), claim.until(), left, gone);
            });
  }

  /** What sites draw. */
  public static Arbitrary<LeasedBlock.Draw> draws() {
    return Combinators.combine(
            PlateArbitraries.plates(PlateForm.ORDINARY).list().ofMaxSize(10), blocks())
        .as(LeasedBlock.Draw::new);
  }

  /** Selections in every state. */
  public static Arbitrary<Selection> selections() {
    return Combinators.combine(
            ids(),
            IdentifierArbitraries.vins(),
            ids(),
            claims(),
            TimeArbitraries.instants(),
            TimeArbitraries.days(),
            Arbitraries.of(Selection.State.class))
        .as(
            (id, vin, user, claim, at, lastDay, state) ->
                new Selection(id, vin, user, claim.pool(), claim.plate(), at, lastDay, state));
  }

  /** Standings with up to three claims and two selections. */
  public static Arbitrary<Standing> standings() {
    return Combinators.combine(
            IdentifierArbitraries.vins(),
            ids(),
            Arbitraries.longs().between(0, 99),
            OutcomeArbitraries.evidence(),
            chances(),
            claims().list().uniqueElements(Claim::plate).ofMaxSize(3),
            selections().list().ofMaxSize(2),
            TimeArbitraries.instants())
        .as(
            (vin, user, version, facts, used, claims, selections, at) ->
                new Standing(vin, user, user, version, facts, used, claims, selections, at));
  }

  /** Negative tries, epochs and versions, one number twice, verdicts without their claims. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<Integer> negative = Arbitraries.integers().between(-9, -1);
    return Arbitraries.oneOf(
        negative.map(n -> new RefusedCall(Chances.class, n + " and 0", () -> new Chances(n, 0))),
        negative.map(n -> new RefusedCall(Chances.class, "0 and " + n, () -> new Chances(0, n))),
        Combinators.combine(claims(), negative)
            .as((c, n) -> new RefusedCall(Claim.class, "epoch " + n, () -> withEpoch(c, n))),
        Combinators.combine(standings(), negative)
            .as((s, n) -> new RefusedCall(Standing.class, "version " + n, () -> at(s, n))),
        Combinators.combine(standings(), claims())
            .as(
                (s, c) ->
                    new RefusedCall(Standing.class, c.plate() + " claimed", () -> twice(s, c))),
        Arbitraries.of("", "鲁A", "鲁A02", "鲁1-02", "鲁A-2", "鲁A-00", "A-02", "鲁AB-02")
            .map(text -> new RefusedCall(PoolId.class, "'" + text + "'", () -> PoolId.of(text))),
        blocks()
            .filter(block -> !block.left().isEmpty())
            .map(
                b ->
                    new RefusedCall(
                        LeasedBlock.class,
                        "left and given out",
                        () -> new LeasedBlock(b.id(), b.pool(), b.until(), b.left(), b.left()))),
        Arbitraries.just(
            new RefusedCall(
                Drawn.class, "0 numbers", () -> new Drawn(Drawn.Ending.HELD, List.of()))),
        claims()
            .map(
                c ->
                    new RefusedCall(
                        Saved.class, "1 claims", () -> new Saved(Verdict.KEPT, List.of(c)))),
        Arbitraries.just(
            new RefusedCall(Saved.class, "0 claims", () -> new Saved(Verdict.TAKEN, List.of()))));
  }

  private static Claim withEpoch(Claim claim, long epoch) {
    return new Claim(
        claim.pool(), claim.plate(), claim.kind(), claim.batch(), claim.until(), epoch);
  }

  private static Standing at(Standing standing, long version) {
    return new Standing(
        standing.vin(),
        standing.user(),
        standing.owner(),
        version,
        standing.facts(),
        standing.used(),
        standing.claims(),
        standing.selections(),
        standing.at());
  }

  private static Standing twice(Standing standing, Claim claim) {
    return new Standing(
        standing.vin(),
        standing.user(),
        standing.owner(),
        standing.version(),
        standing.facts(),
        standing.used(),
        List.of(claim, claim),
        standing.selections(),
        standing.at());
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12);
  }
}
