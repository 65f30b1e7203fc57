package io.github.chewu.examples.draw;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.draw.DrawFault;
import io.github.chewu.platepool.draw.DrawReason;
import io.github.chewu.platepool.draw.DrawRegister;
import io.github.chewu.platepool.draw.DrawSecret;
import io.github.chewu.platepool.draw.Transcript;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A transcript and, from the commitment to the draw, its secret in a file beside it. Whatever is
 * killed in the middle, the same act again ends as it would have: the secret is on the disk before
 * the transcript that needs it, a transcript replaces the one before whole, and the secret is
 * removed last. Who holds the secret's lock is alone.
 */
final class DrawFiles {
  private final Path transcript;
  private final Path secret;

  DrawFiles(Path transcript) {
    this.transcript = transcript;
    this.secret = transcript.resolveSibling(transcript.getFileName() + ".secret");
  }

  /** Where the secret is until the draw. */
  Path secret() {
    return secret;
  }

  /**
   * Commits. The same again answers the same, and puts a lost secret back.
   *
   * @return not done with {@link DrawReason#OTHER_DRAW} where another draw is kept there, with
   *     {@link DrawReason#SECRET_OTHER} where something else stands in the secret's place
   */
  Outcome<Transcript> commit(Transcript committed, DrawSecret hidden) throws BadInput, DrawFault {
    Optional<Transcript> before = read();
    if (before.isPresent() && !waits(before.get(), committed)) {
      return standing(before.get(), committed);
    }
    try (SecretFile file = SecretFile.make(secret)) {
      // Somebody else may have been faster.
      Optional<Transcript> now = read();
      if (now.isPresent() && !waits(now.get(), committed)) {
        file.removeIfEmpty();
        return standing(now.get(), committed);
      }
      if (!file.mayTake(hidden)) {
        return Outcome.notDone(DrawReason.SECRET_OTHER, secret);
      }
      file.write(hidden);
      if (now.isEmpty()) {
        write(committed);
      }
      return Outcome.done(committed);
    } catch (IOException e) {
      throw BadInput.unwritable(secret, e);
    }
  }

  /** Whether it is the same commitment, and not drawn. */
  private static boolean waits(Transcript there, Transcript committed) {
    return there.commitment().equals(committed.commitment()) && !there.isDrawn();
  }

  private Outcome<Transcript> standing(Transcript there, Transcript committed) {
    return there.commitment().equals(committed.commitment())
        ? Outcome.done(there)
        : Outcome.notDone(DrawReason.OTHER_DRAW, transcript, DrawShape.hex(there.commitment()));
  }

  /**
   * Draws. The same again answers the same and writes nothing.
   *
   * @param register refuses another value for a copy of the same commitment
   * @return not done where there is no commitment, no secret, or it was drawn with another value
   */
  Outcome<Transcript> run(String outside, DrawRegister register) throws BadInput, DrawFault {
    // The secret first: where it is gone because somebody else has just drawn, that can be read.
    try (SecretFile file = SecretFile.open(secret)) {
      Optional<Transcript> there = read();
      if (there.isEmpty()) {
        return Outcome.notDone(DrawReason.NOT_COMMITTED, transcript);
      }
      Transcript before = there.get();
      Optional<DrawSecret> hidden = before.isDrawn() ? before.secret() : file.secret();
      if (hidden.isEmpty()) {
        return Outcome.notDone(DrawReason.SECRET_MISSING, secret);
      }
      Outcome<Transcript> outcome = before.run(hidden.get(), outside, register);
      Optional<Transcript> drawn =
          outcome.fold(
              done -> Optional.of(done.receipt()), n -> Optional.empty(), u -> Optional.empty());
      if (drawn.isPresent()) {
        if (!before.isDrawn()) {
          write(drawn.get());
        }
        Files.deleteIfExists(secret);
      }
      return outcome;
    } catch (IOException e) {
      throw BadInput.unreadable(secret, e);
    }
  }

  private void write(Transcript content) throws BadInput {
    try {
      Whole.write(transcript, content::writeTo);
    } catch (IOException e) {
      throw BadInput.unwritable(transcript, e);
    }
  }

  /** The transcript, where there is one. */
  Optional<Transcript> read() throws BadInput, DrawFault {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(transcript))) {
      return Optional.of(Transcript.read(in));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw BadInput.unreadable(transcript, e);
    }
  }
}
