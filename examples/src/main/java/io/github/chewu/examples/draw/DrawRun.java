package io.github.chewu.examples.draw;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.sql.Store;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.platepool.draw.BeijingLegacyDraw;
import io.github.chewu.platepool.draw.DrawRegister;
import io.github.chewu.platepool.draw.Entrants;
import io.github.chewu.platepool.draw.Transcript;
import io.github.chewu.platepool.sql.SqlDrawRegister;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a draw that was committed to, or the Beijing program (draws.md 5.1, 5.3). */
@Command(name = "run", description = "Draw: from a commitment, or as the Beijing program does.")
final class DrawRun extends Act {
  private static final String WAYS =
      "--transcript FILE --outside TEXT, or --entrants CSV --winners N --legacy-beijing SEED";

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description = "The transcript of `draw commit`; the draw is written into it.")
  private @Nullable Path transcript;

  @Option(
      names = "--outside",
      paramLabel = "TEXT",
      description = "The value from outside, as it was announced to be written.")
  private @Nullable String outside;

  @Option(
      names = "--entrants",
      paramLabel = "CSV",
      description = "Rows of code[,weight], for the Beijing program.")
  private @Nullable Path entrants;

  @Option(names = "--winners", paramLabel = "N", description = "How many may win, 1 or more.")
  private @Nullable Integer winners;

  @Option(
      names = "--legacy-beijing",
      paramLabel = "SEED",
      description = "Draw as the Beijing program does from a seed of up to six digits.")
  private @Nullable String seed;

  @Override
  protected Answer answer() throws Exception {
    boolean ofCommitment = transcript != null || outside != null;
    boolean ofLegacy = entrants != null || winners != null || seed != null;
    boolean committed = transcript != null && outside != null && !ofLegacy;
    boolean legacy = entrants != null && winners != null && seed != null && !ofCommitment;
    if (!committed && !legacy) {
      throw BadInput.usage(
          ofCommitment || ofLegacy ? "too few or other options given" : "no option given", WAYS);
    }
    return showing(committed ? this::committed : this::legacy);
  }

  private Answer committed() throws Fault {
    Path file = Objects.requireNonNull(transcript);
    String value = Objects.requireNonNull(outside);
    BadInput.unless(() -> Transcript.requireOutside(value));
    begin(Counter.TERMINAL, "draw.run", "transcript:" + file);
    Store store = Store.open(BadInput.unless(() -> StoreSide.source(common.store())));
    DrawRegister register = SqlDrawRegister.open(store);
    return Answer.of(new DrawFiles(file).run(value, register), DrawShape::of);
  }

  private Answer legacy() throws Fault {
    int number = seed(String.valueOf(seed));
    int quota = Objects.requireNonNull(winners);
    if (quota < 1) {
      throw BadInput.usage("--winners " + quota + " given", "1 or more");
    }
    Entrants list = EntrantFile.read(Objects.requireNonNull(entrants));
    boolean everybody = quota >= list.tickets();
    return Answer.of(
        BadInput.unless(() -> BeijingLegacyDraw.run(list, quota, number)),
        codes ->
            DrawShape.winners(
                Answer.done()
                    .with("entrants", list.size())
                    .with("commitment", null)
                    .with("valid", null)
                    .with("everybody", everybody)
                    .say("entrants", list.size()),
                codes,
                everybody));
  }

  private static int seed(String text) throws BadInput {
    if (!text.matches("[0-9]{1,6}")) {
      throw BadInput.usage("seed '" + text + "' given", "000000 to 999999");
    }
    return Integer.parseInt(text);
  }
}
