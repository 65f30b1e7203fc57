package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.index.FreePool;
import io.github.chewu.platepool.index.PlateIndex;
import io.github.chewu.platepool.selection.SelectionReason;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws that claim nothing: what a check of uniformity is made of. */
@Command(
    name = "sample",
    description =
        "Draw numbers that are free, each draw from all of them, and claim none: one number a"
            + " line.")
final class PlatesSample extends Act {
  /** What one JSON object may hold. */
  private static final int IN_JSON = 1_000_000;

  private static final int LINES_AT_ONCE = 4096;

  @Mixin private PoolOptions pool = new PoolOptions();

  @Option(
      names = "--draws",
      paramLabel = "N",
      required = true,
      description = "How many numbers, 1 or more; with --json at most " + IN_JSON + ".")
  private long draws;

  @Option(names = "--no-4", description = "None with the digit 4.")
  private boolean withoutFour;

  @Override
  protected Answer answer() throws Fault {
    long most = common.json() ? IN_JSON : Long.MAX_VALUE;
    if (draws < 1 || draws > most) {
      throw BadInput.usage(draws + " draws", "1 to " + most);
    }
    RandomGenerator random =
        common.seed().isPresent()
            ? new SeededRandom(common.seed().getAsLong())
            : new SecureRandom();
    PlateIndex index = pool.open(common.store(), console().clock());
    LocalDate day = CityTime.day(console().clock().instant());
    if (index.numbers().free(withoutFour, day) == 0) {
      return Answer.notDone(
          withoutFour ? SelectionReason.POOL_EMPTY_NO_FOUR : SelectionReason.POOL_EMPTY);
    }
    if (common.json()) {
      List<String> numbers = new ArrayList<>();
      draw(index, day, random, numbers::add);
      return Answer.done().with("numbers", numbers);
    }
    print(index, day, random);
    return Answer.done();
  }

  private void print(PlateIndex index, LocalDate day, RandomGenerator random) {
    StringBuilder lines = new StringBuilder();
    int[] waiting = {0};
    draw(
        index,
        day,
        random,
        number -> {
          lines.append(number).append('\n');
          if (++waiting[0] == LINES_AT_ONCE) {
            console().out().print(lines);
            lines.setLength(0);
            waiting[0] = 0;
          }
        });
    console().out().print(lines);
    console().out().flush();
  }

  private void draw(
      PlateIndex index, LocalDate day, RandomGenerator random, Consumer<String> each) {
    FreePool numbers = index.numbers();
    String office = index.plan().pool().office().toString();
    for (long i = 0; i < draws && !console().out().checkError(); i++) {
      each.accept(office + numbers.serial(numbers.pick(1, withoutFour, day, random)[0]));
    }
  }
}
