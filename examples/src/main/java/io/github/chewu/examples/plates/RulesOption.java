package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.RuleSets;
import io.github.chewu.platepool.selection.SelectionReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** By which rules: a ready-made set, or one of a file. */
final class RulesOption {
  private static final String NAMES =
      RuleSets.ALL.stream().map(RuleSet::name).collect(Collectors.joining(", "));

  @Option(
      names = "--rules",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      defaultValue = "general",
      description =
          "general, shanghai-2025, fuzhou or yantai, or a file of rules (default:"
              + " ${DEFAULT-VALUE}).")
  private String rules = "";

  /** As picocli makes it. */
  RulesOption() {}

  /** The set of this name; else of the file of this name. */
  RuleSet read() throws BadInput {
    Parsed<RuleSet> named = RuleSets.named(rules);
    if (named.refusal().isEmpty()) {
      return named.orElseThrow();
    }
    Path file = BadInput.unless(() -> Path.of(rules));
    if (!Files.isRegularFile(file)) {
      throw new BadInput(
          SelectionReason.NO_RULES, Typed.shown(rules), NAMES + " or the path of a file of rules");
    }
    Parsed<RuleSet> read = RuleSet.parse(file.toString(), text(file));
    Situation refusal = read.refusal().orElse(null);
    if (refusal != null) {
      throw new BadInput(refusal.reason(), refusal.arguments().toArray());
    }
    return read.orElseThrow();
  }

  private static String text(Path file) throws BadInput {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw BadInput.unreadable(file, e);
    }
  }
}
