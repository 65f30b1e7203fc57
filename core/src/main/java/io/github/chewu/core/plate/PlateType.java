package io.github.chewu.core.plate;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of a plate (号牌种类, GA/T 16.7) with its two-digit code and, where it has one, its colour.
 */
public enum PlateType {
  /** 大型汽车. */
  LARGE("01", "大型汽车", "large car", PlateColour.YELLOW, PlateForm.ORDINARY),
  /** 小型汽车. */
  SMALL("02", "小型汽车", "small car", PlateColour.BLUE, PlateForm.ORDINARY),
  /** 使馆汽车. */
  EMBASSY("03", "使馆汽车", "embassy car", PlateColour.BLACK, PlateForm.EMBASSY),
  /** 领馆汽车. */
  CONSULATE("04", "领馆汽车", "consulate car", PlateColour.BLACK, PlateForm.CONSULATE),
  /** 境外汽车. */
  OVERSEAS("05", "境外汽车", "overseas car", PlateColour.BLACK, PlateForm.ORDINARY),
  /** 外籍汽车. */
  FOREIGN("06", "外籍汽车", "foreign car", PlateColour.BLACK, PlateForm.ORDINARY),
  /** 普通摩托车. */
  MOTORCYCLE("07", "普通摩托车", "motorcycle", PlateColour.YELLOW, PlateForm.ORDINARY),
  /** 轻便摩托车. */
  LIGHT_MOTORCYCLE("08", "轻便摩托车", "light motorcycle", PlateColour.BLUE, PlateForm.ORDINARY),
  /** 使馆摩托车. */
  EMBASSY_MOTORCYCLE("09", "使馆摩托车", "embassy motorcycle", PlateColour.BLACK, PlateForm.EMBASSY),
  /** 领馆摩托车. */
  CONSULATE_MOTORCYCLE(
      "10", "领馆摩托车", "consulate motorcycle", PlateColour.BLACK, PlateForm.CONSULATE),
  /** 境外摩托车. */
  OVERSEAS_MOTORCYCLE("11", "境外摩托车", "overseas motorcycle", PlateColour.BLACK, PlateForm.ORDINARY),
  /** 外籍摩托车. */
  FOREIGN_MOTORCYCLE("12", "外籍摩托车", "foreign motorcycle", PlateColour.BLACK, PlateForm.ORDINARY),
  /** 低速车. */
  LOW_SPEED("13", "低速车", "low-speed vehicle", PlateColour.YELLOW, PlateForm.ORDINARY),
  /** 拖拉机. */
  TRACTOR("14", "拖拉机", "tractor", null, null),
  /** 挂车. */
  TRAILER("15", "挂车", "trailer", PlateColour.YELLOW, PlateForm.TRAILER),
  /** 教练汽车. */
  COACH("16", "教练汽车", "driving-school car", PlateColour.YELLOW, PlateForm.COACH),
  /** 教练摩托车. */
  COACH_MOTORCYCLE("17", "教练摩托车", "driving-school motorcycle", PlateColour.YELLOW, PlateForm.COACH),
  /** 试验汽车. */
  TEST("18", "试验汽车", "test car", null, PlateForm.TEST),
  /** 试验摩托车. */
  TEST_MOTORCYCLE("19", "试验摩托车", "test motorcycle", null, PlateForm.TEST),
  /** 临时入境汽车. */
  TEMPORARY_ENTRY("20", "临时入境汽车", "car on temporary entry", null, null),
  /** 临时入境摩托车. */
  TEMPORARY_ENTRY_MOTORCYCLE("21", "临时入境摩托车", "motorcycle on temporary entry", null, null),
  /** 临时行驶车. */
  TEMPORARY("22", "临时行驶车", "vehicle on a temporary plate", null, PlateForm.SPECIAL),
  /** 警用汽车. */
  POLICE("23", "警用汽车", "police car", PlateColour.WHITE, PlateForm.POLICE),
  /** 警用摩托车. */
  POLICE_MOTORCYCLE("24", "警用摩托车", "police motorcycle", PlateColour.WHITE, PlateForm.POLICE),
  /** 原农机号牌. */
  OLD_FARM("25", "原农机号牌", "old farm vehicle", null, null),
  /** 香港入出境车. */
  HONG_KONG("26", "香港入出境车", "Hong Kong vehicle", PlateColour.BLACK, PlateForm.HONG_KONG),
  /** 澳门入出境车. */
  MACAU("27", "澳门入出境车", "Macau vehicle", PlateColour.BLACK, PlateForm.MACAU),
  /** 武警号牌. */
  ARMED_POLICE("31", "武警号牌", "armed police vehicle", PlateColour.WHITE, null),
  /** 军队号牌. */
  ARMY("32", "军队号牌", "army vehicle", PlateColour.WHITE, null),
  /** 无号牌. */
  NONE("41", "无号牌", "no plate", null, null),
  /** 假号牌. */
  FAKE("42", "假号牌", "fake plate", null, null),
  /** 挪用号牌. */
  MISUSED("43", "挪用号牌", "misused plate", null, null),
  /** 大型新能源汽车. */
  LARGE_NEW_ENERGY(
      "51",
      "大型新能源汽车",
      "large new-energy car",
      PlateColour.YELLOW_GREEN,
      PlateForm.LARGE_NEW_ENERGY),
  /** 小型新能源汽车. */
  SMALL_NEW_ENERGY(
      "52",
      "小型新能源汽车",
      "small new-energy car",
      PlateColour.GRADIENT_GREEN,
      PlateForm.SMALL_NEW_ENERGY),
  /** 其他号牌. */
  OTHER("99", "其他号牌", "other plate", null, null);

  private final String code;
  private final String chinese;
  private final String english;
  private final @Nullable PlateColour colour;
  private final @Nullable PlateForm form;

  PlateType(
      String code,
      String chinese,
      String english,
      @Nullable PlateColour colour,
      @Nullable PlateForm form) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
    this.colour = colour;
    this.form = form;
  }

  /** Two digits, such as {@code 02}. */
  public String code() {
    return code;
  }

  /** The word on forms, such as 小型汽车. */
  public String chinese() {
    return chinese;
  }

  /**
   * How customers call it, such as 小型汽车 and small car.
   *
   * @param locale English where its language is {@code en}, else Chinese
   */
  public String say(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
  }

  /** The same for a code; what is none as it is. For {@code Words.naming}. */
  public static String say(String code, Locale locale) {
    return parse(code).fold(type -> type.say(locale), refused -> code);
  }

  /** The colour of such plates; empty where they have none of their own or several. */
  public Optional<PlateColour> colour() {
    return Optional.ofNullable(colour);
  }

  /** How numbers of this type are built; empty where this room reads none of them. */
  public Optional<PlateForm> form() {
    return Optional.ofNullable(form);
  }

  /** Reads a code of one or two digits, or the Chinese word. */
  public static Parsed<PlateType> parse(String text) {
    String typed = Typed.plain(text);
    String wanted = typed.length() == 1 ? "0" + typed : typed;
    return Arrays.stream(values())
        .filter(type -> type.code.equals(wanted) || type.chinese.equals(typed))
        .findFirst()
        .map(Parsed::accepted)
        .orElseGet(() -> Parsed.refused(PlateReason.TYPE, Typed.shown(text)));
  }
}
