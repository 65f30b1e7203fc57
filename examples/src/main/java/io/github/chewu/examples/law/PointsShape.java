package io.github.chewu.examples.law;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.points.CyclePoints;
import io.github.chewu.core.points.Education;
import io.github.chewu.core.points.Exam;
import io.github.chewu.core.points.FullScore;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.LicenceClass;
import io.github.chewu.core.points.ScoringCycle;
import io.github.chewu.core.points.Standing;
import io.github.chewu.examples.cli.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the standing of a licence is shown. */
final class PointsShape {
  private PointsShape() {}

  static Answer of(Licence licence, Standing standing, List<CyclePoints> cycles, Locale locale) {
    Answer answer =
        Answer.done()
            .with("asOf", standing.asOf())
            .with("licence", licence.number())
            .with("classes", licence.grants().stream().map(Licence.Grant::licenceClass).toList())
            .with("cycle", fields(standing.cycle()))
            .with("points", standing.points())
            .with("cycles", cycles.stream().map(PointsShape::fields).toList())
            .with("state", standing.state())
            .with("withheld", standing.isWithheld())
            .with("credited", standing.credited())
            .with("onlineHeadroom", standing.onlineHeadroom())
            .with("probation", licence.onProbation(standing.asOf()))
            .with("educations", standing.educations().stream().map(PointsShape::fields).toList());
    answer = withFullScore(answer, standing.fullScore());
    return said(answer, licence, standing, cycles, locale);
  }

  private static Answer withFullScore(Answer answer, Optional<FullScore> full) {
    return answer
        .with("studyDays", full.map(FullScore::studyDays).orElse(0))
        .with("studied", full.map(FullScore::studied).orElse(0))
        .with("studyComplete", full.map(FullScore::studyComplete).orElse(false))
        .with("exams", full.map(f -> words(f.exams())).orElse(List.of()))
        .with("examsPassed", full.map(f -> words(f.passed())).orElse(List.of()))
        .with("nextTry", full.flatMap(FullScore::nextTry))
        .with("unpaid", full.map(FullScore::unpaid).orElse(List.of()))
        .with("fullSince", full.map(FullScore::since))
        .with("attendBy", full.map(f -> f.attendBy().lastDay()))
        .with("cancelled", full.map(FullScore::cancelled).orElse(List.of()));
  }

  private static Answer said(
      Answer fields, Licence licence, Standing standing, List<CyclePoints> cycles, Locale locale) {
    String state = Situation.of(PointsNotice.of(standing.state())).say(locale);
    Answer answer =
        fields
            .say("as of", standing.asOf())
            .say("licence", licence.number() + " " + classes(licence))
            .say("cycle", days(standing.cycle()))
            .say("points", standing.points())
            .say("state", standing.state() + " " + state)
            .say("online headroom", standing.onlineHeadroom())
            .say("credited", standing.credited());
    if (standing.fullScore().isPresent()) {
      answer = said(answer, standing.fullScore().get());
    }
    for (CyclePoints cycle : cycles) {
      answer = cycle.points() > 0 ? answer.say(days(cycle.cycle()), cycle.points()) : answer;
    }
    return answer;
  }

  private static Answer said(Answer answer, FullScore full) {
    Answer more =
        answer
            .say("full since", full.since())
            .say("study", full.studied() + " of " + full.studyDays() + " days")
            .say("begin by", full.attendBy().lastDay())
            .say("exams", String.join(", ", words(full.exams())))
            .say("passed", joined(words(full.passed())))
            .say("unpaid", joined(full.unpaid()));
    more = full.nextTry().isPresent() ? more.say("next try", full.nextTry().get()) : more;
    return full.cancelled().isEmpty() ? more : more.say("cancelled", full.cancelled());
  }

  private static List<String> words(List<Exam> exams) {
    return exams.stream().map(PointsRow::word).toList();
  }

  private static @Nullable String joined(List<String> words) {
    return words.isEmpty() ? null : String.join(", ", words);
  }

  private static String classes(Licence licence) {
    return licence.grants().stream()
        .map(Licence.Grant::licenceClass)
        .map(LicenceClass::name)
        .collect(Collectors.joining(";"));
  }

  /** For people: the last day is in it. */
  private static String days(ScoringCycle cycle) {
    return cycle.start() + " – " + cycle.end().minusDays(1);
  }

  private static Map<String, Object> fields(ScoringCycle cycle) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("start", cycle.start());
    fields.put("end", cycle.end());
    return fields;
  }

  private static Map<String, Object> fields(CyclePoints points) {
    Map<String, Object> fields = fields(points.cycle());
    fields.put("points", points.points());
    return fields;
  }

  private static Map<String, Object> fields(Education education) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reached", education.reached());
    fields.put("cleared", education.cleared());
    return fields;
  }
}
