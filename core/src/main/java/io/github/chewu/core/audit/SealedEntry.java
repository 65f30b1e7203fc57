package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One entry of a chain, encrypted (docs/audit.md). Its line holds six fields with one space between
 * them, numbers in decimal digits and bytes in lower-case hex:
 *
 * <pre>number previous key-id nonce ciphertext hash</pre>
 *
 * <p>The hash is SHA-256 of the line's text before the last space, so that it can be checked
 * without the key. It is not checked here: {@link #isIntact()} tells.
 *
 * @param number from 1, without a gap
 * @param previous hash of the entry before, 32 bytes; zeros for the first
 * @param keyId which key opens it: 1–64 letters, digits, {@code .}, {@code _} and {@code -}
 * @param nonce 12 bytes, never the same twice under one key
 * @param ciphertext AES-256-GCM with its tag of 16 bytes, 16–65,536 bytes
 * @param hash 32 bytes
 */
public record SealedEntry(
    long number, Bytes previous, String keyId, Bytes nonce, Bytes ciphertext, Bytes hash) {
  static final int HASH_LENGTH = 32;
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;
  static final int LONGEST = 65_536;
  private static final int FIELDS = 6;

  /** Checks the form of each field. */
  public SealedEntry {
    if (number < 1) {
      throw new IllegalArgumentException("number " + number + " given, 1 or more allowed");
    }
    previous.requireLength("previous hash", HASH_LENGTH);
    requireKeyId(keyId);
    nonce.requireLength("nonce", NONCE_LENGTH);
    ciphertext.requireLength("ciphertext", TAG_LENGTH, LONGEST);
    hash.requireLength("hash", HASH_LENGTH);
  }

  /** The entry behind {@code head} with the hash that is due to it. */
  static SealedEntry behind(ChainHead head, String keyId, Bytes nonce, Bytes ciphertext) {
    long number = head.number() + 1;
    Bytes hash = digest(text(number, head.hash(), keyId, nonce, ciphertext));
    return new SealedEntry(number, head.hash(), keyId, nonce, ciphertext, hash);
  }

  static void requireKeyId(String keyId) {
    if (!keyId.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "key id '" + keyId + "' given, 1 to 64 letters, digits, '.', '_' and '-' allowed");
    }
  }

  /** The first three fields of its line: what the encryption binds the ciphertext to. */
  static Bytes binding(ChainHead head, String keyId) {
    return ascii(head.number() + 1 + " " + lower(head.hash()) + " " + keyId);
  }

  /** Whether nothing in it was altered since its hash was made. */
  public boolean isIntact() {
    return hash.equals(digest(text(number, previous, keyId, nonce, ciphertext)));
  }

  /** Whether its place is right behind this head. */
  public boolean follows(ChainHead head) {
    return number == head.number() + 1 && previous.equals(head.hash());
  }

  /** The head of a chain that ends with it. */
  public ChainHead head() {
    return new ChainHead(number, hash);
  }

  /** Its line, without an end of line. */
  public String toLine() {
    return text(number, previous, keyId, nonce, ciphertext) + " " + lower(hash);
  }

  /**
   * Reads what {@link #toLine()} wrote, and nothing else.
   *
   * @throws IllegalArgumentException naming the field that is not as it has to be
   */
  public static SealedEntry parse(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "an entry of " + fields.length + " fields given, " + FIELDS + " allowed");
    }
    if (!fields[0].matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("number is no number: 1 to 18 decimal digits allowed");
    }
    return new SealedEntry(
        Long.parseLong(fields[0]),
        hex("previous hash", fields[1]),
        fields[2],
        hex("nonce", fields[3]),
        hex("ciphertext", fields[4]),
        hex("hash", fields[5]));
  }

  // Lower case alone: one entry has one line, so that no change of a file goes unseen.
  private static Bytes hex(String what, String digits) {
    if (!digits.matches("[0-9a-f]*") || digits.length() % 2 != 0) {
      throw new IllegalArgumentException(
          what + " is no hex: an even number of 0-9 a-f allowed, lower case");
    }
    return Bytes.hex(digits);
  }

  private static String text(
      long number, Bytes previous, String keyId, Bytes nonce, Bytes ciphertext) {
    return String.join(
        " ", Long.toString(number), lower(previous), keyId, lower(nonce), lower(ciphertext));
  }

  private static String lower(Bytes bytes) {
    return bytes.hex().toLowerCase(Locale.ROOT);
  }

  private static Bytes ascii(String text) {
    return Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Bytes digest(String text) {
    return ascii(text).sha256();
  }
}
