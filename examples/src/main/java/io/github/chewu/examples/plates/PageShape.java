package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.cli.JsonShape;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.SelectionReason;
import io.github.chewu.platepool.selection.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How pages are shown.
 *
 * @param clock tells which countdowns still run
 */
record PageShape(Locale locale, InstantSource clock) {
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
    return Answer.refused(exit, all)
        .with("failures", failures(all))
        .with("messages", JsonShape.messages(all, locale));
  }

  private Answer of(Page page) {
    List<Situation> lost = new ArrayList<>();
    if (page.messages().stream().anyMatch(PageShape::isLost)) {
      page.messages().stream().filter(PageShape::isLost).forEach(lost::add);
      page.messages().stream().filter(PageShape::isOfANumber).forEach(lost::add);
    }
    Answer answer = lost.isEmpty() ? Answer.done() : Answer.refused(Exit.NOT_DONE, lost);
    return shown(answer, page, page.batch(), page.alternates(), composeFrom(page));
  }

  /**
   * The fields of a page.
   *
   * @param batch the numbers of the last draw that are held
   * @param alternates that are held
   * @param composeFrom when the next group can be tried; empty where no countdown runs
   */
  Answer shown(
      Answer answer,
      Page page,
      List<Claim> batch,
      List<Claim> alternates,
      Optional<Instant> composeFrom) {
    List<String> numbers =
        page.selection()
            .map(chosen -> List.of(chosen.plate().value()))
            .orElseGet(() -> plates(batch));
    Optional<String> expires = end(batch).or(() -> end(alternates));
    Answer full =
        answer
            .with("step", page.step().number())
            .with("chances", chances(page.left()))
            .with("atOnce", page.atOnce())
            .with("composeFrom", composeFrom.map(PageShape::time))
            .with("numbers", numbers)
            .with("expiresAt", expires)
            .with("alternates", plates(alternates))
            .with("alternatesExpireAt", end(alternates))
            .with("plate", page.selection().map(chosen -> chosen.plate().value()))
            .with("before", page.selection().map(chosen -> chosen.lastDay()))
            .with("failures", failures(page.messages()))
            .with("messages", JsonShape.messages(page.messages(), locale))
            .say(word(PlatesWord.STEP), page.step().number())
            .say(
                word(PlatesWord.CHANCES),
                word(PlatesWord.LEFT, page.left().composed(), page.left().random()));
    if (page.selection().isEmpty() && page.atOnce() > 0) {
      full = full.say(word(PlatesWord.AT_ONCE), page.atOnce());
    }
    if (composeFrom.isPresent()) {
      full = full.say(word(PlatesWord.COMPOSE_FROM), time(composeFrom.get()));
    }
    if (!numbers.isEmpty()) {
      full = full.say(word(PlatesWord.NUMBERS), String.join(" ", numbers));
    }
    if (!alternates.isEmpty()) {
      full = full.say(word(PlatesWord.ALTERNATES), String.join(" ", plates(alternates)));
    }
    if (expires.isPresent()) {
      full = full.say(word(PlatesWord.HELD_UNTIL), expires.get());
    }
    for (Situation message : page.messages()) {
      // What it was refused for is said as such.
      full = answer.situations().contains(message) ? full : full.say(message.say(locale));
    }
    return page.step() == Step.MESSAGE ? full.with("message", said(page.messages())) : full;
  }

  /** When the next group can be tried, while the countdown before it runs (U10). */
  Optional<Instant> composeFrom(Page page) {
    boolean composing =
        page.step() == Step.CHOOSING && page.tab() == Page.Tab.COMPOSED && page.atOnce() > 0;
    return Optional.of(page.enabled())
        .filter(enabled -> composing && enabled.isAfter(clock.instant()));
  }

  private String word(PlatesWord word, Object... arguments) {
    return word.say(locale, arguments);
  }

  private String said(List<Situation> messages) {
    return messages.stream().map(message -> message.say(locale)).collect(Collectors.joining("; "));
  }

  /** A refusal, or an act that shows no page, with where the user stands and what is left. */
  static Answer standing(Answer answer, Page page) {
    Object step = answer.fields().getOrDefault("step", page.step().number());
    return answer.with("step", step).with("chances", chances(page.left()));
  }

  private static Map<String, Object> chances(Page.Left left) {
    Map<String, Object> chances = new LinkedHashMap<>();
    chances.put("self", left.composed());
    chances.put("random", left.random());
    return chances;
  }

  private List<Map<String, Object>> failures(List<Situation> all) {
    return all.stream()
        .filter(PageShape::isOfANumber)
        .map(
            each -> {
              Map<String, Object> failure = new LinkedHashMap<>();
              failure.put("plate", each.arguments().get(0));
              failure.putAll(JsonShape.message(each, locale));
              return failure;
            })
        .toList();
  }

  private static boolean isLost(Situation situation) {
    return situation.reason() == SelectionReason.ALL_TAKEN;
  }

  private static boolean isOfANumber(Situation situation) {
    return situation.reason() instanceof SelectionReason of && OF_A_NUMBER.contains(of);
  }

  private static List<String> plates(List<Claim> claims) {
    return claims.stream().map(claim -> claim.plate().value()).toList();
  }

  private static Optional<String> end(List<Claim> claims) {
    return claims.stream().map(Claim::until).min(Instant::compareTo).map(PageShape::time);
  }

  /** With the city's offset, such as {@code 2026-03-02T10:01:30+08:00}. */
  static String time(Instant instant) {
    return instant.atZone(CityTime.ZONE).toOffsetDateTime().toString();
  }
}
