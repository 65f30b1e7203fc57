package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.user.CodePolicy;
import io.github.chewu.core.user.SmsGateway;
import io.github.chewu.core.user.SmsMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulated gateway, and the phone at its other end that a user reads codes from. */
public final class Phone implements SmsGateway {
  /** As usual, but nobody waits between two codes. */
  static final CodePolicy POLICY =
      new CodePolicy(6, Duration.ofMinutes(5), 5, Duration.ZERO, 100, Locale.SIMPLIFIED_CHINESE);

  private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

  private Optional<SmsMessage> last = Optional.empty();

  /** Nothing came yet. */
  public Phone() {}

  @Override
  public synchronized Outcome<String> send(SmsMessage message) {
    last = Optional.of(message);
    return Outcome.done("simulated-" + message.reference());
  }

  /** What it shows now. */
  public synchronized Optional<SmsMessage> last() {
    return last;
  }

  /** The code that it shows now. */
  public String code() {
    Matcher found = CODE.matcher(last().map(SmsMessage::text).orElse(""));
    return found.find() ? found.group() : "";
  }
}
