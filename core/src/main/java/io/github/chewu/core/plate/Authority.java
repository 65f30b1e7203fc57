package io.github.chewu.core.plate;

/**
 * The authority that issued a plate (发牌机关): a province and a letter, such as 鲁A for Ji'nan.
 *
 * @param letter A to Z
 * @param standing how the letter stands; it comes from {@link Province#authority}
 */
public record Authority(Province province, char letter, Standing standing) {
  /** How a letter stands in its province. */
  public enum Standing {
    /** In use by a city or prefecture. */
    ASSIGNED,
    /** O: kept for the province itself. */
    RESERVED,
    /** No longer given out, but still on the road. */
    RETIRED
  }

  /** Such as {@code 鲁A}. */
  @Override
  public String toString() {
    return "" + province.character() + letter;
  }
}
