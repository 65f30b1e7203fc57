package io.github.chewu.obu.virtual;

/** Which dialect a virtual writer speaks; the other's commands it does not answer. */
public enum WriterFamily {
  /** Dialect T: it only carries DSRC primitives. */
  TRANSPARENT("T"),
  /** Dialect I: it holds the keys. */
  ISSUING("I");

  private final String dialect;

  WriterFamily(String dialect) {
    this.dialect = dialect;
  }

  /** T or I. */
  public String dialect() {
    return dialect;
  }

  /** The family that speaks T or I; others are refused. */
  public static WriterFamily of(String dialect) {
    for (WriterFamily family : values()) {
      if (family.dialect.equals(dialect)) {
        return family;
      }
    }
    throw new IllegalArgumentException("dialect '" + dialect + "' given, T or I allowed");
  }
}
