package io.github.chewu.core.keys;

import static io.github.chewu.core.keys.Algorithm.TRIPLE_DES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.chewu.core.bytes.Bytes;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys on their way to a signature, by the vectors of purse-and-keys.md. */
class KeyVectorsTest {
  private static final Bytes REGION = Bytes.hex("B8CACBE0B8CACBE0");
  private static final Bytes CARD = Bytes.hex("2201234567890123");

  private final ChipCipher tripleDes = ChipCipher.of(TRIPLE_DES);

  @Test
  @DisplayName("third party: load session key, MAC1 and MAC2 of a 3DES card")
  void thirdPartySession() throws KeyFault {
    Bytes input = Bytes.hex("1122334400008000");
    Bytes first = Bytes.hex("00000000 00001000 01 001122334455");
    Bytes second = Bytes.hex("00001000 01 001122334455 20111221214822");
    try (SymmetricKey key = SymmetricKey.parse("11223344556677888877665544332211")) {
      assertEquals("9B1D924E05595603", session(tripleDes, key, input));
      assertEquals("2988AE5A", tripleDes.sessionMac(key, input, first).hex());
      assertEquals("3A845BF0", tripleDes.sessionMac(key, input, second).hex());
    }
  }

  @Test
  @DisplayName("third party: two levels of diversification, and the MAC of a tag's vehicle file")
  void thirdPartyTag() throws KeyFault {
    Bytes random = Bytes.hex("40EB7DADB87F5E0E");
    Bytes file =
        Bytes.hex(
            "D4C141323534333600000000000101020177120D0402001100019041414100000000000000000000"
                + "00000042424200000000000000000000000000");
    try (SymmetricKey root = SymmetricKey.parse("AA293AC8A26A79C33F21BF47D5EF47A2");
        SymmetricKey region = tripleDes.diversify(root, Bytes.hex("BDF0D2E7BDF0D2E7"));
        SymmetricKey tag = tripleDes.diversify(region, Bytes.hex("1122334455667788"))) {
      assertEquals("0003E64038D0F518161B2CE2B9DFE625", reveal(region));
      assertEquals("20B0F8E6E7C6E1809A63C80DCDCABCC2", reveal(tag));
      assertEquals(
          "438AD80F0C030BA5C8" + file.hex() + "80000000",
          tripleDes.decipher(tag, SealedFile.seal(tag, random, file)).hex());
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("own: DLK of the region and of the card, load session key")
  @CsvSource({
    "TRIPLE_DES, DC1C8C8422404F2B58FF83D6A1319B98, 64DCB32C7835D938F55DD707F8EB9B1F,"
        + " 261B11594698ED59",
    "SM4, C262722AF355471AC39C42EBDCD5D5C1, 9CACAE8CAB451785235C6C1269F94149,"
        + " 84A00A11632664C36638DCCC3239EB69"
  })
  void load(Algorithm algorithm, String regionKey, String cardKey, String session) throws KeyFault {
    ChipCipher cipher = ChipCipher.of(algorithm, new BouncyCastleProvider());
    try (SymmetricKey dlk = SymmetricKey.parse("00112233445566778899AABBCCDDEEFF");
        SymmetricKey region = cipher.diversify(dlk, REGION);
        SymmetricKey card = cipher.diversify(dlk, new KeyPath(REGION, CARD, algorithm))) {
      assertEquals(regionKey, reveal(region));
      assertEquals(cardKey, reveal(card));
      assertEquals(session, session(cipher, card, Bytes.hex("1A2B3C4D 0005 8000")));
    }
  }

  @Test
  @DisplayName("own: purchase session key of a 3DES card")
  void purchase() throws KeyFault {
    try (SymmetricKey dpk = SymmetricKey.parse("0F0E0D0C0B0A09080706050403020100");
        SymmetricKey card = tripleDes.diversify(dpk, new KeyPath(REGION, CARD, TRIPLE_DES))) {
      assertEquals("9028C300DA18521F", session(tripleDes, card, Bytes.hex("1A2B3C4D 0007 A1B2")));
    }
  }

  @Test
  @DisplayName("a key shows nothing of itself")
  void masked() {
    try (SymmetricKey key = SymmetricKey.parse("11223344556677888877665544332211")) {
      assertFalse(key.toString().contains("1122"));
    }
  }

  private static String reveal(SymmetricKey key) throws KeyFault {
    return key.lend(k -> Bytes.copyOf(k).hex());
  }

  private static String session(ChipCipher cipher, SymmetricKey key, Bytes input) throws KeyFault {
    return key.lend(k -> Bytes.copyOf(cipher.session(k, input)).hex());
  }
}
