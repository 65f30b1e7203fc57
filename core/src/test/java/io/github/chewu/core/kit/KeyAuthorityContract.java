package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link KeyAuthority} answers, in both algorithms; a subclass loads one with {@link
 * #MASTERS}.
 */
public abstract class KeyAuthorityContract {
  /** The master keys that the published vectors were made with; for tests alone. */
  public static final Map<String, String> MASTERS =
      Map.of(
          "master.dlk", "00112233445566778899AABBCCDDEEFF",
          "master.dpk", "0F0E0D0C0B0A09080706050403020100",
          "master.dtk", "102030405060708090A0B0C0D0E0F000",
          "master.damk.mf", "C0C1C2C3C4C5C6C7D0D1D2D3D4D5D6D7",
          "master.damk.df01", "A0A1A2A3A4A5A6A7B0B1B2B3B4B5B6B7",
          "master.rk2", "AA293AC8A26A79C33F21BF47D5EF47A2");

  private static final Bytes LOAD_INPUT = Bytes.hex("1A2B3C4D 0005 8000");
  private static final Bytes PURCHASE_INPUT = Bytes.hex("1A2B3C4D 0007 A1B2");
  private static final String TERMINAL = "00000000012E";
  private static final String TIME = "20240131235959";

  /** For subclasses. */
  protected KeyAuthorityContract() {}

  /** An authority with {@link #MASTERS}. */
  protected abstract KeyAuthority authority() throws Exception;

  /** The card, or tag, that the published vectors were made for. */
  protected static KeyPath path(Algorithm algorithm) {
    return KeyPath.of(Bytes.hex("B8CACBE062010001"), Bytes.hex("2201234567890123"), algorithm);
  }

  private static void assertLoad(KeyAuthority authority, Algorithm algorithm, String... expected)
      throws KeyFault {
    KeyPath path = path(algorithm);
    Bytes mac1 = Bytes.hex("00000BB8 00002710 02" + TERMINAL);
    Bytes tac = Bytes.hex("000032C8 0005 00002710 02" + TERMINAL + TIME);
    Bytes activation = Bytes.hex("04D6811A05 01");
    Bytes challenge = Bytes.hex("8F3C11D2");
    assertEquals(
        List.of(expected),
        List.of(
            authority.sessionMac(KeyName.DLK, path, LOAD_INPUT, mac1).hex(),
            authority.tac(path, tac).hex(),
            authority.updateMac(KeyName.DAMK_DF01, path, challenge, activation).hex()));
  }

  @Test
  @DisplayName("3DES: MAC1 and TAC of a load, MAC of an update")
  void tripleDesLoad() throws Exception {
    assertLoad(authority(), Algorithm.TRIPLE_DES, "5ABECA55", "C63730F9", "195C531C");
  }

  @Test
  @DisplayName("SM4: MAC1 and TAC of a load, MAC of an update")
  void sm4Load() throws Exception {
    assertLoad(authority(), Algorithm.SM4, "3DFEAAE0", "7EC39615", "E6A72484");
  }

  @Test
  @DisplayName("3DES: MAC1, MAC2 and TAC of a purchase")
  void tripleDesPurchase() throws Exception {
    KeyAuthority authority = authority();
    KeyPath path = path(Algorithm.TRIPLE_DES);
    Bytes first = Bytes.hex("000003E8 06" + TERMINAL + TIME);
    Bytes second = Bytes.hex("000003E8");
    Bytes tac = Bytes.hex("000003E8 06" + TERMINAL + "0000A1B2" + TIME);
    assertEquals("2AAA6546", authority.sessionMac(KeyName.DPK, path, PURCHASE_INPUT, first).hex());
    assertEquals("32FBFD19", authority.sessionMac(KeyName.DPK, path, PURCHASE_INPUT, second).hex());
    assertEquals("1975E0EE", authority.tac(path, tac).hex());
  }

  @Test
  @DisplayName("3DES: a third party's tag file is deciphered under its RK")
  void decipher() throws Exception {
    KeyPath path =
        new KeyPath(
            Bytes.hex("BDF0D2E7BDF0D2E7"), Bytes.hex("1122334455667788"), Algorithm.TRIPLE_DES);
    Bytes cipher =
        Bytes.hex(
            "1E228C3AD145862E21368963A72E9A73F955FB289798A6E2166DDF81CD6543534AC865B6FCC293AD"
                + "8B79FC99D6BA07F3688518B46E1D24818B79FC99D6BA07F356A7DF73FDF68153");
    assertEquals(
        "43288C47B50805FF02D4C141323534333600000000000101020177120D04020011000190414141"
            + "000000000000000000000000004242420000000000000000000000000080000000",
        authority().decipher(KeyName.RK, path, cipher).hex());
  }

  @Test
  @DisplayName("inputs of a wrong length are refused")
  void wrongLengths() throws Exception {
    KeyAuthority authority = authority();
    KeyPath path = path(Algorithm.TRIPLE_DES);
    Bytes nine = Bytes.filled(9, 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> authority.sessionMac(KeyName.DLK, path, nine, Bytes.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> authority.updateMac(KeyName.DAMK_MF, path, nine, Bytes.empty()));
    assertThrows(IllegalArgumentException.class, () -> authority.decipher(KeyName.RK, path, nine));
  }

  @Test
  @DisplayName("callers at the same time get the answers that each would get alone")
  void concurrent() throws Exception {
    KeyAuthority authority = authority();
    List<Callable<Bytes>> calls = new ArrayList<>();
    List<Bytes> alone = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      KeyPath path = path(i % 2 == 0 ? Algorithm.TRIPLE_DES : Algorithm.SM4);
      Bytes message = Bytes.unsigned(i, 4);
      calls.add(() -> authority.tac(path, message));
      alone.add(authority.tac(path, message));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Bytes> together = new ArrayList<>();
      for (Future<Bytes> answer : threads.invokeAll(calls)) {
        together.add(answer.get());
      }
      assertEquals(alone, together);
    } finally {
      threads.shutdownNow();
    }
  }
}
