package io.github.chewu.core.toll;

/**
 * Vehicle class of toll collection (收费车型), as the national code: 1–4 passenger, 11–16 truck, 21–26
 * special operation; other codes are kept.
 *
 * @param code 0–255
 */
public record VehicleClass(int code) {
  /** Checks the range. */
  public VehicleClass {
    if (code < 0 || code > 255) {
      throw new IllegalArgumentException("vehicle class " + code + " given, 0 to 255 allowed");
    }
  }

  /** What kind of vehicle it is. */
  public Kind kind() {
    for (Kind kind : Kind.values()) {
      if (code > kind.base && code <= kind.base + kind.classes) {
        return kind;
      }
    }
    return Kind.OTHER;
  }

  /** The class within its kind: 3 for code 13; the code itself for {@link Kind#OTHER}. */
  public int number() {
    return code - kind().base;
  }

  /** Kinds of vehicle that classes are counted in. */
  public enum Kind {
    /** Passenger vehicle (客车), classes 1–4. */
    PASSENGER(0, 4),
    /** Truck (货车), classes 1–6. */
    TRUCK(10, 6),
    /** Special-operation vehicle (专项作业车), classes 1–6. */
    SPECIAL(20, 6),
    /** A code of no table. */
    OTHER(0, 0);

    private final int base;
    private final int classes;

    Kind(int base, int classes) {
      this.base = base;
      this.classes = classes;
    }
  }
}
