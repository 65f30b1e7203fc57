package io.github.chewu.examples.day;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.user.SmsGateway;
import io.github.chewu.core.user.SmsMessage;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.platepool.selection.SelectionReason;

/** The way to a carrier that is down now and then, or does not answer. */
record GatewayLine(SmsGateway gateway, Loss loss) implements SmsGateway {
  /** Says how the next message goes. */
  @FunctionalInterface
  interface Loss {
    How next(String phone);
  }

  /** How a message goes. */
  enum How {
    /** As it should. */
    SENT,
    /** It is not sent. */
    DOWN,
    /** It is sent, and nobody is told. */
    ANSWER_LOST
  }

  @Override
  public Outcome<String> send(SmsMessage message) {
    How how = loss.next(message.to().masked());
    if (how == How.DOWN) {
      return Outcome.notDone(CliReason.NO_GATEWAY);
    }
    Outcome<String> sent = gateway.send(message);
    return how == How.ANSWER_LOST
        ? Outcome.unknown(message.reference(), SelectionReason.SMS_IN_DOUBT)
        : sent;
  }
}
