package io.github.chewu.core.sim;

import java.util.Arrays;
import java.util.List;

/** What a fault script is for: the two simulated devices know different faults. */
public enum Device {
  /** The virtual card and its reader; WHEN counts commands. */
  CARD,
  /** The virtual writer with the tags in its field; WHEN counts frames. */
  WRITER;

  /** The faults that this device knows, in the order of the specification. */
  public List<FaultKind> faults() {
    return Arrays.stream(FaultKind.values()).filter(kind -> kind.device() == this).toList();
  }
}
