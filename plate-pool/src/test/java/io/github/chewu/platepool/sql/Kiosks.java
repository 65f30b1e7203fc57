package io.github.chewu.platepool.sql;

import static io.github.chewu.platepool.kit.ClaimScene.ANNA;
import static io.github.chewu.platepool.kit.ClaimScene.POOL;
import static io.github.chewu.platepool.kit.ClaimScene.vin;
import static io.github.chewu.platepool.kit.ClaimScene.with;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.kit.Terminals;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.Drawn;
import io.github.chewu.platepool.claim.Drawn.Ending;
import io.github.chewu.platepool.claim.PlatePools;
import io.github.chewu.platepool.claim.Saved;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.SerialPattern;
import io.github.chewu.platepool.kit.ClaimScene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Kiosks of one process that draw until a pool is empty, and let some numbers go again. They say
 * what they hold after it was kept, and what they let go before.
 */
final class Kiosks {
  private static final long VEHICLES = 2_500_000;
  private static final int PATIENCE = 300;
  private static final int BATCH = 10;

  private final ClaimStore store;
  private final PlatePools pools;
  private final Consumer<String> words;
  private final AtomicLong vehicles;

  /**
   * Those of a process.
   *
   * @param process 0 to 3: its vehicles are its own
   */
  Kiosks(ClaimStore store, PoolPlan plan, int process, Consumer<String> words) throws StoreFault {
    this.store = store;
    this.pools = PlatePools.open(List.of(plan), store, new SeededRandom(process));
    this.words = words;
    this.vehicles = new AtomicLong(process * VEHICLES);
  }

  /** A pool of at least so many numbers. */
  static PoolPlan plan(int numbers) {
    String digits = SerialPattern.DIGITS;
    String all = SerialPattern.ALL;
    int second = numbers > all.length() * 25_000 ? all.length() : 25;
    int first = (numbers + second * 1_000 - 1) / (second * 1_000);
    return ClaimScene.plan(
        all.substring(0, first), all.substring(0, second), digits, digits, digits);
  }

  /** Draws until nothing is left: so many kiosks one at a time, the others batches of ten. */
  void run(int kiosks, int single) throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < kiosks; i++) {
      int batch = i < single ? 1 : BATCH;
      all.add(
          () -> {
            work(batch);
            return true;
          });
    }
    Terminals.atOnce(all);
  }

  private void work(int batch) throws StoreFault {
    int faults = 0;
    boolean free = true;
    while (free) {
      try {
        free = serve(vin(vehicles.getAndIncrement()), batch);
        faults = 0;
      } catch (StoreFault fault) {
        // The connection was cut. What became of this vehicle is not known, so nothing is said.
        if (++faults > PATIENCE) {
          throw fault;
        }
      }
    }
  }

  private boolean serve(Vin vin, int batch) throws StoreFault {
    Standing seen = store.standing(vin, ANNA);
    Drawn drawn = pools.draw(seen, POOL, batch, false, plates -> with(seen, claims(seen, plates)));
    if (drawn.ending() == Ending.HELD) {
      say("held", vin, drawn.plates());
      if (vin.value().endsWith("7")) {
        letGo(vin);
      }
    }
    return drawn.ending() != Ending.EMPTY;
  }

  private static List<Claim> claims(Standing seen, List<PlateNumber> plates) {
    return plates.stream()
        .map(
            plate ->
                Claim.wanted(
                    POOL, plate, ClaimKind.SELECTED, "", seen.at().plus(Duration.ofDays(3))))
        .toList();
  }

  private void letGo(Vin vin) throws StoreFault {
    Standing seen = store.standing(vin, ANNA);
    int keep = seen.claims().size() / 2;
    List<Claim> kept = seen.claims().subList(0, keep);
    say("lets", vin, seen.claims().stream().skip(keep).map(Claim::plate).toList());
    Saved saved = pools.save(seen, with(seen, kept));
    if (!saved.equals(Saved.KEPT)) {
      throw new IllegalStateException(vin + " is nobody else's, and yet " + saved);
    }
  }

  private void say(String word, Vin vin, List<PlateNumber> plates) {
    words.accept(
        word
            + " "
            + vin.value()
            + plates.stream().map(plate -> " " + plate.serial()).collect(Collectors.joining()));
  }

  /**
   * A process: database, how many numbers, how many kiosks and how many of them draw one at a time,
   * which process; says it on stdout.
   */
  public static void main(String[] arguments) throws Exception {
    int process = Integer.parseInt(arguments[4]);
    Kiosks kiosks = null;
    for (int tries = 1; kiosks == null; tries++) {
      try {
        kiosks = open(arguments[0], Integer.parseInt(arguments[1]), process);
      } catch (StoreFault fault) {
        if (tries > PATIENCE) {
          throw fault;
        }
      }
    }
    kiosks.run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
  }

  private static Kiosks open(String address, int numbers, int process) throws StoreFault {
    Store store = Store.open(new KeptConnections(address), Duration.ofSeconds(30));
    SqlClaimStore claims =
        SqlClaimStore.open(store, StoreClock.ofDatabase(), new SeededRandom(1_000L + process));
    return new Kiosks(claims, plan(numbers), process, Kiosks::print);
  }

  private static void print(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
