package io.github.chewu.platepool.draw;

import java.util.Locale;

/** For whom and for what vehicles plates are (draws.md 5.2). */
public record QuotaClass(Holder holder, Energy energy) {
  /** Such as {@code personal new-energy}. */
  @Override
  public String toString() {
    return (holder + " " + energy).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whose the vehicles are. */
  public enum Holder {
    /** A person's or a family's (个人). */
    PERSONAL,
    /** A company's or an institution's (单位). */
    UNIT,
    /** Of a business that carries people or goods (营运). */
    OPERATING
  }

  /** What drives the vehicles. */
  public enum Energy {
    /** 普通. */
    ORDINARY,
    /** 新能源. */
    NEW_ENERGY
  }
}
