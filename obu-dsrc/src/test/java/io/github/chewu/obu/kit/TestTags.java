package io.github.chewu.obu.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.core.kit.Cards;
import io.github.chewu.core.kit.KeyAuthorityContract;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualTag;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Virtual tags under test keys. */
public final class TestTags {
  /** Serial of the first tag. */
  public static final String SERIAL = "6201234567890123";

  /** Serial of another tag. */
  public static final String OTHER_SERIAL = "6201234567890456";

  private static final BouncyCastleProvider SM4 = new BouncyCastleProvider();
  private static final SoftwareKeyAuthority KEYS =
      new SoftwareKeyAuthority(MasterKeys.parse(KeyAuthorityContract.MASTERS), SM4);

  private TestTags() {}

  /** The test keys, for both ciphers. */
  public static SoftwareKeyAuthority keys() {
    return KEYS;
  }

  /** Other keys: all their MACs are wrong for these tags. */
  public static SoftwareKeyAuthority otherKeys() {
    Map<String, String> others = new HashMap<>();
    KeyAuthorityContract.MASTERS.forEach(
        (name, key) -> others.put(name, key.substring(16) + "0123456789ABCDEF"));
    return new SoftwareKeyAuthority(MasterKeys.parse(others), SM4);
  }

  /** A tag as it comes from its issuer. */
  public static TagImage fresh(Algorithm algorithm, String serial) {
    return TagImage.fresh(
        new IssuerProfile(
            Bytes.hex("B8CACBE062010001"), Bytes.hex("6201"), Bytes.hex("313233343536"), algorithm),
        serial);
  }

  /** A tag that holds this. */
  public static VirtualTag tag(TagImage image) {
    return new VirtualTag(image, KEYS, new SeededRandom(1));
  }

  /** An issued card of a car. */
  public static CardFile card(String plate, int colour) {
    return Cards.storedValue(Algorithm.TRIPLE_DES).withPlate(plate, colour);
  }
}
