package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.RuleSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** By which rules: a ready-made set, or one of a file. */
final class RulesOption {
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
    Path file = BadInput.unless(() -> Path.of(rules));
    return Files.isRegularFile(file) && named.refusal().isPresent()
        ? accepted(RuleSet.parse(text(file)))
        : accepted(named);
  }

  private static String text(Path file) throws BadInput {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw BadInput.unreadable(file.toString(), e);
    }
  }

  private static RuleSet accepted(Parsed<RuleSet> rules) throws BadInput {
    Situation refusal = rules.refusal().orElse(null);
    if (refusal != null) {
      throw new BadInput(refusal.reason(), refusal.arguments().toArray());
    }
    return rules.orElseThrow();
  }
}
