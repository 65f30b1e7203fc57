package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.examples.desk.SimReader;
import io.github.chewu.examples.kit.JsonReader;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderEvent;
import io.github.chewu.smartcard.reader.ReaderWatch;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VpcdLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recharge through a real pcscd, in which a virtual card lies; and what others see of it. */
class RealStackTest {
  private static final String READER = "Virtual PCD 00 01";
  private static final int PORT = VpcdLink.PORT + 1;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final int TAPS = 20;

  private final LinkedBlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
  private final KeyRing keys = KeyRing.test();
  private final SimReader sim = new SimReader(keys, DAY, FaultPlan.none(Device.CARD));
  private final CardState made = sim.newCard();
  private volatile CardState card = made;
  private final VirtualReader slot = sim.over(READER, made, changed -> card = changed);
  private final VpcdLink link = new VpcdLink("localhost", PORT, slot);

  @TempDir private Path folder;
  private CardReaders readers = CardReaders.pcsc();
  private ReaderWatch watch;
  private FileChannel lock;
  private CompletableFuture<Void> serving;

  @BeforeEach
  void putBehindPcscd() throws Exception {
    try {
      readers.named(READER);
    } catch (Fault e) {
      skip("pcsc", e.situation().say(Locale.ENGLISH));
    }
    // Builds on one machine share the one pcscd.
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "chewu-vpcd-" + PORT + ".lock");
    lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock.lock();
    watch = readers.watch(events::add);
    serving = CompletableFuture.runAsync(this::serve, work -> new Thread(work, "vpcd").start());
    awaits(ReaderEvent.Kind.CARD_INSERTED);
  }

  @AfterEach
  void takeAway() throws Exception {
    if (serving != null) {
      events.clear();
      slot.remove();
      awaits(ReaderEvent.Kind.CARD_REMOVED);
      watch.close();
      link.close();
      serving.orTimeout(20, TimeUnit.SECONDS).join();
      lock.close();
    }
    readers.close();
    keys.close();
  }

  private void serve() {
    try {
      link.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaits(ReaderEvent.Kind kind) throws InterruptedException {
    ReaderEvent event;
    do {
      event = events.poll(20, TimeUnit.SECONDS);
      assertTrue(event != null, "pcscd never showed " + kind);
    } while (event.kind() != kind || !event.reader().equals(READER));
  }

  private static void skip(String what, String reason) {
    if (String.valueOf(System.getenv("CHEWU_REQUIRE")).contains(what)) {
      fail("CHEWU_REQUIRE asks for " + what + ": " + reason);
    }
    abort(reason);
  }

  private Ran run(String... command) {
    String store = "sqlite:" + folder.resolve("store.db");
    return TestConsole.run(
        JourneyDesk.line(List.of(command), "--reader", READER, "--store", store, "--json"));
  }

  private static Map<String, Object> shown(Ran ran) {
    assertEquals(0, ran.code(), ran.out());
    return JsonReader.object(ran.out());
  }

  @Test
  @DisplayName("E27 E29 a card behind pcscd is read, recharged and read again")
  void recharge() {
    assertEquals("3000", String.valueOf(shown(run("card", "read")).get("balanceFen")));
    Map<String, Object> receipt = shown(run("card", "load", "--yuan", "100.00", "--pay", "cash"));
    assertEquals("true", String.valueOf(receipt.get("tacValid")));

    Map<String, Object> after = shown(run("card", "read"));
    assertEquals("13000", String.valueOf(after.get("balanceFen")));
    assertEquals("2", String.valueOf(after.get("onlineCounter")));
    assertTrue(String.valueOf(after.get("records")).contains("amountFen=10000"), after.toString());
  }

  @Test
  @DisplayName("a client that is none of ours reads the same holder file")
  void foreignClient() throws Exception {
    Process client;
    try {
      client =
          new ProcessBuilder(
                  "opensc-tool", "-r", READER, "-s", "00A40000023F00", "-s", "00B0960037")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      skip("pcsc", "opensc-tool cannot be started: " + e.getMessage());
      return;
    }
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, client.waitFor(), said);
    String answer = said.substring(said.lastIndexOf("(SW1="));
    String bytes =
        answer
            .lines()
            .skip(1)
            // 16 bytes a line, then the same as text.
            .map(line -> line.substring(0, Math.min(48, line.length())).replace(" ", ""))
            .reduce("", String::concat);
    assertTrue(bytes.startsWith(made.file("0016").orElseThrow().hex()), said);
  }

  @ParameterizedTest(name = "E30 {0}@52")
  @DisplayName("E01 E30 a card torn at CREDIT behind pcscd is settled at the next tap, once")
  @CsvSource({"tear-before, NOT_LOADED, SECOND_LOAD", "tear-after, LOADED, CONFIRM"})
  void torn(String fault, String verdict, String action) {
    slot.faults(new FaultPlan(FaultScript.parse(Device.CARD, fault + "@52"), new SeededRandom(1)));
    assertEquals(3, run("card", "load", "--yuan", "100.00", "--pay", "cash").code());
    assertEquals(verdict.equals("LOADED") ? 13000 : 3000, card.purse().balance().fen());

    // Until pcscd has seen that the card is back, there is nothing to settle it by.
    Ran settled = run("card", "settle");
    for (int tap = 1; settled.code() != 0 && tap < TAPS; tap++) {
      settled = run("card", "settle");
    }
    assertEquals(verdict, shown(settled).get("verdict"));
    assertEquals(action, shown(settled).get("action"));
    assertEquals("NONE", shown(run("card", "settle")).get("action"));
    assertEquals(13000, card.purse().balance().fen());
  }
}
