package io.github.chewu.core.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The answers that have several endings. */
class AnswersTest {
  @Test
  @DisplayName("an ending is folded by the one function that fits")
  void outcomes() {
    List<Outcome<String>> endings =
        List.of(
            Outcome.done("receipt"),
            Outcome.notDone(StoreReason.FULL, "disk"),
            Outcome.unknown("J1", StoreReason.COMMIT_UNKNOWN, "timeout"));
    assertEquals(
        List.of("RECEIPT", "store.full", "J1"),
        endings.stream()
            .map(ending -> ending.map(receipt -> receipt.toUpperCase(Locale.ROOT)))
            .map(
                ending ->
                    ending.<String>fold(
                        Done::receipt,
                        notDone -> notDone.situation().reason().key(),
                        Unknown::token))
            .toList());
  }

  @Test
  @DisplayName("a text that was parsed is a value or a refusal, and says which")
  void parsed() {
    Parsed<Integer> right = Parsed.accepted(20);
    assertEquals(21, right.map(number -> number + 1).orElseThrow());
    assertEquals(Optional.empty(), right.refusal());

    Parsed<Integer> wrong = Parsed.refused(StoreReason.NO_ENTRY, "J1");
    assertEquals(Optional.empty(), wrong.map(number -> number + 1).toOptional());
    assertEquals(Optional.of(StoreReason.NO_ENTRY), wrong.refusal().map(Situation::reason));
    assertEquals(
        "store.no-entry: there is no journal entry J1",
        assertThrows(IllegalArgumentException.class, wrong::orElseThrow).getMessage());
  }
}
