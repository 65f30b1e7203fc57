package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.platepool.claim.Selection;
import java.util.List;
import java.util.Locale;

/** How a selection is shown. */
final class SelectionShape {
  private SelectionShape() {}

  /** What the office answered. */
  static Answer of(Outcome<Selection> judged, Locale locale) {
    return Answer.of(
        judged,
        selection ->
            of(selection)
                .say(PlatesWord.PLATE.say(locale), selection.plate())
                .say(PlatesWord.STATE.say(locale), selection.state()));
  }

  static Answer of(Selection selection) {
    return Answer.done()
        .with("numbers", List.of(selection.plate().value()))
        .with("plate", selection.plate().value())
        .with("before", selection.lastDay())
        .with("state", selection.state());
  }
}
