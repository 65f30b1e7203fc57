package io.github.chewu.core.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Laws of the ciphers and of key material. */
class KeyLawsTest {
  private static final BouncyCastleProvider SM4 = new BouncyCastleProvider();

  private static String reveal(SymmetricKey key) throws KeyFault {
    return key.lend(k -> Bytes.copyOf(k).hex());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("two levels are one after the other, the same each time")
  void levels(
      @ForAll @Size(16) byte[] master,
      @ForAll @Size(8) byte[] region,
      @ForAll @Size(8) byte[] number,
      @ForAll Algorithm algorithm)
      throws KeyFault {
    ChipCipher cipher = ChipCipher.of(algorithm, SM4);
    KeyPath path = new KeyPath(Bytes.copyOf(region), Bytes.copyOf(number), algorithm);
    try (SymmetricKey key = SymmetricKey.copyOf(master);
        SymmetricKey first = cipher.diversify(key, path.region());
        SymmetricKey second = cipher.diversify(first, path.number());
        SymmetricKey both = cipher.diversify(key, path)) {
      assertEquals(reveal(second), reveal(both));
    }
  }

  @Property
  @Label("what was enciphered is deciphered")
  void roundTrip(
      @ForAll @Size(16) byte[] key,
      @ForAll @Size(min = 1, max = 40) byte[] some,
      @ForAll Algorithm algorithm)
      throws KeyFault {
    ChipCipher cipher = ChipCipher.of(algorithm, SM4);
    Bytes text = Bytes.copyOf(some);
    Bytes blocks = text.plus(Bytes.filled(48 - text.length(), 0));
    try (SymmetricKey symmetric = SymmetricKey.copyOf(key)) {
      assertEquals(blocks, cipher.decipher(symmetric, cipher.encipher(symmetric, blocks)));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("a sealed vehicle file opens, and is genuine for the random it was sealed with alone")
  void sealedFile(
      @ForAll @Size(8) byte[] serial,
      @ForAll @Size(8) byte[] random,
      @ForAll @Size(min = 1, max = 247) byte[] content,
      @ForAll @IntRange(min = 2, max = 7) int changed)
      throws KeyFault {
    KeyPath path =
        KeyPath.of(Bytes.hex("B8CACBE062010001"), Bytes.copyOf(serial), Algorithm.TRIPLE_DES);
    Bytes file = Bytes.copyOf(content);
    Bytes asked = Bytes.copyOf(random);
    Bytes other = asked.with(changed, Bytes.of(asked.at(changed) ^ 1));
    ChipCipher cipher = ChipCipher.of(Algorithm.TRIPLE_DES);
    try (SymmetricKey master = SymmetricKey.parse("AA293AC8A26A79C33F21BF47D5EF47A2");
        SymmetricKey key = cipher.diversify(master, path)) {
      KeyAuthority authority = new OneKey(cipher, key);
      Bytes sealed = SealedFile.seal(key, asked, file);
      assertEquals(new SealedFile(file, true), SealedFile.open(authority, path, asked, sealed));
      assertEquals(new SealedFile(file, false), SealedFile.open(authority, path, other, sealed));
    }
  }

  @Property
  @Label("bytes sealed under another key are refused, or at least not genuine")
  void sealedUnderAnotherKey(@ForAll @Size(16) byte[] wrong, @ForAll @Size(59) byte[] content)
      throws KeyFault {
    KeyPath path =
        KeyPath.of(Bytes.hex("B8CACBE062010001"), Bytes.filled(8, 1), Algorithm.TRIPLE_DES);
    Bytes random = Bytes.hex("0102030405060708");
    ChipCipher cipher = ChipCipher.of(Algorithm.TRIPLE_DES);
    try (SymmetricKey key = SymmetricKey.parse("AA293AC8A26A79C33F21BF47D5EF47A2");
        SymmetricKey other = SymmetricKey.copyOf(wrong)) {
      Bytes sealed = SealedFile.seal(other, random, Bytes.copyOf(content));
      boolean genuine;
      try {
        genuine = SealedFile.open(new OneKey(cipher, key), path, random, sealed).genuine();
      } catch (KeyFault refused) {
        assertEquals(KeyReason.SEALED_FILE_DAMAGED, refused.situation().reason());
        genuine = false;
      }
      assertFalse(genuine);
    }
  }

  @Property
  @Label("a chip that knows the key recognises an external authentication")
  void externalAuthentication(@ForAll @Size(16) byte[] key, @ForAll @Size(8) byte[] random)
      throws KeyFault {
    Bytes challenge = Bytes.copyOf(random);
    ChipCipher tripleDes = ChipCipher.of(Algorithm.TRIPLE_DES);
    ChipCipher sm4 = ChipCipher.of(Algorithm.SM4, SM4);
    try (SymmetricKey uk1 = SymmetricKey.copyOf(key)) {
      assertEquals(
          challenge, tripleDes.decipher(uk1, tripleDes.externalAuthentication(uk1, challenge)));
      Bytes block = sm4.encipher(uk1, challenge.plus(Bytes.filled(8, 0)));
      Bytes shown = sm4.externalAuthentication(uk1, challenge);
      for (int i = 0; i < 8; i++) {
        assertEquals(block.at(i) ^ block.at(8 + i), shown.at(i));
      }
    }
  }

  @Property
  @Label("a key of any other length than 16 is refused")
  void wrongLength(@ForAll @Size(max = 40) byte[] key) {
    Assume.that(key.length != SymmetricKey.LENGTH);
    assertThrows(IllegalArgumentException.class, () -> SymmetricKey.copyOf(key));
    assertThrows(IllegalArgumentException.class, () -> SymmetricKey.parse(Bytes.copyOf(key).hex()));
  }

  @Property
  @Label("a closed key is wiped and refuses; what it lent is wiped when the work is done")
  void wiped(@ForAll @Size(16) byte[] value) throws KeyFault {
    byte[] held = value.clone();
    AtomicReference<byte[]> lent = new AtomicReference<>(new byte[0]);
    SymmetricKey key = SymmetricKey.owning(held);
    boolean same =
        key.lend(
            k -> {
              lent.set(k);
              return Bytes.copyOf(k).equals(Bytes.copyOf(value));
            });
    assertTrue(same);
    assertArrayEquals(new byte[16], lent.get());

    key.close();
    assertArrayEquals(new byte[16], held);
    KeyFault refused = assertThrows(KeyFault.class, () -> key.lend(k -> k.length));
    assertEquals(KeyReason.CLOSED, refused.situation().reason());
  }
}
