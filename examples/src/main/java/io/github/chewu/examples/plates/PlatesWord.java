package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.examples.cli.ExamplesWords;
import java.util.Locale;

/** What stands beside the values that commands of pre-selection print for people. */
enum PlatesWord implements Reason {
  STEP,
  CHANCES,
  /** Of chances: {0} composed, {1} random. */
  LEFT,
  NUMBERS,
  ALTERNATES,
  HELD_UNTIL,
  /** How many numbers can be composed at once (U09). */
  AT_ONCE,
  /** From when the next group can be tried (U10). */
  COMPOSE_FROM,
  PLATE,
  STATE,
  ORDER,
  TEXT_MESSAGE,
  /** Of a pool: {0} free, {1} all. */
  FREE,
  /** Somebody waits: {0} seconds. */
  COUNTDOWN;

  @Override
  public Words words() {
    return ExamplesWords.WORDS;
  }

  String say(Locale locale, Object... arguments) {
    return Situation.of(this, arguments).say(locale);
  }
}
