package io.github.chewu.examples.bench;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sql.Store;
import io.github.chewu.platepool.claim.Chances;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.Drawn.Ending;
import io.github.chewu.platepool.claim.PlatePools;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.FreePool;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.sql.SqlClaimStore;
import io.github.chewu.platepool.sql.StoreClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What it costs to hold a number durably, and to start from a store with many claims. */
final class PoolStoreBench {
  private static final int[] CLIENTS = {1, 16};
  private static final long MEASURED = Duration.ofSeconds(4).toNanos();
  private static final Duration HELD = Duration.ofDays(3);

  private final PoolPlan plan =
      PoolPlan.ordinary(
          Province.SHANDONG.authority('A').orElseThrow(),
          PlateType.SMALL,
          LocalDate.of(2026, 3, 2));
  private final int claims;
  private final Optional<String> server;
  private final List<BenchRow> rows = new ArrayList<>();
  private final AtomicLong vehicles = new AtomicLong();

  /**
   * @param claims in the store that is started from
   * @param server the JDBC address of an empty PostgreSQL database; where none is given one is
   *     started
   */
  PoolStoreBench(int claims, Optional<String> server) {
    this.claims = claims;
    this.server = server;
  }

  List<BenchRow> rows() throws Exception {
    Path folder = Files.createTempDirectory("chewu-bench");
    try {
      start("jdbc:sqlite:" + folder.resolve("start.db"));
      holds("SQLite", "jdbc:sqlite:" + folder.resolve("holds.db"));
      if (server.isPresent()) {
        holds("PostgreSQL", server.get());
      } else {
        holdsOnServer();
      }
      pops(folder);
    } finally {
      delete(folder);
    }
    return rows;
  }

  private void holdsOnServer() throws Exception {
    try (ServerProgram started = ServerProgram.start()) {
      holds("PostgreSQL", started.url());
    } catch (IOException e) {
      rows.add(
          BenchRow.missing("PostgreSQL, durable holds", "1/s", String.valueOf(e.getMessage())));
    }
  }

  private void pops(Path folder) throws Exception {
    String name = "Redis SPOP, appendfsync always";
    Optional<Path> program = RedisPop.program();
    if (program.isEmpty()) {
      rows.add(BenchRow.missing(name, "1/s", "no redis-server on the PATH"));
      return;
    }
    try (RedisPop redis = RedisPop.start(program.get(), folder)) {
      redis.fill();
      for (int clients : CLIENTS) {
        rows.add(
            BenchRow.alone(name + ", " + clients(clients), perSecond(clients, redis::pop), "1/s"));
      }
    }
  }

  private static String clients(int count) {
    return count + (count == 1 ? " client" : " clients");
  }

  private static SqlClaimStore open(OpenConnections source) throws Fault {
    Store store = Store.open(source, Duration.ofSeconds(60));
    return SqlClaimStore.open(store, StoreClock.ofDatabase(), new SeededRandom(System.nanoTime()));
  }

  private void start(String url) throws Exception {
    try (OpenConnections source = new OpenConnections(url)) {
      SqlClaimStore store = open(source);
      fill(source.real());
      System.gc();
      List<MemoryPoolMXBean> heap =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .toList();
      heap.forEach(MemoryPoolMXBean::resetPeakUsage);
      long before = System.nanoTime();
      PlatePools pools = PlatePools.open(List.of(plan), store, new SeededRandom(1));
      long millis = (System.nanoTime() - before) / 1_000_000;
      long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      int free =
          pools.pool(plan.pool()).counts(Instant.now()).stream().mapToInt(s -> s.free()).sum();
      if (free != new FreePool(plan).free(false, LocalDate.MAX) - claims) {
        throw new IllegalStateException(free + " numbers free after the start");
      }
      String name = String.format(Locale.ROOT, "start from a store with %,d claims", claims);
      rows.add(BenchRow.alone(name, millis, "ms"));
      rows.add(BenchRow.alone(name + ", most heap in use", peak >> 20, "MB"));
    }
  }

  /** Nearly all are confirmed, as in a pool of many years; one in fifty is still only chosen. */
  private void fill(Connection connection) throws SQLException {
    FreePool free = new FreePool(plan);
    int[] numbers = free.pick(claims, false, LocalDate.MAX, new SeededRandom(2));
    try (Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO chewu_plate_claim (pool, plate, holder, kind, batch, ends_at, epoch)"
                    + " VALUES (?, ?, ?, ?, '', ?, 1)")) {
      statement.execute("BEGIN");
      long soon = Instant.now().plus(HELD).toEpochMilli() * 1000;
      for (int i = 0; i < numbers.length; i++) {
        boolean confirmed = i % 50 != 0;
        insert.setString(1, plan.pool().toString());
        insert.setString(2, plan.pool().office() + free.serial(numbers[i]).toString());
        insert.setString(3, vin(i).value());
        insert.setString(4, confirmed ? "CONFIRMED" : "SELECTED");
        insert.setLong(5, confirmed ? Claim.FOR_GOOD.getEpochSecond() * 1_000_000 : soon);
        insert.addBatch();
        if (i % 1000 == 999) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      statement.execute("COMMIT");
    }
  }

  private void holds(String engine, String url) throws Exception {
    try (OpenConnections source = new OpenConnections(url)) {
      SqlClaimStore store = open(source);
      PlatePools pools = PlatePools.open(List.of(plan), store, new SeededRandom(System.nanoTime()));
      RawClaims raw = new RawClaims(source, new FreePool(plan));
      for (int clients : CLIENTS) {
        String name = engine + ", " + clients(clients) + ", ";
        long theirs = perSecond(clients, () -> raw.hold());
        rows.add(
            BenchRow.against(
                name + "durable holds, one a transaction",
                perSecond(clients, () -> hold(pools, 1)),
                theirs,
                "1/s"));
        rows.add(
            BenchRow.against(
                name + "durable holds, batches of 10",
                perSecond(clients, () -> hold(pools, 10)),
                theirs,
                "1/s"));
      }
    }
  }

  /** How many numbers a vehicle got that nobody knew before. */
  private int hold(PlatePools pools, int count) throws Fault {
    Instant now = Instant.now();
    Standing seen =
        new Standing(
            vin(vehicles.getAndIncrement()),
            "anna",
            "",
            0,
            Evidence.none(),
            Chances.NONE_USED,
            List.of(),
            List.of(),
            now);
    Ending ending =
        pools
            .draw(
                seen,
                plan.pool(),
                count,
                false,
                plates ->
                    new Standing(
                        seen.vin(),
                        "anna",
                        "anna",
                        0,
                        Evidence.none(),
                        new Chances(0, 1),
                        plates.stream()
                            .map(
                                plate ->
                                    Claim.wanted(
                                        plan.pool(), plate, ClaimKind.BATCH, "b", now.plus(HELD)))
                            .toList(),
                        List.of(),
                        now))
            .ending();
    if (ending != Ending.HELD) {
      throw new IllegalStateException("a draw of a full pool ended " + ending);
    }
    return count;
  }

  private static Vin vin(long n) {
    return new Vin(String.format(Locale.ROOT, "LSVAA%04d%08d", n / 100_000_000, n % 100_000_000));
  }

  /** What all clients together hold in a second. */
  private static long perSecond(int clients, Callable<Integer> act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long begin = System.nanoTime();
      List<Future<Long>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(
            threads.submit(
                () -> {
                  long done = 0;
                  while (System.nanoTime() - begin < MEASURED) {
                    done += act.call();
                  }
                  return done;
                }));
      }
      long all = 0;
      for (Future<Long> one : running) {
        all += one.get();
      }
      return all * 1_000_000_000 / (System.nanoTime() - begin);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
