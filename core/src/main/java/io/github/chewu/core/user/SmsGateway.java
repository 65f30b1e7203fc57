package io.github.chewu.core.user;

import io.github.chewu.core.outcome.Outcome;

/** The way to a carrier that sends messages (短信网关; port). Safe for any thread. */
@FunctionalInterface
public interface SmsGateway {
  /**
   * Hands a message over. The same reference again sends nothing new.
   *
   * @return Done with the carrier's name for it; NotDone only where it will never be sent; Unknown
   *     where the answer is lost
   */
  Outcome<String> send(SmsMessage message);
}
