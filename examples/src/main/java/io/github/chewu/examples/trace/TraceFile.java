package io.github.chewu.examples.trace;

import io.github.chewu.core.trace.Trace;
import io.github.chewu.examples.cli.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A trace in a file. */
public final class TraceFile {
  private TraceFile() {}

  /** Reads a trace; a bad file is refused as a whole. */
  static Trace read(Path file) throws BadInput {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw BadInput.unreadable(file, e);
    }
    return BadInput.unless(() -> Trace.parse(text));
  }

  /** Writes a trace, in place of what was there. */
  public static void write(Path file, Trace trace) throws BadInput {
    try {
      Files.writeString(file, trace.toText());
    } catch (IOException e) {
      throw BadInput.unwritable(file, e);
    }
  }
}
