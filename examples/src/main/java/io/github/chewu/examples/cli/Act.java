package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Fault;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One command of the command line: it answers, and this prints. Used by one thread. */
public abstract class Act implements Callable<Integer> {
  /** The options that every command takes. */
  @Mixin protected Common common = new Common();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What is to be noticed beside the answer. */
  protected final Warnings warnings = new Warnings();

  /** As picocli makes it. */
  protected Act() {}

  /**
   * Does what the command is for.
   *
   * @throws Exception a {@link Fault} for what was foreseen, anything else for a fault of the
   *     program
   */
  protected abstract Answer answer() throws Exception;

  /** Where this command line reads and prints. */
  protected final Console console() {
    return ((Shell) spec.root().userObject()).console();
  }

  /** Which language people read here. */
  protected final Locale locale() {
    return common.locale(console());
  }

  @Override
  public final Integer call() throws Exception {
    Answer answer;
    try {
      answer = answer();
    } catch (BadInput e) {
      answer = Answer.refused(Exit.BAD_INPUT, e.situation());
    } catch (Unusable e) {
      answer = Answer.refused(Exit.UNUSABLE, e.situation());
    } catch (Fault e) {
      answer = Answer.refused(Exit.of(e.situation()), e.situation());
      if (common.debug()) {
        e.printStackTrace(console().err());
      }
    }
    console().print(answer, warnings.given(), common.json(), locale());
    return answer.exit().code();
  }
}
