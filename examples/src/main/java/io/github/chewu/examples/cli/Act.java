package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.AuditEntry.Ending;
import io.github.chewu.core.outcome.AuditRecorder;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.StoreFault;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  private AuditRecorder.@Nullable Begun begun;

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
    return shell().console();
  }

  private Shell shell() {
    return (Shell) spec.root().userObject();
  }

  /** Which language people read here. */
  protected final Locale locale() {
    return common.locale(console());
  }

  /**
   * Keeps in the audit trail that something is about to be changed; how it ended is kept when the
   * command answers (T12). Called once what was typed is found right, before any device is opened.
   *
   * @param terminal where, such as a terminal number
   * @param act what, such as {@code card.load}
   * @param subject to what, such as {@code order:R1}
   * @throws Fault where it cannot be kept: nothing must be changed then
   */
  protected final void begin(String terminal, String act, String subject) throws Fault {
    try {
      begun =
          new AuditRecorder(
                  shell().audit(common, warnings),
                  console().clock(),
                  common.operator(warnings),
                  terminal)
              .begin(act, subject);
    } catch (StoreFault e) {
      throw new Unusable(e, e.situation().reason(), e.situation().arguments().toArray());
    }
  }

  /** Does what may take long, and shows on a terminal meanwhile how long it takes. */
  protected final <T> T showing(Callable<T> work) throws Exception {
    Progress progress = new Progress(console());
    try {
      return work.call();
    } finally {
      progress.end();
    }
  }

  /** Keeps how it ended; that this failed changes nothing about it, and is said beside it. */
  private void end(AuditRecorder.Begun act, Answer answer) {
    try {
      act.end(Ending.valueOf(answer.exit().outcome()), answer.situation());
    } catch (StoreFault e) {
      warnings.add(CliReason.END_NOT_KEPT, act.act(), act.subject());
      warnings.add(e.situation());
    }
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
    if (begun != null) {
      end(begun, answer);
    }
    console().print(answer, warnings.given(), common.json(), locale());
    return answer.exit().code();
  }
}
