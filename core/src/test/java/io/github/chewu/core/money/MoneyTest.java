package io.github.chewu.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final long MOST = 999_999_999_999_999_999L;

  @Property
  @Label("an amount is printed as exact yuan, and read again as the same amount")
  void roundTrip(@ForAll @LongRange(min = -MOST, max = MOST) long fen) {
    String yuan = Money.ofFen(fen).toString();
    assertEquals(BigDecimal.valueOf(fen, 2).toPlainString(), yuan);
    assertEquals(fen, Money.parseYuan(yuan).fen());
  }

  @Property
  @Label("any amount at all is printed exactly")
  void printed(@ForAll long fen) {
    assertEquals(BigDecimal.valueOf(fen, 2).toPlainString(), Money.ofFen(fen).toString());
  }

  @ParameterizedTest(name = "{0} yuan are {1} fen")
  @CsvSource({"100,10000", "100.5,10050", "0.01,1", "-0.01,-1", "0,0", "-0,0", "0100.00,10000"})
  void parsed(String yuan, long fen) {
    assertEquals(Money.ofFen(fen), Money.parseYuan(yuan));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        ".5",
        "1.",
        "0.001",
        "1e3",
        "1,000",
        "+1",
        "--1",
        "NaN",
        "١",
        "１",
        "0x10",
        "12345678901234567",
        "1\n"
      })
  @DisplayName("what is no amount in yuan is refused, and the message shows it")
  void refused(String yuan) {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Money.parseYuan(yuan));
    assertEquals(
        "amount '" + yuan + "' given, yuan with at most two decimals such as 100.00 allowed",
        thrown.getMessage());
  }

  @Property
  @Label("sums and differences are exact or refused; they never wrap")
  void exact(@ForAll long a, @ForAll long b) {
    Money left = Money.ofFen(a);
    Money right = Money.ofFen(b);
    BigDecimal sum = BigDecimal.valueOf(a).add(BigDecimal.valueOf(b));
    BigDecimal difference = BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b));
    assertEqualsOrRefused(sum, () -> left.plus(right));
    assertEqualsOrRefused(difference, () -> left.minus(right));
    assertEquals(a > b, left.isMoreThan(right));
    assertEquals(Long.compare(a, b), Integer.signum(left.compareTo(right)));
  }

  private static void assertEqualsOrRefused(BigDecimal expected, Supplier<Money> actual) {
    if (expected.toBigIntegerExact().bitLength() > 63) {
      assertThrows(ArithmeticException.class, actual::get);
    } else {
      assertEquals(expected.longValueExact(), actual.get().fen());
    }
  }

  @Test
  @DisplayName("the machine's language does not change how money is printed")
  void noLocale() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("1234.50", Money.ofFen(123450).toString());
    } finally {
      Locale.setDefault(machine);
    }
  }
}
