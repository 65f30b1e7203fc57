package io.github.chewu.platepool.claim;

import io.github.chewu.core.plate.PlateNumber;
import java.util.List;

/**
 * What came of a draw.
 *
 * @param plates the numbers that are held now; none but where it ended in {@link Ending#HELD}
 */
public record Drawn(Ending ending, List<PlateNumber> plates) {
  /** Takes a copy. */
  public Drawn {
    plates = List.copyOf(plates);
    if (plates.isEmpty() == (ending == Ending.HELD)) {
      throw new IllegalArgumentException(
          ending + " with " + plates.size() + " numbers given, some only with HELD");
    }
  }

  static Drawn without(Ending ending) {
    return new Drawn(ending, List.of());
  }

  /** The four ways. */
  public enum Ending {
    /** Kept, with chances and all. */
    HELD,
    /** No number is free: nothing was written, nothing is charged (decision 13). */
    EMPTY,
    /** The vehicle or the user stands otherwise by now: nothing was written, read again. */
    MOVED,
    /** Others were faster at every try: nothing was written, draw again in a while. */
    CROWDED
  }
}
