package io.github.chewu.core.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.KeyAuthorityContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files of cards and tags written under line protection. */
class SecureUpdateTest {
  private static final Bytes CHALLENGE = Bytes.hex("8F3C11D2");
  private static final KeyPath PATH =
      KeyPath.of(
          Bytes.hex("B8CACBE062010001"), Bytes.hex("2201234567890123"), Algorithm.TRIPLE_DES);

  private final SoftwareKeyAuthority authority =
      new SoftwareKeyAuthority(MasterKeys.parse(KeyAuthorityContract.MASTERS));

  @AfterEach
  void wipe() {
    authority.close();
  }

  private static SecureUpdate tag(KeyName key, int offset, Bytes data) {
    return new SecureUpdate(key, PATH, 1, offset, data);
  }

  private String start(SecureUpdate update) throws KeyFault {
    Bytes command = update.command(authority, CHALLENGE).toBytes();
    assertEquals(5 + update.data().length() + 4, command.length());
    return command.slice(0, 5).hex();
  }

  @Test
  @DisplayName("the activation of a tag, byte for byte")
  void activation() throws KeyFault {
    Command command = tag(KeyName.DAMK_DF01, 0x1A, Bytes.of(1)).command(authority, CHALLENGE);
    assertEquals("04D6811A0501195C531C", command.toBytes().hex());
  }

  @Test
  @DisplayName("each update of a tag names its file, place and length")
  void headers() throws KeyFault {
    assertEquals("04D681003F", start(tag(KeyName.DAMK_DF01, 0, Bytes.filled(59, 0))));
    assertEquals("04D6810053", start(tag(KeyName.DAMK_DF01, 0, Bytes.filled(79, 0))));
    assertEquals("04D681120C", start(tag(KeyName.DAMK_MF, 18, Bytes.filled(8, 0))));
  }

  @Test
  @DisplayName("no layer repeats the command, whose challenge is spent, and no trace shows it")
  void onceAndSecret() throws KeyFault {
    Command command = tag(KeyName.DAMK_MF, 0, Bytes.of(1)).command(authority, CHALLENGE);
    assertFalse(command.effect().mayRepeat());
    assertTrue(command.secret());
  }

  @Test
  @DisplayName("keys, files, places and lengths that no update has are refused")
  void refused() {
    Bytes one = Bytes.of(1);
    for (Runnable wrong :
        new Runnable[] {
          () -> tag(KeyName.DLK, 0, one),
          () -> tag(KeyName.DAMK_MF, -1, one),
          () -> tag(KeyName.DAMK_MF, 256, one),
          () -> tag(KeyName.DAMK_MF, 0, Bytes.empty()),
          () -> tag(KeyName.DAMK_MF, 0, Bytes.filled(252, 0)),
          () -> new SecureUpdate(KeyName.DAMK_MF, PATH, 0, 0, one),
          () -> new SecureUpdate(KeyName.DAMK_MF, PATH, 31, 0, one)
        }) {
      assertThrows(IllegalArgumentException.class, wrong::run);
    }
  }

  @Test
  @DisplayName("the vehicle file of an SM4 tag is refused: nobody knows how it is enciphered")
  void sm4VehicleFile() {
    KeyPath path = new KeyPath(PATH.region(), PATH.number(), Algorithm.SM4);
    KeyFault refused =
        assertThrows(
            KeyFault.class,
            () -> SealedFile.open(authority, path, Bytes.filled(8, 0), Bytes.filled(72, 0)));
    assertEquals(KeyReason.SEALED_FILE_UNKNOWN, refused.situation().reason());
  }
}
