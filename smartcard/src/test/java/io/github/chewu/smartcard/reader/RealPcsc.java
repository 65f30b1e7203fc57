package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import java.util.Locale;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test where a pcscd with vsmartcard's virtual driver is running. Elsewhere the test is
 * skipped with the reason, or fails where {@code CHEWU_REQUIRE} names {@code pcsc}.
 */
final class RealPcsc implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String missing = missing();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("pcscd runs");
    }
    if (isRequired()) {
      throw new IllegalStateException("CHEWU_REQUIRE asks for pcsc: " + missing);
    }
    return ConditionEvaluationResult.disabled(missing);
  }

  static boolean isRequired() {
    return String.valueOf(System.getenv("CHEWU_REQUIRE")).contains("pcsc");
  }

  private static String missing() {
    try (CardReaders readers = CardReaders.pcsc()) {
      readers.named(VpcdStage.READER);
      return "";
    } catch (CardFault e) {
      return e.situation().say(Locale.ENGLISH);
    }
  }
}
