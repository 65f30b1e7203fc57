package io.github.chewu.examples.cli;

import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Shows on a terminal, from the first second on, how many seconds something has taken; at the end
 * it wipes that away. Shows nothing where nobody sits there.
 */
final class Progress {
  private static final long SECOND = 1_000;

  private final Console console;
  private final Timer timer = new Timer("progress", true);
  private int seconds;
  private boolean ended;

  Progress(Console console) {
    this.console = console;
    if (console.terminal()) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              tick();
            }
          },
          SECOND,
          SECOND);
    }
  }

  /** Another second has passed. */
  synchronized void tick() {
    if (!ended) {
      seconds++;
      console.err().printf(Locale.ROOT, "… %d s\r", seconds);
      console.err().flush();
    }
  }

  /** It is over. */
  synchronized void end() {
    timer.cancel();
    ended = true;
    if (seconds > 0) {
      console.err().print(" ".repeat(12) + "\r");
      console.err().flush();
    }
  }
}
