package io.github.chewu.core.keys;

import static io.github.chewu.core.keys.Algorithm.TRIPLE_DES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.chewu.core.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of purse-and-keys.md, those of third parties first. */
class KeyVectorsTest {
  private static final Bytes LOAD_INPUT = Bytes.hex("1A2B3C4D 0005 8000");
  private static final Bytes PURCHASE_INPUT = Bytes.hex("1A2B3C4D 0007 A1B2");
  private static final String TERMINAL = "00000000012E";
  private static final String TIME = "20240131 235959";

  private final SoftwareKeyAuthority authority = TestKeys.authority();
  private final ChipCipher tripleDes = ChipCipher.of(TRIPLE_DES);

  @AfterEach
  void wipe() {
    authority.close();
  }

  @Test
  @DisplayName("third party: load session key, MAC1 and MAC2 of a 3DES card")
  void thirdPartySession() throws KeyFault {
    Bytes input = Bytes.hex("1122334400008000");
    try (SymmetricKey key = SymmetricKey.parse("11223344556677888877665544332211")) {
      assertEquals("9B1D924E05595603", session(tripleDes, key, input));
      assertEquals(
          "2988AE5A",
          tripleDes.sessionMac(key, input, Bytes.hex("00000000 00001000 01 001122334455")).hex());
      assertEquals(
          "3A845BF0",
          tripleDes
              .sessionMac(key, input, Bytes.hex("00001000 01 001122334455 20111221214822"))
              .hex());
    }
  }

  @Test
  @DisplayName("third party: a key of two levels deciphers the vehicle file of a tag")
  void thirdPartyVehicleFile() throws KeyFault {
    Bytes region = Bytes.hex("BDF0D2E7BDF0D2E7");
    Bytes serial = Bytes.hex("1122334455667788");
    KeyPath path = new KeyPath(region, serial, TRIPLE_DES);
    try (SymmetricKey root = SymmetricKey.parse("AA293AC8A26A79C33F21BF47D5EF47A2");
        SymmetricKey first = tripleDes.diversify(root, region);
        SymmetricKey second = tripleDes.diversify(root, path)) {
      assertEquals("0003E64038D0F518161B2CE2B9DFE625", TestKeys.reveal(first));
      assertEquals("20B0F8E6E7C6E1809A63C80DCDCABCC2", TestKeys.reveal(second));
    }
    Bytes cipher =
        Bytes.hex(
            "1E228C3AD145862E21368963A72E9A73F955FB289798A6E2166DDF81CD6543534AC865B6FCC293AD"
                + "8B79FC99D6BA07F3688518B46E1D24818B79FC99D6BA07F356A7DF73FDF68153");
    String file =
        "D4C141323534333600000000000101020177120D040200110001904141410000000000000000000000000042"
            + "424200000000000000000000000000";
    assertEquals(
        "43" + "288C47B50805FF02" + file + "80000000",
        authority.decipher(KeyName.RK, path, cipher).hex());

    Bytes random = Bytes.hex("40EB7DADB87F5E0E");
    SealedFile opened = SealedFile.open(authority, path, random, cipher);
    assertEquals(file, opened.file().hex());
    assertFalse(opened.genuine(), "the random published beside it belongs to another reading");
    try (SymmetricKey key = SymmetricKey.parse("20B0F8E6E7C6E1809A63C80DCDCABCC2")) {
      Bytes sealed = SealedFile.seal(key, random, opened.file());
      assertEquals(
          "43" + "8AD80F0C030BA5C8" + file + "80000000",
          authority.decipher(KeyName.RK, path, sealed).hex());
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("own vectors: DLK of region and card, load session, MAC1, TAC, activation of a tag")
  @CsvSource({
    "TRIPLE_DES, DC1C8C8422404F2B58FF83D6A1319B98, 64DCB32C7835D938F55DD707F8EB9B1F,"
        + " 261B11594698ED59, 5ABECA55, C63730F9, 195C531C",
    "SM4, C262722AF355471AC39C42EBDCD5D5C1, 9CACAE8CAB451785235C6C1269F94149,"
        + " 84A00A11632664C36638DCCC3239EB69, 3DFEAAE0, 7EC39615, E6A72484"
  })
  void ownVectors(
      Algorithm algorithm,
      String region,
      String card,
      String session,
      String mac1,
      String tac,
      String activation)
      throws KeyFault {
    KeyPath path = TestKeys.path(algorithm);
    ChipCipher cipher = ChipCipher.of(algorithm, TestKeys.SM4);
    try (SymmetricKey dlk = SymmetricKey.parse("00112233445566778899AABBCCDDEEFF");
        SymmetricKey first = cipher.diversify(dlk, path.region());
        SymmetricKey second = cipher.diversify(dlk, path)) {
      assertEquals(region, TestKeys.reveal(first));
      assertEquals(card, TestKeys.reveal(second));
      assertEquals(session, session(cipher, second, LOAD_INPUT));
    }
    Bytes message = Bytes.hex("00000BB8 00002710 02" + TERMINAL);
    assertEquals(mac1, authority.sessionMac(KeyName.DLK, path, LOAD_INPUT, message).hex());
    Bytes done = Bytes.hex("000032C8 0005 00002710 02" + TERMINAL + TIME);
    assertEquals(tac, authority.tac(path, done).hex());
    Bytes command =
        new SecureUpdate(KeyName.DAMK_DF01, path, 1, 0x1A, Bytes.of(1))
            .command(authority, Bytes.hex("8F3C11D2"))
            .toBytes();
    assertEquals("04D6811A0501" + activation, command.hex());
  }

  @Test
  @DisplayName("own vectors: purchase session, MAC1, MAC2 and TAC of a 3DES card")
  void purchase() throws KeyFault {
    KeyPath path = TestKeys.path(TRIPLE_DES);
    try (SymmetricKey dpk = SymmetricKey.parse("0F0E0D0C0B0A09080706050403020100");
        SymmetricKey card = tripleDes.diversify(dpk, path)) {
      assertEquals("9028C300DA18521F", session(tripleDes, card, PURCHASE_INPUT));
    }
    Bytes first = Bytes.hex("000003E8 06" + TERMINAL + TIME);
    assertEquals("2AAA6546", authority.sessionMac(KeyName.DPK, path, PURCHASE_INPUT, first).hex());
    Bytes second = Bytes.hex("000003E8");
    assertEquals("32FBFD19", authority.sessionMac(KeyName.DPK, path, PURCHASE_INPUT, second).hex());
    Bytes done = Bytes.hex("000003E8 06" + TERMINAL + "0000A1B2" + TIME);
    assertEquals("1975E0EE", authority.tac(path, done).hex());
  }

  private static String session(ChipCipher cipher, SymmetricKey key, Bytes input) throws KeyFault {
    return key.lend(k -> Bytes.copyOf(cipher.session(k, input)).hex());
  }
}
