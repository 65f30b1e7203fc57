package io.github.chewu.examples.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.examples.cli.Exit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every refusal of every module has its words, in both languages. */
class WordsTest {
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,}");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void everyReasonHasItsWordsInBothLanguages() throws ReflectiveOperationException {
    for (Reason reason : reasons()) {
      String chinese = reason.words().say(reason.key(), List.of(), Locale.SIMPLIFIED_CHINESE);
      String english = reason.words().say(reason.key(), List.of(), Locale.ENGLISH);
      assertTrue(
          chinese.codePoints().anyMatch(Character::isIdeographic), reason.key() + ": " + chinese);
      // An English sentence may show a plate; it is English all the same.
      assertTrue(ENGLISH.matcher(english).find(), reason.key() + ": " + english);
      assertNotEquals(chinese, english);
      assertEquals(places(chinese), places(english), reason.key());
    }
  }

  @Test
  void noTwoReasonsShareAKey() throws ReflectiveOperationException {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (Reason reason : reasons()) {
      if (!seen.add(reason.key())) {
        twice.add(reason.key());
      }
    }
    assertEquals(Set.of(), twice);
  }

  @Test
  void whatMakesADeviceOrStoreUnusableIsAReasonOfSomeModule() throws ReflectiveOperationException {
    Set<String> unknown = new TreeSet<>(Exit.unusableReasons());
    for (Reason reason : reasons()) {
      unknown.remove(reason.key());
    }
    assertEquals(Set.of(), unknown);
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  static List<Reason> reasons() throws ReflectiveOperationException {
    List<Reason> reasons = new ArrayList<>();
    for (JavaClass type : Classes.ALL) {
      if (type.isEnum() && type.isAssignableTo(Reason.class)) {
        for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
          reasons.add((Reason) constant);
        }
      }
    }
    assertTrue(reasons.size() > 20, "reasons read: " + reasons.size());
    return reasons;
  }
}
