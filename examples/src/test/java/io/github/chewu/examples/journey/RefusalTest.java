package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  @TempDir private Path folder;
  private JourneyDesk desk = new JourneyDesk(Path.of("."));
  private String before = "";
  private long paid;

  @BeforeEach
  void open() {
    desk = new JourneyDesk(folder);
  }

  @Test
  @DisplayName("only a stored-value card is recharged (E26)")
  void aChargeCardIsRefused() throws IOException {
    desk.card("--type", "23");
    refused(1, "purse.not-stored-value", load("1.00"));
  }

  @Test
  void anExpiredCardIsRefused() throws IOException {
    desk.card("--expiry", "2026-03-01");
    refused(1, "purse.expired", load("1.00"));
  }

  @Test
  void aWrongPinCostsOneTryAndNothingElse() {
    desk.card();
    Answered wrong = load("1.00", "--pin", "000000");
    assertEquals(1, wrong.code());
    assertEquals("card.pin-wrong", wrong.text("reason"));
    assertEquals(2, desk.state().triesLeft());
    assertEquals(1, load("1.00", "--pin", "000000").code());
    // The last try is not spent unasked.
    assertEquals("card.pin-last-try", load("1.00", "--pin", "000000").text("reason"));
    assertEquals(1, desk.state().triesLeft());
    assertEquals(JourneyDesk.NEW_CARD_FEN, desk.balanceFen());
    assertEquals(0, desk.run("close").number("paidFen"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "12345a", "1234567890123"})
  void aPinThatIsNoneIsRefusedBeforeTheCardIsAsked(String pin) {
    desk.card();
    Answered refused = load("1.00", "--pin", pin);
    assertEquals(2, refused.code());
    assertEquals("cli.bad-usage", refused.text("reason"));
    assertEquals(3, desk.state().triesLeft());
  }

  @Test
  void aBlockedPinIsRefused() throws IOException {
    desk.card();
    Files.writeString(desk.cardFile(), desk.state().withTriesLeft(0).toText());
    refused(1, "card.pin-blocked", load("1.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.001", "99999999999", "1e2", "abc", ""})
  void anAmountThatIsNoneIsRefusedBeforeAnyDevice(String amount) {
    Answered answered = load(amount);
    assertEquals(2, answered.code());
    assertEquals("cli.bad-usage", answered.text("reason"));
    assertFalse(Files.exists(desk.cardFile()));
    assertFalse(Files.exists(folder.resolve("store.db")));
  }

  @Test
  void anAmountAboveTheLimitIsRefused() throws IOException {
    desk.card();
    refused(1, "purse.balance-too-large", load("42949672.95"));
  }

  @Test
  @DisplayName("a half record is settled before anything else is loaded (E28)")
  void anOpenHalfRecordRefusesTheNextOrder() throws IOException {
    desk.card();
    assertEquals(3, load("1.00", "--fault", "tear-before@52").code());
    String before = Files.readString(desk.cardFile());
    assertEquals(1, load("2.00").code());
    assertEquals(before, Files.readString(desk.cardFile()));
  }

  @Test
  @DisplayName("balance after = balance before + amount, read before and after (E27, E29)")
  void theSameOrderAgainPrintsTheFirstReceiptAndTouchesNothing() throws IOException {
    desk.card();
    Answered first = load("100.00", "--order", "A1");
    assertEquals(0, first.code());
    assertEquals(3000, first.number("beforeFen"));
    assertEquals(13000, first.number("afterFen"));
    assertEquals(13000, desk.run("card", "read").number("balanceFen"));
    assertEquals("true", first.text("tacValid"));
    String before = Files.readString(desk.cardFile());
    assertEquals(first.json(), load("100.00", "--order", "A1").json());
    refused(1, "payment.order-differs", load("100.01", "--order", "A1"));
    assertEquals(before, Files.readString(desk.cardFile()));
  }

  @Test
  void anOrderOfAnotherCardIsRefused() throws IOException {
    desk.card();
    assertEquals(0, load("1.00", "--order", "A1").code());
    String file = desk.state().toText();
    JourneyDesk other = new JourneyDesk(Files.createDirectory(folder.resolve("other")));
    Files.writeString(
        other.cardFile(),
        desk.state().withIssue(issue -> issue.withCardNumber("62012201999999999999")).toText());
    Ran ran =
        TestConsole.run(
            "card",
            "load",
            "--yuan",
            "1.00",
            "--pay",
            "cash",
            "--order",
            "A1",
            "--reader",
            "sim:" + other.cardFile(),
            "--store",
            desk.store());
    assertEquals(1, ran.code(), ran.err());
    assertEquals(file, desk.state().toText());
  }

  @Test
  @DisplayName("not loaded: whether it was written is looked up, and the money goes back (E31)")
  void aCardPulledBetweenReadingAndLoadingIsNotLoaded() throws IOException {
    desk.card();
    Answered pulled = load("1.00", "--order", "A1", "--fault", "tear-before@50");
    assertEquals(1, pulled.code());
    assertEquals("reader.card-removed", pulled.text("reason"));
    assertEquals("PAID", pulled.text("status"));
    assertEquals("REFUND", desk.run("card", "settle", "--refund").text("action"));
    assertEquals(before, Files.readString(desk.cardFile()));
  }

  @Test
  void anotherCardPutInIsNotLoaded() {
    desk.card();
    assertEquals(1, load("1.00", "--fault", "swap@50").code());
    assertEquals(JourneyDesk.NEW_CARD_FEN, desk.balanceFen());
  }

  @Test
  void aVirtualCardThatCannotBeKeptIsNotUsable() {
    Ran ran =
        TestConsole.run(
            "card", "read", "--reader", "sim:" + folder.resolve("none").resolve("card.txt"));
    assertEquals(4, ran.code());
    clear(ran);
  }

  @Test
  void aFileThatIsNoCardIsNotUsable() throws IOException {
    Files.writeString(desk.cardFile(), "what is this?\n");
    refused(4, "cardstate.not-a-card", load("1.00"));
  }

  @Test
  void aStoreThatIsNoDatabaseIsNotUsable() throws IOException {
    desk.card();
    Files.writeString(folder.resolve("store.db"), "no database, and long enough to be looked at");
    refused(4, "store.not-a-store", load("1.00"));
  }

  @Test
  void aStoreThatCannotBeOpenedIsNotUsable() throws IOException {
    desk.card();
    Files.createDirectory(folder.resolve("store.db"));
    Answered answered = load("1.00");
    assertEquals(4, answered.code(), answered.json().toString());
  }

  @Test
  void aFaultScriptWithoutASimulatorIsBadInput() {
    Ran ran = TestConsole.run("card", "read", "--fault", "mute@52");
    assertEquals(2, ran.code());
    clear(ran);
  }

  private Answered load(String amount, String... more) {
    remember();
    return desk.run(
        JourneyDesk.line(List.of("card", "load", "--yuan", amount, "--pay", "cash"), more));
  }

  private void remember() {
    try {
      before = Files.exists(desk.cardFile()) ? Files.readString(desk.cardFile()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    paid = Files.isRegularFile(folder.resolve("store.db")) ? paidSoFar() : 0;
  }

  private long paidSoFar() {
    Answered close = desk.run("close");
    return close.code() == 0 ? close.number("paidFen") : 0;
  }

  /** Refused for this reason, and neither card nor books have moved. */
  private void refused(int code, String reason, Answered answered) throws IOException {
    assertEquals(reason, answered.text("reason"));
    assertEquals(code, answered.code());
    assertEquals(before, Files.readString(desk.cardFile()));
    if (code != 4) {
      assertEquals(paid, desk.run("close").number("paidFen"));
    }
  }

  private static void clear(Ran ran) {
    assertEquals("", ran.out());
    assertFalse(ran.err().contains("\tat "), ran.err());
    assertTrue(ran.err().length() > 10, ran.err());
  }
}
