package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SealedFile;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.keys.SymmetricKey;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What is said about keys, and what is refused of it. */
public final class KeyArbitraries {
  private static final Map<String, String> PROFILE =
      Map.of("issuer", "B8CACBE062010001", "network", "6201", "pin", "3132", "algorithm", "3des");

  private KeyArbitraries() {}

  /** Keys of any bytes; whoever draws one closes it. */
  public static Arbitrary<SymmetricKey> symmetricKeys() {
    return BytesArbitraries.bytes(SymmetricKey.LENGTH)
        .map(bytes -> SymmetricKey.copyOf(bytes.toArray()));
  }

  /** Paths of any card or tag. */
  public static Arbitrary<KeyPath> keyPaths() {
    return Combinators.combine(
            BytesArbitraries.bytes(8), BytesArbitraries.bytes(8), Arbitraries.of(Algorithm.class))
        .as(KeyPath::of);
  }

  /** Profiles of any issuer. */
  public static Arbitrary<IssuerProfile> issuerProfiles() {
    return Combinators.combine(
            BytesArbitraries.bytes(8),
            BytesArbitraries.bytes(2),
            BytesArbitraries.bytes(2, 8),
            Arbitraries.of(Algorithm.class))
        .as(IssuerProfile::new);
  }

  /** Vehicle files, genuine or not. */
  public static Arbitrary<SealedFile> sealedFiles() {
    return Combinators.combine(BytesArbitraries.bytes(1, 247), Arbitraries.of(true, false))
        .as(SealedFile::new);
  }

  /** Updates of any file under any path. */
  public static Arbitrary<SecureUpdate> secureUpdates() {
    return Combinators.combine(
            Arbitraries.of(KeyName.DAMK_MF, KeyName.DAMK_DF01),
            keyPaths(),
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(0, 255),
            BytesArbitraries.bytes(1, 251))
        .as(SecureUpdate::new);
  }

  /** Wrong lengths, files, places and entries; no message may show a key or a PIN. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(keys(), paths(), profiles(), files(), updates());
  }

  private static Arbitrary<RefusedCall> keys() {
    Arbitrary<String> masters = Arbitraries.of(KeyAuthorityContract.MASTERS.keySet());
    return Arbitraries.oneOf(
        RefusedCall.of(
            SymmetricKey.class,
            bytes -> "key of " + bytes.length() + " bytes",
            BytesArbitraries.bytesNot(SymmetricKey.LENGTH),
            bytes -> SymmetricKey.copyOf(bytes.toArray())),
        RefusedCall.of(
            SymmetricKey.class,
            "32 hex digits",
            BytesArbitraries.bytesNot(SymmetricKey.LENGTH).map(Bytes::hex),
            SymmetricKey::parse),
        RefusedCall.of(
            MasterKeys.class,
            entry -> "'" + entry + "'",
            masters,
            entry -> MasterKeys.parse(with(KeyAuthorityContract.MASTERS, entry, "00"))));
  }

  private static Arbitrary<RefusedCall> paths() {
    Bytes eight = Bytes.filled(8, 0);
    return Arbitraries.oneOf(
        RefusedCall.of(
            KeyPath.class,
            "region",
            BytesArbitraries.bytesNot(8),
            region -> new KeyPath(region, eight, Algorithm.SM4)),
        RefusedCall.of(
            KeyPath.class,
            "number",
            BytesArbitraries.bytesNot(8),
            number -> new KeyPath(eight, number, Algorithm.SM4)));
  }

  private static Arbitrary<RefusedCall> profiles() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            IssuerProfile.class,
            entry -> "'" + entry + "'",
            Arbitraries.of(PROFILE.keySet()),
            entry -> IssuerProfile.parse(with(PROFILE, entry, "00"))),
        RefusedCall.of(
            IssuerProfile.class,
            "PIN",
            BytesArbitraries.bytesNot(2, 8),
            pin ->
                new IssuerProfile(
                    Bytes.filled(8, 0), Bytes.filled(2, 0), pin, Algorithm.TRIPLE_DES)));
  }

  private static Arbitrary<RefusedCall> files() {
    return RefusedCall.of(
        SealedFile.class, "file", BytesArbitraries.bytesNot(1, 247), KeyArbitraries::seal);
  }

  private static Bytes seal(Bytes file) {
    try (SymmetricKey key = SymmetricKey.copyOf(new byte[SymmetricKey.LENGTH])) {
      return SealedFile.seal(key, Bytes.filled(8, 0), file);
    } catch (KeyFault e) {
      throw new AssertionError(e);
    }
  }

  private static Arbitrary<RefusedCall> updates() {
    KeyName key = KeyName.DAMK_MF;
    KeyPath path = KeyPath.of(Bytes.filled(8, 0), Bytes.filled(8, 0), Algorithm.TRIPLE_DES);
    Bytes data = Bytes.of(1);
    return Arbitraries.oneOf(
        RefusedCall.of(
            SecureUpdate.class,
            KeyName::name,
            Arbitraries.of(KeyName.DLK, KeyName.DPK, KeyName.DTK, KeyName.RK),
            other -> new SecureUpdate(other, path, 1, 0, data)),
        RefusedCall.of(
            SecureUpdate.class,
            file -> "file " + file,
            Numbers.outside(1, 30),
            file -> new SecureUpdate(key, path, file, 0, data)),
        RefusedCall.of(
            SecureUpdate.class,
            offset -> "offset " + offset,
            Numbers.outside(0, 255),
            offset -> new SecureUpdate(key, path, 1, offset, data)),
        RefusedCall.of(
            SecureUpdate.class,
            "data",
            BytesArbitraries.bytesNot(1, 251),
            wrong -> new SecureUpdate(key, path, 1, 0, wrong)));
  }

  private static Map<String, String> with(Map<String, String> entries, String name, String value) {
    Map<String, String> changed = new HashMap<>(entries);
    changed.put(name, value);
    return changed;
  }
}
