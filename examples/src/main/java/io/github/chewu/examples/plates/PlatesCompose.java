package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries numbers of the user's own making (S14, U09 to U13). */
@Command(
    name = "compose",
    description =
        "Try numbers in this order: the first that nobody has is selected; where others have them"
            + " all, each costs a chance.")
final class PlatesCompose extends ChoosingAct {
  @Parameters(paramLabel = "P", arity = "1..*", description = "Numbers, such as 粤D12A45.")
  private List<String> typed = new ArrayList<>();

  @Option(
      names = "--order",
      paramLabel = "ID",
      description = "Names the attempt: the same again is not tried again (default: a new one).")
  private @Nullable String order;

  @Override
  protected Answer answer() throws Fault {
    Optional<Answer> wrong = NumbersTyped.refusal(typed, shape());
    if (wrong.isPresent()) {
      return wrong.get();
    }
    String name = order == null ? newOrder() : NumbersTyped.order(order);
    return under(
        name,
        inside(
            "compose",
            Numbers.NAMED,
            (stage, inside) -> stage.compose(inside, name, typed, this::waitUntil),
            shape()::of));
  }
}
