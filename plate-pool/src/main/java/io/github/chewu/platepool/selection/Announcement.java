package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.user.SmsMessage;
import io.github.chewu.platepool.claim.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The message of completion (U20): whether it goes out changes nothing of the selection. */
record Announcement(Acts acts) {
  /** The page, with what became of the message where it did not go out. */
  Page of(Page page) {
    if (page.step() != Step.COMPLETE || acts.isSimulated()) {
      return page;
    }
    Selection chosen = page.selection().orElseThrow();
    String text =
        SelectionReason.SMS.say(
            Locale.SIMPLIFIED_CHINESE, chosen.plate(), chosen.lastDay(), chosen.pool().office());
    String caveat =
        acts.validity().caveat(chosen).map(why -> why.say(Locale.SIMPLIFIED_CHINESE)).orElse("");
    // The selection's own name: whoever completes it again sends nothing new.
    SmsMessage message =
        new SmsMessage(page.application().orElseThrow().phone(), chosen.id(), text + caveat);
    return send(message)
        .<Optional<SelectionReason>>fold(
            done -> Optional.empty(),
            notDone -> Optional.of(SelectionReason.SMS_NOT_SENT),
            unknown -> Optional.of(SelectionReason.SMS_IN_DOUBT))
        .map(reason -> with(page, Situation.of(reason)))
        .orElse(page);
  }

  private Outcome<String> send(SmsMessage message) {
    try {
      return acts.ports().sms().send(message);
    } catch (RuntimeException e) {
      // It may have broken before or after its effect.
      return Outcome.unknown(message.reference(), SelectionReason.SMS_IN_DOUBT);
    }
  }

  private static Page with(Page page, Situation message) {
    List<Situation> messages = new ArrayList<>(page.messages());
    messages.add(message);
    return new Page(
        page.step(),
        page.application(),
        page.left(),
        page.atOnce(),
        page.tab(),
        page.enabled(),
        page.batch(),
        page.alternates(),
        page.selection(),
        messages);
  }
}
