package io.github.chewu.core.sim;

import java.util.Locale;

/**
 * The WHAT of a fault script (command-line.md): what goes wrong. Its text form is the constant's
 * name in lower case with hyphens, such as {@code tear-after}.
 */
public enum FaultKind {
  /** The card leaves the reader before it executes the command: no answer, no effect. */
  TEAR_BEFORE(Device.CARD, Argument.NONE),
  /** The card leaves the reader after it executed the command: no answer, but the effect. */
  TEAR_AFTER(Device.CARD, Argument.NONE),
  /** The card stays and gives no answer. */
  MUTE(Device.CARD, Argument.NONE),
  /** The card answers late by so many milliseconds. */
  SLOW(Device.CARD, Argument.MILLISECONDS),
  /** The card answers with this status word and does not execute the command. */
  SW(Device.CARD, Argument.STATUS_WORD),
  /** Another card lies in the reader from this command on. */
  SWAP(Device.CARD, Argument.NONE),
  /** The reader itself goes away. */
  UNPLUG(Device.CARD, Argument.NONE),

  /** A byte of the answer is lost. */
  DROP(Device.WRITER, Argument.NONE),
  /** A bit of the answer is turned over. */
  FLIP(Device.WRITER, Argument.NONE),
  /** A byte that nobody sent stands in the answer. */
  INSERT(Device.WRITER, Argument.NONE),
  /** The answer comes twice. */
  DUPLICATE(Device.WRITER, Argument.NONE),
  /** The frame never reaches the writer. */
  SWALLOW(Device.WRITER, Argument.NONE),
  /** The answer comes late by so many milliseconds. */
  LATE(Device.WRITER, Argument.MILLISECONDS),
  /** The answer comes byte by byte, with so many milliseconds between two. */
  DRIBBLE(Device.WRITER, Argument.MILLISECONDS),
  /** The answer stops in the middle and does not go on. */
  STALL(Device.WRITER, Argument.NONE),
  /** The line closes. */
  HANG_UP(Device.WRITER, Argument.NONE),
  /** Another device answers on this line. */
  OTHER_DEVICE(Device.WRITER, Argument.NONE),
  /** The writer loses its power and starts anew. */
  POWER_CUT(Device.WRITER, Argument.NONE),
  /** The tag leaves the field. */
  NO_TAG(Device.WRITER, Argument.NONE),
  /** A second tag is in the field. */
  TWO_TAGS(Device.WRITER, Argument.NONE);

  /** What stands behind {@code =} in the script. */
  enum Argument {
    NONE,
    MILLISECONDS,
    STATUS_WORD
  }

  private final Device device;
  private final Argument argument;

  FaultKind(Device device, Argument argument) {
    this.device = device;
    this.argument = argument;
  }

  /** The device that can have this fault. */
  public Device device() {
    return device;
  }

  Argument argument() {
    return argument;
  }

  /** The word in a script, such as {@code tear-after}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word with what has to stand behind it, for messages. */
  String usage() {
    return switch (argument) {
      case NONE -> word();
      case MILLISECONDS -> word() + "=MS";
      case STATUS_WORD -> word() + "=XXXX";
    };
  }
}
