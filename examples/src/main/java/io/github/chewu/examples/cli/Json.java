package io.github.chewu.examples.cli;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259) on one line. Stateless. */
public final class Json {
  private Json() {}

  /**
   * The text of a value.
   *
   * @param value a map with text keys, a collection, a text, a whole number, a finite decimal, a
   *     truth value or nothing; anything else is written as its text
   */
  public static String write(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    append(json, value);
    return json.toString();
  }

  private static void append(StringBuilder json, @Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof Number) {
      json.append(value);
    } else if (value instanceof Map<?, ?> map) {
      String separator = "";
      json.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.append(separator);
        quote(json, String.valueOf(entry.getKey()));
        json.append(':');
        append(json, entry.getValue());
        separator = ",";
      }
      json.append('}');
    } else if (value instanceof Collection<?> list) {
      String separator = "";
      json.append('[');
      for (Object item : list) {
        json.append(separator);
        append(json, item);
        separator = ",";
      }
      json.append(']');
    } else {
      quote(json, value.toString());
    }
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c == '\n') {
        json.append("\\n");
      } else if (c < ' ' || c == 0x7F || isLonely(text, i)) {
        json.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /** Half of a surrogate pair without the other half has no UTF-8. */
  private static boolean isLonely(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
