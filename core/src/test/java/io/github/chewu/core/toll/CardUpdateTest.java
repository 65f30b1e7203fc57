package io.github.chewu.core.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.core.kit.KeyAuthorityContract;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Writing the files of a user card under line protection. */
class CardUpdateTest {
  private static final CardFile CARD =
      CardFile.blank(50)
          .withIssuer(Bytes.hex("B8CACBE062010001"))
          .withVersion(0x40)
          .withCardNumber("62012201234567890123");
  private static final KeyPath PATH = CARD.keyPath();

  private static String start(SecureUpdate update) throws KeyFault {
    try (SoftwareKeyAuthority authority =
        new SoftwareKeyAuthority(MasterKeys.parse(KeyAuthorityContract.MASTERS))) {
      Bytes command = update.command(authority, Bytes.hex("8F3C11D2")).toBytes();
      assertEquals(update.data(), command.slice(5, command.length() - 9));
      return command.slice(0, 5).hex();
    }
  }

  @Test
  @DisplayName("holder file, issue file of both lengths: each with its key, place and length")
  void wholeFiles() throws KeyFault {
    assertEquals("04D696003B", start(HolderFile.blank().update(PATH)));
    assertEquals(KeyName.DAMK_MF, HolderFile.blank().update(PATH).master());
    assertEquals("04D6950036", start(CARD.update(PATH)));
    assertEquals("04D695002F", start(CardFile.blank(43).update(PATH)));
    assertEquals(KeyName.DAMK_DF01, CARD.update(PATH).master());
  }

  @Test
  @DisplayName("a renewal writes the last day of validity alone, under the card's own key")
  void renewal() throws KeyFault {
    SecureUpdate renewal = CARD.renewal(LocalDate.of(2035, 6, 30));
    assertEquals("04D6951808", start(renewal));
    assertEquals("20350630", renewal.data().hex());
    assertEquals(PATH, renewal.path());
  }
}
