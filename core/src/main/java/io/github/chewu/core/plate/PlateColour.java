package io.github.chewu.core.plate;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The colour of a plate (车牌颜色), in both tables in use: the national one of toll collection counts
 * from 0, that of JT/T 808 (JT/T 697.7) from 1. Never take one for the other.
 */
public enum PlateColour {
  /** 蓝. */
  BLUE(0, 1, "蓝色"),
  /** 黄. */
  YELLOW(1, 2, "黄色"),
  /** 黑. */
  BLACK(2, 3, "黑色"),
  /** 白. */
  WHITE(3, 4, "白色"),
  /** 渐变绿: small new-energy vehicles. */
  GRADIENT_GREEN(4, 94, "渐变绿色"),
  /** 黄绿双拼: large new-energy vehicles. */
  YELLOW_GREEN(5, 93, "黄绿双拼色"),
  /** 蓝白渐变. */
  BLUE_WHITE_GRADIENT(6, PlateColour.NONE, "蓝白渐变色"),
  /** 临时牌照. */
  TEMPORARY(7, PlateColour.NONE, "临时牌照"),
  /** 未确定. */
  UNDETERMINED(9, 9, "未确定"),
  /** 绿. */
  GREEN(11, 5, "绿色"),
  /** 红. */
  RED(12, PlateColour.NONE, "红色");

  private static final int NONE = -1;

  private final int code;
  private final int jtt808;
  private final String chinese;

  PlateColour(int code, int jtt808, String chinese) {
    this.code = code;
    this.jtt808 = jtt808;
    this.chinese = chinese;
  }

  /** The code of toll collection, as on cards and tags: 0 to 12, without 8 and 10. */
  public int code() {
    return code;
  }

  /** The code of JT/T 808; empty where that table has no such colour. */
  public OptionalInt jtt808Code() {
    return jtt808 == NONE ? OptionalInt.empty() : OptionalInt.of(jtt808);
  }

  /** The word on forms, such as 黄绿双拼色. */
  public String chinese() {
    return chinese;
  }

  /** The word on command lines and in files, such as {@code yellow-green}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By the code of toll collection. */
  public static Optional<PlateColour> ofCode(int code) {
    return find(colour -> colour.code == code);
  }

  /** By the code of JT/T 808. */
  public static Optional<PlateColour> ofJtt808Code(int code) {
    return find(colour -> colour.jtt808 == code && code != NONE);
  }

  /** Reads a code of toll collection, a {@link #word()}, or a Chinese word with or without 色. */
  public static Parsed<PlateColour> parse(String text) {
    String typed = Typed.plain(text);
    return find(colour ->
            typed.equals(String.valueOf(colour.code))
                || typed.replace('_', '-').equalsIgnoreCase(colour.word())
                || typed.equals(colour.chinese)
                || (typed + "色").equals(colour.chinese))
        .map(Parsed::accepted)
        .orElseGet(() -> Parsed.refused(PlateReason.COLOUR, Typed.shown(text)));
  }

  private static Optional<PlateColour> find(Predicate<PlateColour> wanted) {
    for (PlateColour colour : values()) {
      if (wanted.test(colour)) {
        return Optional.of(colour);
      }
    }
    return Optional.empty();
  }
}
