package io.github.chewu.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.examples.kit.JsonReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void objectsKeepTheOrderOfTheirFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("plate", "甘A12345");
    fields.put("fen", 4294967295L);
    fields.put("ratio", 1.05);
    fields.put("ok", true);
    fields.put("holder", null);
    fields.put("lines", List.of(Map.of("a", 1), List.of()));
    assertEquals(
        "{\"plate\":\"甘A12345\",\"fen\":4294967295,\"ratio\":1.05,\"ok\":true,"
            + "\"holder\":null,\"lines\":[{\"a\":1},[]]}",
        Json.write(fields));
  }

  @Test
  void whatWouldBreakALineOrATextIsEscaped() {
    assertEquals("\"a\\\"b\\\\c\\nd\\u000d\\u0000\\u007f\"", Json.write("a\"b\\c\nd\r\0\u007F"));
    assertEquals("\"\uD83D\uDE97\"", Json.write("\uD83D\uDE97"));
    assertEquals("\"\\ud83d-\\ude97\"", Json.write("\uD83D-\uDE97"));
  }

  @Property
  @Label("any text comes back from its JSON")
  void anyTextComesBack(@ForAll String text) {
    assertEquals(text, JsonReader.read(Json.write(text)));
  }
}
