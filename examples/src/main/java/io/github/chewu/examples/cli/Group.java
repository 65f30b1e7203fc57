package io.github.chewu.examples.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that only stands before others, as {@code card} before {@code read}. */
public abstract class Group implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** As picocli makes it. */
  protected Group() {}

  @Override
  public final void run() {
    throw new ParameterException(
        spec.commandLine(),
        "'" + spec.qualifiedName() + "' is no command by itself, one of its commands is");
  }
}
