package io.github.chewu.payments.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.money.Money;
import io.github.chewu.payments.books.DayClose.Kind;
import io.github.chewu.payments.books.DayClose.Line;
import io.github.chewu.payments.fulfilment.LedgerLine;
import io.github.chewu.payments.fulfilment.TopUp;
import io.github.chewu.payments.fulfilment.TopUpDesk.Wish;
import io.github.chewu.payments.fulfilment.TopUpMove;
import io.github.chewu.payments.fulfilment.TopUpState;
import io.github.chewu.payments.kit.Counter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooksTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final Optional<String> ALL = Optional.empty();

  @TempDir Path folder = Path.of("");
  private Counter counter;

  @BeforeEach
  void opens() throws Exception {
    counter = new Counter(folder);
  }

  private void topUp(String order, long fen) {
    counter.desk().topUp(counter.order(order, fen), "cash", counter.card());
  }

  private void take(String order, long fen) {
    counter.desk().take(counter.order(order, fen), "cash");
  }

  private List<Line> lines(LocalDate day) throws Exception {
    DayClose close = counter.books().close(day, ALL);
    assertTrue(close.balanced(), close.toString());
    return close.lines();
  }

  private static Line line(Kind kind, int count, long fen) {
    return new Line(kind, count, Money.ofFen(fen));
  }

  @Test
  @DisplayName(
      "E02 E03 the records of a vehicle are found by plate and colour, with balance before and after")
  void records() throws Exception {
    topUp("A", 10000);
    counter.clock.advance(Duration.ofMinutes(1));
    take("B", 500);

    List<TopUp> records = counter.books().records(Counter.PLATE, 0);
    assertEquals(List.of("A", "B"), records.stream().map(TopUp::id).toList());
    TopUp a = records.get(0);
    assertEquals(Counter.CARD_NUMBER, a.cardNumber());
    assertEquals(Optional.of(Money.ofFen(3000)), a.before());
    assertEquals(Money.ofFen(10000), a.amount());
    assertEquals(Optional.of(Money.ofFen(13000)), a.after());
    assertEquals("已圈存", a.state().say(Locale.SIMPLIFIED_CHINESE));
    assertEquals("未圈存", records.get(1).state().say(Locale.SIMPLIFIED_CHINESE));
    assertEquals(Optional.empty(), records.get(1).after());

    assertEquals(List.of(), counter.books().records(Counter.PLATE, 1));
    assertEquals(List.of(), counter.books().records("甘A12346", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "A-1", "A-1-R", "SIMA-1"})
  @DisplayName(
      "where is my money: by order, by our reference of payment or refund, by the channel's own")
  void where(String reference) throws Exception {
    counter.purse.tearAt(3, false);
    counter.desk().topUp(counter.order("A", 10000), "wechat", counter.card());
    counter.purse.insert();
    counter.desk().settle("A", Wish.REFUND, "berta", counter.card());

    Whereabouts found = counter.books().where(reference).orElseThrow();
    assertEquals(TopUpState.REFUNDED, found.topUp().state());
    assertEquals(
        List.of(
            TopUpMove.OPENED,
            TopUpMove.PAYMENT_ARRIVED,
            TopUpMove.LOAD_BEGUN,
            TopUpMove.LOAD_IN_DOUBT,
            TopUpMove.NOT_ON_CARD,
            TopUpMove.REFUND_BEGUN,
            TopUpMove.REFUND_ARRIVED),
        found.steps().stream().map(step -> step.what()).toList());
    assertEquals(Optional.of("3000"), found.steps().get(2).evidence().fact("before-fen"));
  }

  @Test
  @DisplayName("nothing is known of a reference that nobody gave")
  void whereNot() throws Exception {
    take("A", 100);
    assertEquals(Optional.empty(), counter.books().where("B"));
    assertEquals(Optional.empty(), counter.books().where("A-2"));
  }

  @Test
  @DisplayName("a day is that of Asia/Shanghai, from its midnight to the next")
  void days() throws Exception {
    counter.clock.jumpTo(Instant.parse("2026-02-28T15:59:59.999999Z"));
    topUp("A", 100);
    counter.clock.jumpTo(Instant.parse("2026-02-28T16:00:00Z"));
    topUp("B", 20);
    counter.clock.jumpTo(Instant.parse("2026-03-01T15:59:59.999999Z"));
    topUp("C", 3);
    counter.clock.jumpTo(Instant.parse("2026-03-01T16:00:00Z"));
    topUp("D", 5000);

    assertEquals(List.of(line(Kind.PAID, 2, 23), line(Kind.LOADED, 2, 23)), lines(FIRST));
    assertEquals(
        List.of(line(Kind.PAID, 1, 100), line(Kind.LOADED, 1, 100)), lines(FIRST.minusDays(1)));
    assertEquals(List.of(), lines(FIRST.plusDays(2)));
    assertEquals(Money.ofFen(5123), counter.books().closeAll(ALL).paid());
  }

  @Test
  @DisplayName(
      "what is loaded or given back on a later day is late there, and was in suspense before")
  void late() throws Exception {
    take("A", 100);
    assertEquals(List.of(line(Kind.PAID, 1, 100), line(Kind.NOT_LOADED, 1, 100)), lines(FIRST));
    counter.clock.jumpTo(Instant.parse("2026-03-02T04:00:00Z"));
    counter.desk().load("A", counter.card());
    take("B", 20);
    counter.clock.jumpTo(Instant.parse("2026-03-03T04:00:00Z"));
    counter.desk().refund("B", "berta", "left");

    assertEquals(List.of(line(Kind.PAID, 1, 100), line(Kind.SETTLED_LATER, 1, 100)), lines(FIRST));
    assertEquals(
        List.of(
            line(Kind.PAID, 1, 20),
            line(Kind.SETTLED_LATER, 1, 20),
            line(Kind.LATE_LOADED, 1, 100)),
        lines(FIRST.plusDays(1)));
    assertEquals(List.of(line(Kind.LATE_REFUNDED, 1, 20)), lines(FIRST.plusDays(2)));
    assertEquals(Money.ofFen(100), counter.books().close(FIRST, ALL).suspense());
  }

  @Test
  @DisplayName("a half record is a line of its own, and its money is in suspense")
  void half() throws Exception {
    counter.purse.tearAt(3, true);
    topUp("A", 100);
    assertEquals(List.of(line(Kind.PAID, 1, 100), line(Kind.HALF_RECORD, 1, 100)), lines(FIRST));
    assertEquals(Money.ofFen(100), counter.books().close(FIRST, ALL).suspense());
  }

  @Test
  @DisplayName("a close is for one terminal or for all")
  void terminals() throws Exception {
    take("A", 100);
    String here = Counter.HERE.toString();
    assertEquals(Money.ofFen(100), counter.books().close(FIRST, Optional.of(here)).paid());
    assertEquals(Money.ZERO, counter.books().close(FIRST, Optional.of("000000000002")).paid());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE chewu_top_up SET state = 'LOADED'",
        "UPDATE chewu_top_up SET state = 'REFUNDED'",
        "UPDATE chewu_top_up SET state = 'UNPAID'",
        "UPDATE chewu_attempt SET state = 'FAILED'",
        "UPDATE chewu_attempt SET state = 'REFUNDED'",
        "UPDATE chewu_posting SET amount_fen = 99",
        "UPDATE chewu_obligation SET amount_fen = 101",
        "DELETE FROM chewu_posting",
      })
  @DisplayName("rows that contradict each other do not balance, and the order is named")
  void tampered(String sql) throws Exception {
    take("A", 100);
    assertTrue(counter.books().close(FIRST, ALL).balanced());
    try (Connection connection = Counter.file(folder).getConnection();
        Statement statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    }
    DayClose close = counter.books().close(FIRST, ALL);
    assertFalse(close.balanced());
    assertEquals(List.of("A"), close.differences().stream().map(LedgerLine::order).toList());
  }
}
