package io.github.chewu.examples.plates;

import io.github.chewu.examples.cli.Answer;
import io.github.chewu.platepool.claim.Selection;
import io.github.chewu.platepool.selection.Step;
import java.util.List;

/** How a selection is shown. */
final class SelectionShape {
  private SelectionShape() {}

  static Answer of(Selection selection) {
    boolean refused = selection.state() == Selection.State.REFUSED;
    return Answer.done()
        .with("step", refused ? Step.SERVICE_NOTICE.number() : Step.COMPLETE.number())
        .with("numbers", List.of(selection.plate().value()))
        .with("plate", selection.plate().value())
        .with("before", selection.lastDay())
        .with("state", selection.state());
  }
}
