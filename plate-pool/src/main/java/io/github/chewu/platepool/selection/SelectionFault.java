package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Situation;
import java.util.List;

/** A rule refuses; caught where the answer is given. */
final class SelectionFault extends Fault {
  private static final long serialVersionUID = 1L;

  private final transient List<Situation> all;

  SelectionFault(List<Situation> all) {
    super(all.get(0), null);
    this.all = List.copyOf(all);
  }

  static SelectionFault of(SelectionReason reason, Object... arguments) {
    return new SelectionFault(List.of(Situation.of(reason, arguments)));
  }

  /** Everything that stands against it. */
  List<Situation> all() {
    return all;
  }
}
