package io.github.chewu.smartcard.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.core.kit.KeyAuthorityContract;
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

  private static final BouncyCastleProvider SM4 = new BouncyCastleProvider();
  private static final KeyAuthority AUTHORITY =
      new SoftwareKeyAuthority(MasterKeys.parse(KeyAuthorityContract.MASTERS), SM4);

  private TestCards() {}

  /** The authority over the test keys, for both ciphers. */
  public static KeyAuthority authority() {
    return AUTHORITY;
  }

  /** An authority over other keys: all its MACs are wrong for these cards. */
  public static KeyAuthority otherAuthority() {
    Map<String, String> others = new HashMap<>();
    KeyAuthorityContract.MASTERS.forEach(
        (name, key) -> others.put(name, key.substring(16) + "0123456789ABCDEF"));
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
