package io.github.chewu.core.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.kit.BytesArbitraries;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  @Provide
  Arbitrary<Bytes> bytes() {
    return BytesArbitraries.bytes();
  }

  @Property
  @Label("hex is read again as the same bytes, in any case, with blanks between bytes")
  void hex(@ForAll("bytes") Bytes bytes) {
    assertEquals(bytes, Bytes.hex(bytes.hex()));
    assertEquals(bytes, Bytes.hex(bytes.hex().toLowerCase(Locale.ROOT)));
    assertEquals(bytes, Bytes.hex(bytes.hex().replaceAll("(..)", "$1 ")));
    assertEquals(bytes.length() * 2, bytes.hex().length());
  }

  @Property
  @Label("bytes are equal by content and change with no array that they came from or went to")
  void value(@ForAll byte[] source) {
    Bytes bytes = Bytes.copyOf(source);
    Bytes same = Bytes.copyOf(source);
    assertEquals(same, bytes);
    assertEquals(same.hashCode(), bytes.hashCode());
    Assume.that(source.length > 0);
    source[0]++;
    assertEquals(same, bytes);
    assertNotEquals(Bytes.copyOf(source), bytes);
    bytes.toArray()[0]++;
    assertEquals(same, bytes);
  }

  @Property
  @Label("cut anywhere and joined again, bytes are the same")
  void cutAndJoined(@ForAll("bytes") Bytes bytes, @ForAll @IntRange(min = 0, max = 64) int at) {
    Assume.that(at <= bytes.length());
    assertEquals(bytes, bytes.slice(0, at).plus(bytes.from(at)));
    assertEquals(bytes, bytes.with(at, bytes.from(at)));
    assertEquals(bytes, bytes.inverted().inverted());
    assertThrows(IndexOutOfBoundsException.class, () -> bytes.slice(at, bytes.length() - at + 1));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> bytes.with(at, Bytes.filled(bytes.length() - at + 1, 0)));
  }

  @Property
  @Label("a number that fits its field is read again; one that does not is refused")
  void unsigned(@ForAll long number, @ForAll @IntRange(min = 1, max = 7) int length) {
    long most = (1L << (8 * length)) - 1;
    long fits = number & most;
    assertEquals(fits, Bytes.unsigned(fits, length).unsignedAt(0, length));
    assertEquals(length, Bytes.unsigned(fits, length).length());
    if (number != fits) {
      assertThrows(IllegalArgumentException.class, () -> Bytes.unsigned(number, length));
    }
  }

  @Property
  @Label("BCD shows its digits as hex")
  void bcd(@ForAll @NumericChars String digits) {
    if (digits.length() % 2 == 0) {
      assertEquals(digits, Bytes.bcd(digits).hex());
    } else {
      assertThrows(IllegalArgumentException.class, () -> Bytes.bcd(digits));
    }
  }

  @Property
  @Label("text in GBK is read again from a padded field")
  void gbk(@ForAll("chinese") String text, @ForAll @IntRange(min = 0, max = 5) int spare) {
    int length = text.getBytes(Bytes.GBK).length;
    assertEquals(text, Bytes.gbk(text, length + spare).gbk());
    assertEquals(length + spare, Bytes.gbk(text, length + spare).length());
    if (length > 0) {
      assertThrows(IllegalArgumentException.class, () -> Bytes.gbk(text, length - 1));
    }
  }

  @Provide
  Arbitrary<String> chinese() {
    return Arbitraries.strings().withChars("鲁粤津甘车务AZ09-张三").ofMaxLength(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷", "鲁A😀", "\uD800"})
  @DisplayName("text that GBK cannot hold is refused, never written as question marks")
  void notGbk(String text) {
    assertThrows(IllegalArgumentException.class, () -> Bytes.gbk(text, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "ABC", "GG", "0x00", "１２", "٣٣"})
  @DisplayName("what is no hex is refused without being shown, for it may be a key")
  void notHex(String hex) {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Bytes.hex(hex));
    assertEquals(
        "hex of " + hex.length() + " characters given, an even number of 0-9 A-F allowed",
        thrown.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"3, 3, 3", "2, 4, 2 to 4"})
  @DisplayName("a wrong number of bytes is refused with how many were given and are allowed")
  void wrongLength(int least, int most, String allowed) {
    Bytes.filled(least, 0).requireLength("PIN", least, most);
    Bytes.filled(most, 0).requireLength("PIN", least, most);
    for (int given : new int[] {least - 1, most + 1}) {
      IllegalArgumentException thrown =
          assertThrows(
              IllegalArgumentException.class,
              () -> Bytes.filled(given, 0).requireLength("PIN", least, most));
      assertEquals(
          "PIN of " + given + " bytes given, " + allowed + " allowed", thrown.getMessage());
    }
  }

  @Test
  @DisplayName("a number that is too large for its field is refused with the largest that fits")
  void tooLarge() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Bytes.unsigned(65536, 2));
    assertEquals("number 65536 given, 0 to 65535 allowed", thrown.getMessage());
  }

  @Test
  @DisplayName("toString shows how many bytes there are, not which")
  void notShown() {
    Bytes key = Bytes.hex("0123456789ABCDEF");
    assertEquals("[8 bytes]", key.toString());
    assertFalse(key.toString().contains("01"));
    assertThrows(IllegalArgumentException.class, () -> Bytes.of(256));
    assertThrows(IllegalArgumentException.class, () -> Bytes.of(-1));
    assertEquals(Bytes.hex("00FF"), Bytes.of(0, 255));
    assertEquals(Bytes.hex("A5A5A5"), Bytes.filled(3, 0xA5));
  }
}
