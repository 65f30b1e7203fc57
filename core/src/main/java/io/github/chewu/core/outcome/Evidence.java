package io.github.chewu.core.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Named facts that were observed, as text: what a journal keeps so that a later run can judge
 * without memory. Immutable; the order of the facts is kept.
 *
 * @param facts name → value; names hold letters, digits, {@code -} and {@code .} only
 */
public record Evidence(Map<String, String> facts) {
  private static final Evidence NONE = new Evidence(Map.of());

  /** Takes a copy and checks the names. */
  public Evidence {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    for (String name : facts.keySet()) {
      if (!name.matches("[A-Za-z0-9.-]+")) {
        throw new IllegalArgumentException(
            "name of a fact: '" + name + "' given, letters, digits, - and . allowed");
      }
    }
  }

  /** No facts. */
  public static Evidence none() {
    return NONE;
  }

  /** These facts and one more; a fact of the same name is replaced. */
  public Evidence with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(name, String.valueOf(value));
    return new Evidence(more);
  }

  /** The value of a fact, where it was observed. */
  public Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /**
   * The value of a fact.
   *
   * @throws IllegalArgumentException where it was not observed
   */
  public String require(String name) {
    return fact(name)
        .orElseThrow(
            () -> new IllegalArgumentException("evidence without the fact '" + name + "'"));
  }

  /**
   * One line a fact, {@code name=value}, with {@code \} and line ends escaped: the form that stores
   * keep.
   */
  public String toText() {
    StringBuilder text = new StringBuilder();
    facts.forEach(
        (name, value) ->
            text.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n'));
    return text.toString();
  }

  /**
   * Reads what {@link #toText()} wrote.
   *
   * @throws IllegalArgumentException where a line has no {@code =}
   */
  public static Evidence parse(String text) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.isEmpty()) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("evidence line without name=value: '" + line + "'");
      }
      facts.put(line.substring(0, equals), unescape(line.substring(equals + 1)));
    }
    return new Evidence(facts);
  }

  private static String unescape(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        plain.append(c);
        continue;
      }
      char escaped = value.charAt(++i);
      plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
    }
    return plain.toString();
  }
}
