package io.github.chewu.platepool.selection;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.PlatePools;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.SegmentCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How every act goes: read what stands, compute the next, save it, and begin anew if it moved. */
final class Acts {
  /** Each lost round was another's act, or a number that somebody else has. */
  private static final int ROUNDS = 10_000;

  private final PreselectionPorts ports;
  private final boolean simulated;

  Acts(PreselectionPorts ports, boolean simulated) {
    this.ports = ports;
    this.simulated = simulated;
  }

  PreselectionPorts ports() {
    return ports;
  }

  PlatePools pools() {
    return ports.pools();
  }

  boolean serves(PoolId pool) {
    return pools().ids().contains(pool);
  }

  /** What a refusal says is allowed. */
  String offers() {
    String all =
        pools().ids().stream().map(PoolId::toString).sorted().collect(Collectors.joining(", "));
    return all.isEmpty() ? "-" : all;
  }

  /** The published numbers of an office (S10); empty where it has none here. */
  Map<PoolId, List<SegmentCount>> published(Authority office) {
    Instant now = ports.clock().instant();
    return pools().ids().stream()
        .filter(pool -> pool.office().equals(office))
        .collect(Collectors.toMap(pool -> pool, pool -> pools().pool(pool).counts(now)));
  }

  Validity validity() {
    return new Validity(ports.rules(), ports.calendar());
  }

  boolean isSimulated() {
    return simulated;
  }

  /** A rule: what follows from what stands. */
  @FunctionalInterface
  interface Rule {
    /**
     * Computes it.
     *
     * @param lost the numbers that others were found to have in this act
     */
    Next next(Dossier seen, Set<PlateNumber> lost) throws SelectionFault, StoreFault;
  }

  /** What is to be done with what follows. */
  private enum Keeping {
    SAME,
    SAVE,
    SAVED,
    AGAIN
  }

  /**
   * What follows.
   *
   * @param standing that stands then
   * @param step to be shown
   * @param messages to be shown
   */
  record Next(Keeping keeping, Standing standing, Step step, List<Situation> messages) {
    /** To be saved. */
    static Next keep(Standing standing, Step step, List<Situation> messages) {
      return new Next(Keeping.SAVE, standing, step, messages);
    }

    /** To be saved. */
    static Next keep(Standing standing, Step step) {
      return keep(standing, step, List.of());
    }

    /** The rule has saved it. */
    static Next kept(Standing standing, Step step, List<Situation> messages) {
      return new Next(Keeping.SAVED, standing, step, messages);
    }

    /** Everything stays as it is. */
    static Next same(Dossier seen, Step step, List<Situation> messages) {
      return new Next(Keeping.SAME, seen.standing(), step, messages);
    }

    /** Everything stays as it is. */
    static Next same(Dossier seen, Step step) {
      return same(seen, step, List.of());
    }

    /** The rule tried to save, and something had moved. */
    static Next again(Dossier seen) {
      return new Next(Keeping.AGAIN, seen.standing(), seen.step(), List.of());
    }
  }

  /** What stands, after what time alone has brought about. */
  Dossier read(Vin vin, String user) throws StoreFault {
    Choices choices = new Choices(this);
    while (true) {
      Dossier seen = new Dossier(pools().store().standing(vin, user), ports.rules());
      Optional<Next> overtime = choices.overtime(seen);
      if (overtime.isEmpty()) {
        return seen;
      }
      Standing after = overtime.get().standing();
      Saved.Verdict verdict = pools().save(seen.standing(), after).verdict();
      if (verdict == Saved.Verdict.KEPT && overtime.get().step() == Step.COMPLETE) {
        new Announcement(this)
            .of(page(new Dossier(after, ports.rules()), Step.COMPLETE, List.of()));
      }
    }
  }

  /** What a user sees who enters. */
  Page page(Dossier seen, Step step, List<Situation> messages) {
    List<Situation> more = new ArrayList<>(messages);
    if (simulated) {
      more.add(0, Situation.of(SelectionReason.SIMULATED));
    }
    return seen.page(step, more, validity());
  }

  /**
   * What stands after an act.
   *
   * @param seen the standing that is kept now
   */
  record Result(Dossier seen, Next next) {}

  /** Does an act, and answers with what is to be shown. */
  Outcome<Page> act(Vin vin, String user, String token, Rule rule) {
    return run(vin, user, token, rule)
        .map(result -> page(result.seen(), result.next().step(), result.next().messages()));
  }

  /**
   * Does an act.
   *
   * @param token leads to what became of it where that is not known
   */
  Outcome<Result> run(Vin vin, String user, String token, Rule rule) {
    try {
      Set<PlateNumber> lost = new HashSet<>();
      for (int round = 0; round < ROUNDS; round++) {
        Dossier seen = read(vin, user);
        Next next = rule.next(seen, lost);
        boolean ended = next.keeping() == Keeping.SAME || next.keeping() == Keeping.SAVED;
        if (next.keeping() == Keeping.SAVE) {
          Saved saved = ports.pools().save(seen.standing(), next.standing());
          saved.taken().stream().map(Claim::plate).forEach(lost::add);
          ended = saved.verdict() == Saved.Verdict.KEPT;
        }
        if (ended) {
          return Outcome.done(new Result(new Dossier(next.standing(), ports.rules()), next));
        }
      }
      return Outcome.notDone(SelectionReason.BUSY);
    } catch (SelectionFault e) {
      return Outcome.refused(e.all());
    } catch (StoreFault e) {
      return failed(token, e);
    }
  }

  static <T> Outcome<T> failed(String token, StoreFault fault) {
    return fault.situation().reason() == StoreReason.COMMIT_UNKNOWN
        ? Outcome.unknown(token, SelectionReason.IN_DOUBT, token)
        : Outcome.notDone(fault.situation());
  }
}
