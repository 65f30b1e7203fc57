package io.github.chewu.examples.cli;

import io.github.chewu.core.outcome.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How an answer looks under {@code --json}. Stateless. */
public final class JsonShape {
  private JsonShape() {}

  /**
   * {@code outcome}, then why and the token where there are any, all reasons where there are
   * several, then the command's own fields.
   */
  static Map<String, Object> of(Answer answer, List<Situation> warnings, Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", answer.exit().outcome());
    answer.situation().ifPresent(situation -> json.putAll(message(situation, locale)));
    answer.token().ifPresent(token -> json.put("token", token));
    if (answer.situations().size() > 1) {
      json.put("messages", messages(answer.situations(), locale));
    }
    json.putAll(answer.fields());
    if (!warnings.isEmpty()) {
      json.put("warnings", warnings.stream().map(warning -> warning.say(locale)).toList());
    }
    return json;
  }

  /** {@code reason} and {@code message} of each. */
  public static List<Map<String, Object>> messages(List<Situation> all, Locale locale) {
    return all.stream().map(each -> message(each, locale)).toList();
  }

  /** {@code reason} and {@code message}. */
  public static Map<String, Object> message(Situation situation, Locale locale) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("reason", situation.reason().key());
    message.put("message", situation.say(locale));
    return message;
  }
}
