package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.examples.desk.TagSurvey;
import io.github.chewu.obu.health.ProbeFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Surveys an unknown writer and tag. */
@Command(
    name = "probe",
    description =
        "Which facts of the specification hold for this writer and tag, with a masked trace;"
            + " writes nothing.")
final class TagProbeAct extends Act {
  private static final int NAME = 18;

  @Override
  protected Answer answer() throws Fault {
    try (Desk desk = new Desk(common, warnings, console())) {
      TagSurvey survey = desk.tagSurvey();
      List<Map<String, Object>> facts = new ArrayList<>();
      Answer answer = Answer.done();
      for (ProbeFact fact : survey.facts()) {
        facts.add(fields(fact));
        answer =
            answer.say(
                (fact.holds() ? "holds   " : "differs ")
                    + Columns.pad(fact.name(), NAME)
                    + fact.seen()
                    + (fact.holds() ? "" : " (expected: " + fact.expected() + ")"));
      }
      for (String line : survey.trace().toText().lines().toList()) {
        answer = answer.say(line);
      }
      return answer.with("facts", facts).with("trace", survey.trace().toText().lines().toList());
    }
  }

  private static Map<String, Object> fields(ProbeFact fact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", fact.name());
    fields.put("expected", fact.expected());
    fields.put("seen", fact.seen());
    fields.put("holds", fact.holds());
    return fields;
  }
}
