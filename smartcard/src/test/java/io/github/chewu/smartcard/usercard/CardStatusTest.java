package io.github.chewu.smartcard.usercard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.apdu.StatusWord;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CardStatusTest {
  private static <S extends Enum<S> & CardStatus> void sorts(Class<S> command) {
    S last = command.getEnumConstants()[command.getEnumConstants().length - 1];
    Map<S, Pattern> patterns = new EnumMap<>(command);
    for (S constant : command.getEnumConstants()) {
      patterns.put(constant, Pattern.compile(constant.pattern()));
    }
    // ISO 7816-4: a status word begins with 6 or 9.
    for (int i = 0; i < 0x2000; i++) {
      StatusWord status = new StatusWord(i < 0x1000 ? 0x6000 + i : 0x8000 + i);
      String digits = status.toString();
      S first =
          patterns.entrySet().stream()
              .filter(entry -> entry.getValue().matcher(digits).matches())
              .findFirst()
              .orElseThrow()
              .getKey();
      assertEquals(first, CardStatus.of(command, status));
    }
    assertEquals(CardReason.REFUSED, last.problem());
    assertEquals(last, CardStatus.of(command, new StatusWord(0x6F00)));
  }

  @Test
  @DisplayName("every status word of every command is of one kind, unknown ones a refusal")
  void everyStatusWord() {
    sorts(SelectStatus.class);
    sorts(ReadStatus.class);
    sorts(VerifyStatus.class);
    sorts(InitStatus.class);
    sorts(CreditStatus.class);
    sorts(DebitStatus.class);
    sorts(ProofStatus.class);
    sorts(UpdateStatus.class);
  }

  @Test
  @DisplayName("one status word means different things to different commands")
  void meanings() {
    StatusWord keyIndex = new StatusWord(0x9403);
    assertEquals(VerifyStatus.NO_PIN, CardStatus.of(VerifyStatus.class, keyIndex));
    assertEquals(InitStatus.KEY_UNSUPPORTED, CardStatus.of(InitStatus.class, keyIndex));
    StatusWord blocked = new StatusWord(0x63C0);
    assertEquals(VerifyStatus.BLOCKED, CardStatus.of(VerifyStatus.class, blocked));
    StatusWord tries = new StatusWord(0x63C2);
    assertEquals(VerifyStatus.TRIES_LEFT, CardStatus.of(VerifyStatus.class, tries));
  }
}
