package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.SelectionReason;
import io.github.chewu.platepool.selection.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How pages are shown. */
record PageShape(Locale locale) {
  /** What a number was refused for, or lost by. */
  private static final Set<SelectionReason> OF_A_NUMBER =
      Set.of(
          SelectionReason.TAKEN,
          SelectionReason.OTHER_OFFICE,
          SelectionReason.OTHER_TYPE,
          SelectionReason.NOT_IN_POOL,
          SelectionReason.RANDOM_ONLY,
          SelectionReason.TWICE);

  /** An act; a group of which others have every number is one that was not done (U11). */
  Answer of(Outcome<Page> outcome) {
    return outcome.fold(
        done -> of(done.receipt()),
        notDone -> refused(Exit.of(notDone.situation()), notDone.all()),
        unknown -> Answer.unknown(unknown.token(), unknown.situation()));
  }

  /** A refusal for all of these. */
  Answer refused(Exit exit, List<Situation> all) {
    Answer answer = Answer.refused(exit, all.get(0)).with("failures", failures(all));
    for (Situation other : all.subList(1, all.size())) {
      answer = answer.say(other.say(locale));
    }
    return answer;
  }

  private Answer of(Page page) {
    Optional<Situation> lost =
        page.messages().stream()
            .filter(message -> message.reason() == SelectionReason.ALL_TAKEN)
            .findFirst();
    Answer answer = lost.map(why -> Answer.refused(Exit.NOT_DONE, why)).orElseGet(Answer::done);
    return shown(answer, page, page.batch(), page.alternates());
  }

  /**
   * The fields of a page.
   *
   * @param batch the numbers of the last draw that are held
   * @param alternates that are held
   */
  Answer shown(Answer answer, Page page, List<Claim> batch, List<Claim> alternates) {
    List<String> numbers =
        page.selection()
            .map(chosen -> List.of(chosen.plate().value()))
            .orElseGet(() -> plates(batch));
    Optional<String> expires = end(batch).or(() -> end(alternates));
    Answer full =
        answer
            .with("step", page.step().number())
            .with("chances", chances(page.left()))
            .with("numbers", numbers)
            .with("expiresAt", expires)
            .with("alternates", plates(alternates))
            .with("alternatesExpireAt", end(alternates))
            .with("plate", page.selection().map(chosen -> chosen.plate().value()))
            .with("before", page.selection().map(chosen -> chosen.lastDay()))
            .with("failures", failures(page.messages()))
            .with("messages", page.messages().stream().map(this::message).toList())
            .say("step", page.step().number())
            .say(
                "chances",
                page.left().composed() + " composed, " + page.left().random() + " random");
    if (!numbers.isEmpty()) {
      full = full.say("numbers", String.join(" ", numbers));
    }
    if (!alternates.isEmpty()) {
      full = full.say("alternates", String.join(" ", plates(alternates)));
    }
    if (expires.isPresent()) {
      full = full.say("held until", expires.get());
    }
    for (Situation message : page.messages()) {
      full = full.say(message.say(locale));
    }
    return page.step() == Step.MESSAGE ? full.with("message", said(page.messages())) : full;
  }

  private String said(List<Situation> messages) {
    return messages.stream().map(message -> message.say(locale)).collect(Collectors.joining("; "));
  }

  /**
   * The answer with where the user stands and what is left, where it does not say; what cannot be
   * read any more hides no outcome.
   */
  static Answer standing(Answer answer, Preselection desk, Vin vin, String user) {
    if (answer.fields().containsKey("chances")) {
      return answer;
    }
    try {
      Page page = desk.entrance().enter(vin, user);
      Object step = answer.fields().getOrDefault("step", page.step().number());
      return answer.with("step", step).with("chances", chances(page.left()));
    } catch (StoreFault e) {
      return answer;
    }
  }

  private static Map<String, Object> chances(Page.Left left) {
    Map<String, Object> chances = new LinkedHashMap<>();
    chances.put("self", left.composed());
    chances.put("random", left.random());
    return chances;
  }

  private List<Map<String, Object>> failures(List<Situation> all) {
    return all.stream()
        .filter(each -> each.reason() instanceof SelectionReason of && OF_A_NUMBER.contains(of))
        .map(
            each -> {
              Map<String, Object> failure = new LinkedHashMap<>();
              failure.put("plate", each.arguments().get(0));
              failure.putAll(message(each));
              return failure;
            })
        .toList();
  }

  private Map<String, Object> message(Situation situation) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("reason", situation.reason().key());
    message.put("message", situation.say(locale));
    return message;
  }

  private static List<String> plates(List<Claim> claims) {
    return claims.stream().map(claim -> claim.plate().value()).sorted().toList();
  }

  private static Optional<String> end(List<Claim> claims) {
    return claims.stream().map(Claim::until).min(Instant::compareTo).map(PageShape::time);
  }

  /** With the city's offset, such as {@code 2026-03-02T10:01:30+08:00}. */
  static String time(Instant instant) {
    return instant.atZone(CityTime.ZONE).toOffsetDateTime().toString();
  }
}
