package io.github.chewu.core.kit;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.user.SmsGateway;
import io.github.chewu.core.user.SmsMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A carrier that keeps what it sends and breaks on demand. Safe for any thread. */
public final class SmsFaults implements SmsGateway {
  private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{4,10}(?![0-9])");

  private final List<SmsMessage> sent = new ArrayList<>();
  private Break next = Break.NONE;

  /** Everything is sent until something else is asked for. */
  public SmsFaults() {}

  /** What happens to the next message. */
  public enum Break {
    /** It is sent. */
    NONE,
    /** It is refused, for good. */
    REFUSED,
    /** It is lost, and nobody says so. */
    LOST_BEFORE,
    /** It is sent, and the answer is lost. */
    LOST_AFTER,
    /** It is sent, and the adapter breaks on the answer. */
    THROWN_AFTER
  }

  /** Breaks the next message, once. */
  public synchronized void breakNext(Break how) {
    next = how;
  }

  /** Every message that was sent. */
  public synchronized List<SmsMessage> sent() {
    return List.copyOf(sent);
  }

  /**
   * The code in the last message to a phone.
   *
   * @throws AssertionError where none was sent
   */
  public synchronized String code(Mobile phone) {
    String text =
        sent.stream()
            .filter(message -> message.to().equals(phone))
            .reduce((first, second) -> second)
            .map(SmsMessage::text)
            .orElseThrow(() -> new AssertionError("no message to " + phone));
    Matcher code = CODE.matcher(text);
    if (!code.find()) {
      throw new AssertionError("no code in the message");
    }
    return code.group();
  }

  @Override
  public synchronized Outcome<String> send(SmsMessage message) {
    Break how = next;
    next = Break.NONE;
    if (how != Break.REFUSED && how != Break.LOST_BEFORE) {
      sent.add(message);
    }
    return switch (how) {
      case NONE -> Outcome.done("S" + sent.size());
      case REFUSED -> Outcome.notDone(StoreReason.UNREACHABLE, "carrier");
      case LOST_BEFORE, LOST_AFTER ->
          Outcome.unknown(message.reference(), StoreReason.UNREACHABLE, "carrier");
      case THROWN_AFTER -> throw new IllegalStateException("adapter");
    };
  }
}
