package io.github.chewu.examples.draw;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Secret;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.platepool.draw.DrawRules;
import io.github.chewu.platepool.draw.DrawSecret;
import io.github.chewu.platepool.draw.Transcript;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fixes a draw before the value from outside can be known (draws.md 5.3). */
@Command(name = "commit", description = "Fix entrants, rules and secret of a draw.")
final class DrawCommit extends Act {
  @Option(
      names = "--entrants",
      paramLabel = "CSV",
      required = true,
      description = "Rows of code[,weight]; weight 1 where it is left out.")
  private Path entrants = Path.of("");

  @Option(
      names = "--winners",
      paramLabel = "N",
      required = true,
      description = "How many may win, 1 or more.")
  private int winners;

  @Option(
      names = "--secret",
      paramLabel = "HEX",
      required = true,
      description = "16 to 64 bytes that nobody else knows, or @FILE that holds them.")
  private Secret secret = new Secret("");

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      required = true,
      description = "The transcript to make; the secret is kept in FILE.secret until the draw.")
  private Path transcript = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      defaultValue = "draw",
      description = "Which draw it is (default: ${DEFAULT-VALUE}).")
  private String name = "";

  @Option(
      names = "--outside-source",
      paramLabel = "TEXT",
      description = "Which value from outside will be taken, so that everybody finds the same.")
  private @Nullable String outsideSource;

  @Override
  protected Answer answer() throws Exception {
    DrawSecret hidden = BadInput.unless(() -> DrawSecret.hex(secret.text()));
    DrawRules rules =
        BadInput.unless(() -> new DrawRules(name, winners, Optional.ofNullable(outsideSource)));
    return showing(
        () -> commit(Transcript.commit(rules, EntrantFile.read(entrants), hidden), hidden));
  }

  private Answer commit(Transcript committed, DrawSecret hidden) throws Fault {
    begin(Counter.TERMINAL, "draw.commit", "transcript:" + transcript);
    if (outsideSource == null) {
      warnings.add(DrawNotice.OUTSIDE_NOT_SAID);
    }
    DrawFiles files = new DrawFiles(transcript);
    return Answer.of(
        files.commit(committed, hidden),
        done ->
            DrawShape.of(done)
                .with("secretFile", done.isDrawn() ? null : files.secret())
                .say("secret", done.isDrawn() ? "in the transcript" : files.secret()));
  }
}
