package io.github.chewu.examples.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly, for tests of what is printed: anything after the value is refused. */
public final class JsonReader {
  private static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** A map, list, text, {@code Long}, {@code Double}, {@code Boolean}; null is one odd object. */
  public static Object read(String text) {
    JsonReader reader = new JsonReader(text.strip());
    Object value = reader.value();
    if (reader.at != reader.text.length()) {
      throw reader.wrong("the end");
    }
    return value;
  }

  /** An object that was printed. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(String text) {
    return (Map<String, Object>) read(text);
  }

  /** Whether a value read is {@code null}. */
  public static boolean isNull(@Nullable Object value) {
    return value == NULL;
  }

  private Object value() {
    char c = peek();
    if (c == '{') {
      return map();
    } else if (c == '[') {
      return list();
    } else if (c == '"') {
      return string();
    }
    int start = at;
    while (at < text.length() && "+-.0123456789eEtrufalsn".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> NULL;
      default -> number(word);
    };
  }

  private Object number(String word) {
    if (word.matches("-?(0|[1-9]\\d*)")) {
      return Long.valueOf(word);
    }
    if (word.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return Double.valueOf(word);
    }
    throw wrong("a value");
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    expect('{');
    while (peek() != '}') {
      if (!map.isEmpty()) {
        expect(',');
      }
      String name = string();
      expect(':');
      if (map.put(name, value()) != null) {
        throw wrong("no second '" + name + "'");
      }
    }
    expect('}');
    return map;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    expect('[');
    while (peek() != ']') {
      if (!list.isEmpty()) {
        expect(',');
      }
      list.add(value());
    }
    expect(']');
    return list;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    expect('"');
    while (peek() != '"') {
      char c = next();
      if (c < ' ') {
        throw wrong("an escape");
      }
      string.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return string.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case 'n' -> '\n';
      case '"', '\\', '/' -> c;
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> throw wrong("an escape");
    };
  }

  private void expect(char c) {
    if (next() != c) {
      throw wrong("'" + c + "'");
    }
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("more");
    }
    return text.charAt(at);
  }

  private AssertionError wrong(String wanted) {
    return new AssertionError("no JSON at " + at + ", " + wanted + " wanted: " + text);
  }
}
