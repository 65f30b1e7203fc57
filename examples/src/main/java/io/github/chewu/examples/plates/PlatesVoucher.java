package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.Step;
import io.github.chewu.platepool.selection.Voucher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the voucher of a selection (U20). */
@Command(name = "voucher", description = "Print the voucher of a number that is selected.")
final class PlatesVoucher extends Act {
  @Mixin private VehicleOption vehicle = new VehicleOption();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write it as a page; a file that is there already is not touched.")
  private @Nullable Path html;

  @Override
  protected Answer answer() throws Fault {
    Vin vin = vehicle.vin();
    String user = vehicle.user();
    Platform platform = Platform.reading(common.store(), console().clock());
    Preselection desk = platform.withoutPool(vin);
    Outcome<Voucher> voucher = desk.entrance().voucher(vin, user);
    Optional<Voucher> page = Chain.receipt(voucher);
    if (html != null && page.isPresent()) {
      write(html, page.get().html(locale()));
    }
    return platform.standing(Answer.of(voucher, this::shown), desk, vin, user);
  }

  private Answer shown(Voucher voucher) {
    Answer answer =
        SelectionShape.of(voucher.selection())
            .with("step", Step.COMPLETE.number())
            .with("voucher", voucher.text(locale()))
            .with("html", html);
    for (String line : voucher.text(locale()).lines().toList()) {
      answer = answer.say(line);
    }
    return answer;
  }

  private static void write(Path file, String page) throws BadInput {
    try {
      Files.writeString(file, page, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw BadInput.unwritable(file, e);
    }
  }
}
