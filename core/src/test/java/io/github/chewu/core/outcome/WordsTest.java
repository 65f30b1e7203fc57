package io.github.chewu.core.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.CoreWords;
import io.github.chewu.core.plate.PlateType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every refusal of this module can be said, in both languages, and nothing else is in the bundles.
 */
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9](:[a-z]+)?}");

  @Test
  @DisplayName("the keys of both bundles are exactly the reasons of the module")
  void everyReasonHasWords() throws Exception {
    Set<String> keys = new TreeSet<>();
    for (Class<?> type : reasonEnums()) {
      for (Object constant : type.getEnumConstants()) {
        Reason reason = (Reason) constant;
        assertTrue(keys.add(reason.key()), () -> "two reasons have the key " + reason.key());
        assertTrue(!reason.words().say(reason.key(), List.of(), Locale.CHINA).isBlank());
      }
    }
    assertEquals(keys, new TreeSet<>(bundle(Locale.ENGLISH).keySet()));
    assertEquals(keys, new TreeSet<>(bundle(Locale.SIMPLIFIED_CHINESE).keySet()));
  }

  @Test
  @DisplayName("both languages name the same arguments of a reason")
  void sameArguments() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
    for (String key : english.keySet()) {
      assertEquals(places(english.getString(key)), places(chinese.getString(key)), key);
    }
  }

  @Test
  @DisplayName(
      "the words do not depend on the machine's language, and English is English everywhere")
  void notTheMachinesLanguage() {
    Locale machine = Locale.getDefault();
    try {
      for (Locale locale : List.of(Locale.GERMANY, Locale.US, Locale.CHINA, turkish())) {
        Locale.setDefault(locale);
        assertEquals("store.no-entry", StoreReason.NO_ENTRY.key());
        Situation situation = Situation.of(StoreReason.NO_ENTRY, "J1");
        assertEquals("store.no-entry: there is no journal entry J1", situation.toString());
        assertEquals("没有记录 J1", situation.say(Locale.CHINA));
        assertEquals("没有记录 J1", situation.say(Locale.FRANCE));
      }
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  @DisplayName("what somebody typed is shown as it is, also where it looks like an argument")
  void typedBraces() {
    Situation situation = Situation.of(StoreReason.ENTRY_SETTLED, "{1} $1 \\", "DONE");
    assertEquals("entry {1} $1 \\ was already settled as DONE", situation.say(Locale.ENGLISH));
  }

  @Test
  @DisplayName("a code is said in the customer's language, and stays the code for programs")
  void named() {
    Words words =
        Words.of(
                locale ->
                    new ListResourceBundle() {
                      @Override
                      protected Object[][] getContents() {
                        return new Object[][] {{"key", "{0}: {1:type}; {0:none}"}};
                      }
                    })
            .naming("type", PlateType::say);
    List<String> arguments = List.of("02", "01, 52, ?");
    assertEquals(
        "02: large car, small new-energy car, ?; 02", words.say("key", arguments, Locale.ENGLISH));
    assertEquals("02: 大型汽车, 小型新能源汽车, ?; 02", words.say("key", arguments, Locale.CHINA));
  }

  private static Locale turkish() {
    return Locale.forLanguageTag("tr-TR");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("io.github.chewu.core.words", locale);
  }

  /** Found in the module's own classes, so that none is forgotten. */
  private static List<Class<?>> reasonEnums() throws IOException, ClassNotFoundException {
    URI classes =
        URI.create(CoreWords.class.getProtectionDomain().getCodeSource().getLocation().toString());
    Path root = Path.of(classes);
    List<Class<?>> reasons = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Reason.class")).toList()) {
        String name = root.relativize(file).toString().replaceAll("[/\\\\]", ".");
        Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
        if (type.isEnum() && Reason.class.isAssignableFrom(type)) {
          reasons.add(type);
        }
      }
    }
    assertTrue(reasons.contains(StoreReason.class), () -> "found " + reasons);
    return reasons;
  }
}
