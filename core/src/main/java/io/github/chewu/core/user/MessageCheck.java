package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Situation;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells an office's message from fraud: it comes from one of the office's numbers and never asks
 * for a reply (J22, J23).
 */
public record MessageCheck(OfficialSenders senders, ReplyWords replies) {
  /** Ji'nan's numbers, the usual words. */
  public static final MessageCheck JINAN =
      new MessageCheck(OfficialSenders.JINAN, ReplyWords.USUAL);

  /** Every sign of fraud; none where the message may be the office's. */
  public List<Situation> frauds(String sender, String text) {
    List<Situation> found = new ArrayList<>();
    if (!senders.contains(sender)) {
      found.add(Situation.of(MessageReason.SENDER, Typed.shown(sender)));
    }
    replies
        .in(text)
        .ifPresent(words -> found.add(Situation.of(MessageReason.ASKS_FOR_REPLY, words)));
    return List.copyOf(found);
  }
}
