package io.github.chewu.core.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.KeyAuthorityContract;
import java.security.Provider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The software authority with Bouncy Castle's SM4, which is never installed. */
class SoftwareKeyAuthorityTest extends KeyAuthorityContract {
  private static final Provider SM4 = new BouncyCastleProvider();

  @Override
  protected KeyAuthority authority() {
    return new SoftwareKeyAuthority(MasterKeys.parse(MASTERS), SM4);
  }

  private static KeyFault refusedSm4(SoftwareKeyAuthority authority) {
    return assertThrows(KeyFault.class, () -> authority.tac(path(Algorithm.SM4), Bytes.hex("00")));
  }

  @Test
  @DisplayName(
      "without a provider of SM4, an SM4 card is refused in words and a 3DES card is served")
  void noSm4() throws KeyFault {
    Provider empty =
        new Provider("Empty", "1", "") {
          private static final long serialVersionUID = 1L;
        };
    try (SoftwareKeyAuthority none = new SoftwareKeyAuthority(MasterKeys.parse(MASTERS));
        SoftwareKeyAuthority other = new SoftwareKeyAuthority(MasterKeys.parse(MASTERS), empty)) {
      KeyFault refused = refusedSm4(none);
      assertEquals(KeyReason.NO_CIPHER, refused.situation().reason());
      assertEquals("缺少密码算法 SM4 的支持", refused.situation().say(Locale.SIMPLIFIED_CHINESE));
      assertEquals(KeyReason.NO_CIPHER, refusedSm4(other).situation().reason());

      KeyPath card = path(Algorithm.TRIPLE_DES);
      assertEquals(none.tac(card, Bytes.empty()), other.tac(card, Bytes.empty()));
    }
  }

  @Test
  @DisplayName("a closed authority has no keys left")
  void closed() {
    SoftwareKeyAuthority authority = new SoftwareKeyAuthority(MasterKeys.parse(MASTERS), SM4);
    authority.close();
    for (Algorithm algorithm : Algorithm.values()) {
      KeyFault refused =
          assertThrows(KeyFault.class, () -> authority.tac(path(algorithm), Bytes.empty()));
      assertEquals(KeyReason.CLOSED, refused.situation().reason());
    }
  }

  @Test
  @DisplayName("an entry of the key file that is missing or wrong is named, its value never shown")
  void badEntries() {
    for (String name : MASTERS.keySet()) {
      Map<String, String> entries = new HashMap<>(MASTERS);
      entries.remove(name);
      if (!name.equals("master.rk2")) {
        assertTrue(refused(entries).contains("'" + name + "'"));
      }
      entries.put(name, "00112233445566778899AABBCCDDEE");
      assertTrue(refused(entries).contains("'" + name + "'"));
      assertFalse(refused(entries).contains("0011"));
    }
  }

  @Test
  @DisplayName(
      "without the tags' master key cards are served, and a tag's file is refused in words")
  void noTagKey() throws KeyFault {
    Map<String, String> entries = new HashMap<>(MASTERS);
    entries.remove("master.rk2");
    KeyPath path = path(Algorithm.TRIPLE_DES);
    try (SoftwareKeyAuthority all = new SoftwareKeyAuthority(MasterKeys.parse(MASTERS));
        SoftwareKeyAuthority cards = new SoftwareKeyAuthority(MasterKeys.parse(entries))) {
      assertEquals(all.tac(path, Bytes.empty()), cards.tac(path, Bytes.empty()));
      KeyFault refused =
          assertThrows(KeyFault.class, () -> cards.decipher(KeyName.RK, path, Bytes.filled(8, 0)));
      assertEquals(KeyReason.MISSING, refused.situation().reason());
      assertEquals("密钥中缺少 master.rk2，无法进行此操作", refused.situation().say(Locale.SIMPLIFIED_CHINESE));
    }
  }

  private static String refused(Map<String, String> entries) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> MasterKeys.parse(entries)).getMessage());
  }

  @Test
  @DisplayName("the key file's other entries describe new cards; the PIN is never shown")
  void issuerProfile() {
    Map<String, String> entries =
        Map.of(
            "issuer", "B8CACBE062010001",
            "network", "6201",
            "pin", "313233343536",
            "algorithm", "sm4");
    IssuerProfile profile = IssuerProfile.parse(entries);
    assertEquals(Bytes.hex("B8CACBE062010001"), profile.issuer());
    assertEquals(Bytes.hex("6201"), profile.network());
    assertEquals(Bytes.hex("313233343536"), profile.pin());
    assertEquals(Algorithm.SM4, profile.algorithm());
    assertFalse(profile.toString().contains("3132"));
    for (String name : entries.keySet()) {
      Map<String, String> wrong = new HashMap<>(entries);
      wrong.put(name, "31323334353637383930");
      String message =
          String.valueOf(
              assertThrows(IllegalArgumentException.class, () -> IssuerProfile.parse(wrong))
                  .getMessage());
      assertTrue(message.contains("'" + name + "'"));
      assertFalse(message.contains("3132"));
    }
  }
}
