package io.github.chewu.obu.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test where socat makes pseudo-terminals. Elsewhere the test is skipped with the reason, or
 * fails where {@code CHEWU_REQUIRE} names {@code pty}.
 */
public final class RealPty implements ExecutionCondition {
  private static final String MISSING = "no socat on the path, so there is no pseudo-terminal";

  /** As JUnit makes it. */
  public RealPty() {}

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isThere()) {
      return ConditionEvaluationResult.enabled("socat is there");
    }
    if (String.valueOf(System.getenv("CHEWU_REQUIRE")).contains("pty")) {
      throw new IllegalStateException("CHEWU_REQUIRE asks for pty: " + MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }

  private static boolean isThere() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "socat")));
  }
}
