package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How an answer looks under {@code --json}. */
final class JsonShape {
  private JsonShape() {}

  /** {@code outcome}, then why and the token where there are any, then the command's own fields. */
  static Map<String, Object> of(Answer answer, List<Situation> warnings, Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", answer.exit().outcome());
    answer
        .situation()
        .ifPresent(
            situation -> {
              json.put("reason", situation.reason().key());
              json.put("message", situation.say(locale));
            });
    answer.token().ifPresent(token -> json.put("token", token));
    json.putAll(answer.fields());
    if (!warnings.isEmpty()) {
      json.put("warnings", warnings.stream().map(warning -> warning.say(locale)).toList());
    }
    return json;
  }
}
