package io.github.chewu.payments.fulfilment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.payments.books.DayClose.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordsOfTopUpsTest {
  private static void assertWords(Function<Locale, String> say) {
    String chinese = say.apply(Locale.SIMPLIFIED_CHINESE);
    assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
    String english = say.apply(Locale.ENGLISH);
    assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
    assertNotEquals("", english);
  }

  @Test
  @DisplayName("every state, step and line of the close has words in both languages")
  void words() {
    Arrays.stream(TopUpState.values()).forEach(state -> assertWords(state::say));
    Arrays.stream(TopUpMove.values()).forEach(move -> assertWords(move::say));
    Arrays.stream(Kind.values()).forEach(kind -> assertWords(kind::say));
  }

  @Test
  @DisplayName("E03 operators read 已圈存, 未圈存, 半条流水 and 已冲正")
  void operatorsWords() {
    assertEquals(
        List.of("已圈存", "未圈存", "未圈存", "半条流水", "半条流水", "已冲正"),
        List.of(
                TopUpState.LOADED,
                TopUpState.NOT_LOADED,
                TopUpState.PAID,
                TopUpState.LOAD_INTENT,
                TopUpState.LOAD_UNKNOWN,
                TopUpState.REFUNDED)
            .stream()
            .map(state -> state.say(Locale.SIMPLIFIED_CHINESE))
            .toList());
  }
}
