package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;
import java.security.Provider;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The masters and the card of purse-and-keys.md. */
final class TestKeys {
  /** The provider that brings SM4; never installed, so that the platform stays without. */
  static final Provider SM4 = new BouncyCastleProvider();

  static final String DAMK = "A0A1A2A3A4A5A6A7B0B1B2B3B4B5B6B7";

  static final Map<String, String> ENTRIES =
      Map.of(
          "master.dlk", "00112233445566778899AABBCCDDEEFF",
          "master.dpk", "0F0E0D0C0B0A09080706050403020100",
          "master.dtk", "102030405060708090A0B0C0D0E0F000",
          "master.damk.mf", "C0C1C2C3C4C5C6C7D0D1D2D3D4D5D6D7",
          "master.damk.df01", DAMK,
          "master.rk2", "AA293AC8A26A79C33F21BF47D5EF47A2",
          "issuer", "B8CACBE062010001",
          "network", "6201",
          "pin", "313233343536",
          "algorithm", "3des");

  private TestKeys() {}

  static KeyPath path(Algorithm algorithm) {
    return KeyPath.of(Bytes.hex("B8CACBE062010001"), Bytes.hex("2201234567890123"), algorithm);
  }

  static SoftwareKeyAuthority authority() {
    return new SoftwareKeyAuthority(MasterKeys.parse(ENTRIES), SM4);
  }

  /** A key's bytes in hex. */
  static String reveal(SymmetricKey key) throws KeyFault {
    return key.lend(k -> Bytes.copyOf(k).hex());
  }
}
