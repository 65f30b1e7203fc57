package io.github.chewu.core.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of plates-and-preselection.md 4.1 to 4.3, written out. */
class PlateTablesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "京,ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "津,ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "沪,ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "渝,ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "冀,ABCDEFGHJRT",
    "晋,ABCDEFHJKLM",
    "蒙,ABCDEFGHJKLM",
    "辽,ABCDEFGHJKLMNP",
    "吉,ABCDEFGHJK",
    "黑,ABCDEFGHJKLMNPR",
    "苏,ABCDEFGHJKLMN",
    "浙,ABCDEFGHJKL",
    "皖,ABCDEFGHJKLMNPRS",
    "闽,ABCDEFGHJK",
    "赣,ABCDEFGHJKLM",
    "鲁,ABCDEFGHJKLMNPQRSUVWY",
    "豫,ABCDEFGHJKLMNPQRSU",
    "鄂,ABCDEFGHJKLMNPQRS",
    "湘,ABCDEFGHJKLMNSU",
    "粤,ABCDEFGHJKLMNPQRSTUVWXYZ",
    "桂,ABCDEFGHJKLMNPR",
    "琼,ABCDEF",
    "川,ABCDEFGHJKLMQRSTUVWXYZ",
    "贵,ABCDEFGHJ",
    "云,ACDEFGHJKLMNPQRS",
    "藏,ABCDEFG",
    "陕,ABCDEFGHJKV",
    "甘,ABCDEFGHJKLMNP",
    "青,ABCDEFGH",
    "宁,ABCDE",
    "新,ABCDEFGHJKLMNPQR"
  })
  void authorityLetters(char character, String letters) {
    Province province = Province.of(character).orElseThrow();
    StringBuilder withReserve = new StringBuilder(letters);
    if (letters.indexOf('O') < 0) {
      withReserve.append('O');
    }
    assertEquals(
        withReserve.chars().sorted().boxed().toList(), province.letters().chars().boxed().toList());
  }

  @Test
  @DisplayName("31 provinces, each with a character of its own")
  void provinces() {
    assertEquals(31, Arrays.stream(Province.values()).map(Province::character).distinct().count());
    assertEquals(Optional.empty(), Province.of('台'));
  }

  @Test
  @DisplayName("16 layouts: 1 without letters, 5 with one, 10 with two, 7,060,000 serials in all")
  void layouts() {
    int[] layouts = new int[3];
    for (PlateLayout layout : PlateLayout.values()) {
      int letters = (int) layout.name().chars().filter(c -> c == 'L').count();
      layouts[letters]++;
      assertEquals(
          new int[] {100_000, 240_000, 576_000}[letters], layout.capacity(), layout.name());
    }
    assertEquals("[1, 5, 10]", Arrays.toString(layouts));
    assertEquals(
        7_060_000, Arrays.stream(PlateLayout.values()).mapToInt(PlateLayout::capacity).sum());
    assertEquals(
        IntStream.rangeClosed(1, 16).boxed().toList(),
        Arrays.stream(PlateLayout.values()).map(PlateLayout::number).toList());
    assertEquals(OptionalInt.of(10), PlateLayout.LNLNN.releaseOrder());
    assertEquals(OptionalInt.empty(), PlateLayout.LNNLN.releaseOrder());
  }

  @ParameterizedTest(name = "type {0} is {1}, {2}")
  @CsvSource({
    "01,LARGE,YELLOW",
    "02,SMALL,BLUE",
    "2,SMALL,BLUE",
    "小型汽车,SMALL,BLUE",
    "03,EMBASSY,BLACK",
    "04,CONSULATE,BLACK",
    "08,LIGHT_MOTORCYCLE,BLUE",
    "15,TRAILER,YELLOW",
    "16,COACH,YELLOW",
    "22,TEMPORARY,",
    "23,POLICE,WHITE",
    "26,HONG_KONG,BLACK",
    "27,MACAU,BLACK",
    "51,LARGE_NEW_ENERGY,YELLOW_GREEN",
    "52,SMALL_NEW_ENERGY,GRADIENT_GREEN",
    "99,OTHER,"
  })
  void types(String text, PlateType type, PlateColour colour) {
    assertEquals(type, PlateType.parse(text).orElseThrow());
    assertEquals(Optional.ofNullable(colour), type.colour());
  }

  @ParameterizedTest
  @EnumSource(PlateType.class)
  @DisplayName("each type is found by its code and by its word")
  void typesFoundAgain(PlateType type) {
    assertTrue(type.code().matches("[0-9]{2}"));
    assertEquals(type, PlateType.parse(type.code()).orElseThrow());
    assertEquals(type, PlateType.parse(type.chinese()).orElseThrow());
    assertEquals(type.chinese(), type.say(Locale.CHINA));
    assertTrue(type.say(Locale.ENGLISH).matches("[A-Za-z -]+"), type.say(Locale.ENGLISH));
  }

  @ParameterizedTest(name = "{2} is {0} on a toll card and {1} in JT/T 808")
  @CsvSource({
    "0,1,blue",
    "1,2,yellow",
    "2,3,black",
    "3,4,white",
    "4,94,gradient-green",
    "5,93,yellow-green",
    "6,,blue-white-gradient",
    "7,,temporary",
    "9,9,undetermined",
    "11,5,green",
    "12,,red"
  })
  void colours(int code, Integer jtt808, String word) {
    PlateColour colour = PlateColour.parse(word).orElseThrow();
    assertEquals(word, colour.word());
    assertEquals(code, colour.code());
    assertEquals(
        jtt808 == null ? OptionalInt.empty() : OptionalInt.of(jtt808), colour.jtt808Code());
    assertEquals(colour, PlateColour.parse(String.valueOf(code)).orElseThrow());
    assertEquals(colour, PlateColour.parse(colour.chinese()).orElseThrow());
    assertEquals(Optional.of(colour), PlateColour.ofCode(code));
    if (jtt808 != null) {
      assertEquals(Optional.of(colour), PlateColour.ofJtt808Code(jtt808));
    }
  }

  @Test
  @DisplayName("codes that a table does not have name no colour")
  void noColours() {
    for (int code : new int[] {-1, 8, 10, 13}) {
      assertEquals(Optional.empty(), PlateColour.ofCode(code));
    }
    for (int code : new int[] {-1, 0, 6, 8, 92}) {
      assertEquals(Optional.empty(), PlateColour.ofJtt808Code(code));
    }
    assertEquals(PlateColour.BLUE, PlateColour.parse(" 蓝 ").orElseThrow());
    assertEquals(PlateColour.YELLOW_GREEN, PlateColour.parse("Yellow_Green").orElseThrow());
  }
}
