package io.github.chewu.examples;

import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.audit.AuditGroup;
import io.github.chewu.examples.bench.Bench;
import io.github.chewu.examples.card.CardGroup;
import io.github.chewu.examples.cli.Common;
import io.github.chewu.examples.cli.Console;
import io.github.chewu.examples.cli.Shell;
import io.github.chewu.examples.cli.Warnings;
import io.github.chewu.examples.day.Day;
import io.github.chewu.examples.desk.AuditSide;
import io.github.chewu.examples.doctor.Doctor;
import io.github.chewu.examples.draw.DrawGroup;
import io.github.chewu.examples.law.FineDue;
import io.github.chewu.examples.law.Points;
import io.github.chewu.examples.money.Close;
import io.github.chewu.examples.money.Records;
import io.github.chewu.examples.money.Where;
import io.github.chewu.examples.plate.PlateGroup;
import io.github.chewu.examples.plates.PlatesGroup;
import io.github.chewu.examples.sim.SimGroup;
import io.github.chewu.examples.tag.TagGroup;
import io.github.chewu.examples.trace.TraceGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line {@code chewu}. */
@Command(
    name = "chewu",
    description = "Toll cards, plates, fines and tags: what counters and kiosks do.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "chewu 0.1.0-SNAPSHOT",
    subcommands = {
      Day.class,
      CardGroup.class,
      Records.class,
      Where.class,
      Close.class,
      TagGroup.class,
      PlateGroup.class,
      PlatesGroup.class,
      DrawGroup.class,
      Points.class,
      FineDue.class,
      AuditGroup.class,
      SimGroup.class,
      TraceGroup.class,
      Doctor.class,
      Bench.class
    })
public final class Chewu extends Shell {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** A command line that reads and prints there. */
  public Chewu(Console console) {
    super(console);
  }

  /** Runs one command in a process of its own. */
  public static void main(String[] args) {
    System.exit(new Chewu(Console.ofProcess()).run(args));
  }

  @Override
  protected AuditTrail audit(Common common, Warnings warnings) throws Fault {
    return AuditSide.trail(common, warnings);
  }

  /** Lists the commands. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
