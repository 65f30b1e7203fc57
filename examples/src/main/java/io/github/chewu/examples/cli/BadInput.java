package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;

/** What was typed, or a file that was named, is not allowed: exit code 2. */
public final class BadInput extends Fault {
  private static final long serialVersionUID = 1L;

  /** A refusal of what was typed. */
  public BadInput(Reason reason, Object... arguments) {
    super(Situation.of(reason, arguments), null);
  }

  /**
   * The value, unless it is refused as an argument.
   *
   * @throws BadInput with what was given and what is allowed
   */
  public static <T> T unless(Supplier<T> value) throws BadInput {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new BadInput(CliReason.BAD_VALUE, String.valueOf(e.getMessage()));
    }
  }

  /** A file that cannot be read. */
  public static BadInput unreadable(Object file, IOException e) {
    return new BadInput(CliReason.BAD_FILE, file, why(e, "there is no such file"));
  }

  /** A file that cannot be made or written. */
  public static BadInput unwritable(Object file, IOException e) {
    return new BadInput(CliReason.BAD_OUTPUT, file, why(e, "its folder is not there"));
  }

  private static String why(IOException e, String missing) {
    return e instanceof NoSuchFileException
        ? missing
        : e instanceof AccessDeniedException
            ? "access is denied"
            : e instanceof FileAlreadyExistsException
                ? "it is there already"
                : e instanceof CharacterCodingException
                    ? "it is no text in UTF-8"
                    : String.valueOf(e.getMessage());
  }

  /** What was given, and what is allowed. */
  public static BadInput usage(String given, String allowed) {
    return new BadInput(CliReason.BAD_USAGE, given, allowed);
  }
}
