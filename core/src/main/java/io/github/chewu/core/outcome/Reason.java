package io.github.chewu.core.outcome;

import java.util.Locale;

/**
 * Why something was refused, failed or is unknown. Enums of every module implement it, one constant
 * per rule, so that a refusal always names its rule; its words stand in the module's bundles under
 * {@link #key()}.
 */
public interface Reason {

  /** The constant's name, as every enum has it. */
  String name();

  /** The words of the module that owns this reason. */
  Words words();

  /**
   * The stable key that programs compare and bundles are searched by: for {@code
   * PurseReason.NOT_ISSUED} it is {@code purse.not-issued}.
   */
  default String key() {
    String room = getClass().getSimpleName().replaceFirst("Reason$", "");
    // Locale.ROOT: a Turkish machine would make a dotless i of it.
    return (room + "." + name().replace('_', '-')).toLowerCase(Locale.ROOT);
  }
}
