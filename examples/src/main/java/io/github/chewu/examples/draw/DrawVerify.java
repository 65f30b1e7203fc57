package io.github.chewu.examples.draw;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.platepool.draw.DrawFault;
import io.github.chewu.platepool.draw.DrawReason;
import io.github.chewu.platepool.draw.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the draw of a transcript again (draws.md 5.3). */
@Command(name = "verify", description = "Run the draw of a transcript again; name what is altered.")
final class DrawVerify extends Act {
  @Parameters(paramLabel = "TRANSCRIPT", description = "A transcript of `draw run`.")
  private Path file = Path.of("");

  @Option(
      names = "--commitment",
      paramLabel = "HEX",
      description = "The commitment that was published before the draw.")
  private @Nullable String commitment;

  @Override
  protected Answer answer() throws Exception {
    Bytes published = published();
    return showing(() -> verified(published));
  }

  private Answer verified(Bytes published) throws Fault {
    Transcript transcript;
    try (InputStream in = Files.newInputStream(file)) {
      transcript = Transcript.read(in);
    } catch (DrawFault e) {
      return notValid(e.situation(), null);
    } catch (IOException e) {
      throw BadInput.unreadable(file, e);
    }
    String own = DrawShape.hex(transcript.commitment());
    if (!published.isEmpty() && !published.equals(transcript.commitment())) {
      return notValid(Situation.of(DrawReason.OTHER_COMMITMENT, own), own);
    }
    return transcript.isDrawn()
        ? DrawShape.of(transcript).say("valid", "yes")
        : notValid(Situation.of(DrawReason.NOT_DRAWN, own), own);
  }

  private Bytes published() throws BadInput {
    String given = commitment;
    if (given == null) {
      return Bytes.empty();
    }
    return BadInput.unless(
        () -> {
          Bytes bytes = Bytes.hex(given);
          bytes.requireLength("commitment", 32);
          return bytes;
        });
  }

  private static Answer notValid(Situation why, @Nullable String commitment) {
    return Answer.refused(Exit.NOT_DONE, why)
        .with("winners", List.of())
        .with("commitment", commitment)
        .with("valid", false)
        .say("valid", "no");
  }
}
