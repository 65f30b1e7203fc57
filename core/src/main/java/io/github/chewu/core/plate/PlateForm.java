package io.github.chewu.core.plate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a plate number is built (号牌式样): where its characters stand. A form does not settle the type:
 * 鲁A and five digits may be a car, a lorry or a motorcycle.
 */
public enum PlateForm {
  /** Province, letter, five digits and letters. */
  ORDINARY("", 5, 5),
  /** Province, letter, new-energy letter, digit or letter, four digits. */
  SMALL_NEW_ENERGY("", 6, 6),
  /** Province, letter, five digits, new-energy letter. */
  LARGE_NEW_ENERGY("", 6, 6),
  /** Province, letter, four, 警. */
  POLICE("警", 4, 4),
  /** Province, letter, four or five, 学. */
  COACH("学", 4, 5),
  /** Province, letter, four, 挂. */
  TRAILER("挂", 4, 4),
  /** 粤Z, four, 港. */
  HONG_KONG("港", 4, 4),
  /** 粤Z, four, 澳. */
  MACAU("澳", 4, 4),
  /** 使 and six digits; in the other reading six digits and 使. */
  EMBASSY("使", 6, 6),
  /**
   * Province, three digits of the agency, two digits, 领; in the other reading province, letter,
   * four digits, 领.
   */
  CONSULATE("领", 4, 5),
  /** Province, letter, four, 试. */
  TEST("试", 4, 4),
  /** Province, letter, four, 超: vehicles of special size, on temporary plates. */
  SPECIAL("超", 4, 4);

  private final String mark;
  private final int shortest;
  private final int longest;

  PlateForm(String mark, int shortest, int longest) {
    this.mark = mark;
    this.shortest = shortest;
    this.longest = longest;
  }

  /** The character that marks the form, such as 警; empty for ordinary and new-energy plates. */
  public String mark() {
    return mark;
  }

  /** The types that such a number may be of. */
  public List<PlateType> types() {
    return Arrays.stream(PlateType.values())
        .filter(type -> type.form().equals(Optional.of(this)))
        .toList();
  }

  int shortest() {
    return shortest;
  }

  int longest() {
    return longest;
  }

  /** The form that is marked by a character. */
  static Optional<PlateForm> markedBy(String character) {
    for (PlateForm form : values()) {
      if (!form.mark.isEmpty() && form.mark.equals(character)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
