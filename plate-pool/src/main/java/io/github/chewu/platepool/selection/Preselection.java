package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.user.SmsCodes;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.MemoryClaimStore;
import io.github.chewu.platepool.index.PoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A platform on which numbers are pre-selected by one rule set (预选号牌). Three desks share it: where
 * users apply, where they choose, and where the office answers. Safe for any thread.
 */
public final class Preselection {
  private final Acts acts;

  /** A platform over these ports. */
  public Preselection(PreselectionPorts ports) {
    this(ports, false);
  }

  private Preselection(PreselectionPorts ports, boolean simulated) {
    this.acts = new Acts(ports, simulated);
  }

  /** Stage 1: basic information, confirmation, service notice. */
  public Entrance entrance() {
    return new Entrance(acts);
  }

  /** Stage 2: phone check, choosing, completion. */
  public Choosing choosing() {
    return new Choosing(acts);
  }

  /** What the vehicle office does with a selection. */
  public OfficeDesk office() {
    return new OfficeDesk(acts);
  }

  /**
   * The same platform to try out (模拟选号, S04): it asks no register, sends no message of completion,
   * and keeps what it does in a copy of the pools and of who holds what now; each page says that
   * its number is not valid. One simulation serves many users.
   *
   * @param codes of the simulation, over a code store of its own
   */
  public Preselection simulation(SmsCodes codes) throws StoreFault {
    PreselectionPorts real = acts.ports();
    MemoryClaimStore copy = new MemoryClaimStore(real.clock());
    for (PoolId pool : real.pools().ids()) {
      Map<Instant, List<Claim>> byEnd = new TreeMap<>();
      real.pools()
          .store()
          .live(
              pool, held -> byEnd.computeIfAbsent(held.until(), e -> new ArrayList<>()).add(held));
      for (Map.Entry<Instant, List<Claim>> ending : byEnd.entrySet()) {
        String id = pool + "-" + ending.getKey();
        // One that ends at this moment is not held any more, and so is not lent.
        copy.lend(id, ending.getValue().stream().map(held -> others(held, id)).toList());
      }
    }
    return new Preselection(
        new PreselectionPorts(
            real.rules(),
            real.pools().copy(copy),
            codes,
            real.sms(),
            BasicData.UNCHECKED,
            real.calendar(),
            real.random(),
            real.clock()),
        true);
  }

  private static Claim others(Claim held, String id) {
    return Claim.wanted(held.pool(), held.plate(), ClaimKind.LEASED, id, held.until());
  }

  /** The rules. */
  public RuleSet rules() {
    return acts.ports().rules();
  }
}
