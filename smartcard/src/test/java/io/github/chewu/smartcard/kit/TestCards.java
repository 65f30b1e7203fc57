package io.github.chewu.smartcard.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Virtual cards under test keys. */
public final class TestCards {
  /** The PIN of every new card, as typed. */
  public static final String PIN = "123456";

  /** First day of their validity. */
  public static final LocalDate START = LocalDate.of(2024, 1, 1);

  /** Last day of their validity. */
  public static final LocalDate EXPIRY = LocalDate.of(2033, 12, 31);

  private static final Map<String, String> MASTERS =
      Map.of(
          "master.dlk", "00112233445566778899AABBCCDDEEFF",
          "master.dpk", "0F0E0D0C0B0A09080706050403020100",
          "master.dtk", "102030405060708090A0B0C0D0E0F000",
          "master.damk.mf", "C0C1C2C3C4C5C6C7D0D1D2D3D4D5D6D7",
          "master.damk.df01", "A0A1A2A3A4A5A6A7B0B1B2B3B4B5B6B7",
          "master.rk2", "AA293AC8A26A79C33F21BF47D5EF47A2");

  private static final BouncyCastleProvider SM4 = new BouncyCastleProvider();
  private static final KeyAuthority AUTHORITY =
      new SoftwareKeyAuthority(MasterKeys.parse(MASTERS), SM4);

  private TestCards() {}

  /** The authority over the test keys, for both ciphers. */
  public static KeyAuthority authority() {
    return AUTHORITY;
  }

  /** An authority over other keys: all its MACs are wrong for these cards. */
  public static KeyAuthority otherAuthority() {
    Map<String, String> others = new HashMap<>();
    MASTERS.forEach((name, key) -> others.put(name, key.substring(16) + "0123456789ABCDEF"));
    return new SoftwareKeyAuthority(MasterKeys.parse(others), SM4);
  }

  /** A new issued card with 30.00 yuan. */
  public static CardState issued(Algorithm algorithm) {
    IssuerProfile issuer =
        new IssuerProfile(
            Bytes.hex("B8CACBE062010001"), Bytes.hex("6201"), Bytes.hex("313233343536"), algorithm);
    return CardState.issued(issuer, START, EXPIRY);
  }

  /** A chip in this state. */
  public static VirtualCard chip(CardState state) {
    return new VirtualCard(state, authority(), new SplittableRandom(1));
  }
}
