package io.github.chewu.core.user;

import io.github.chewu.core.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What is kept of secrets, and how they are compared. */
final class Digests {
  private static final int NAME_LENGTH = 16;

  private Digests() {}

  /** 16 drawn bytes in hex. */
  static String name(RandomGenerator random) {
    byte[] drawn = new byte[NAME_LENGTH];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  /** Drawn digits. */
  static String digits(int count, RandomGenerator random) {
    StringBuilder digits = new StringBuilder(count);
    random.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }

  static String sha256(String text) {
    Bytes digest = Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)).sha256();
    return HexFormat.of().formatHex(digest.toArray());
  }

  /** In a time that does not tell how much of them is equal. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
