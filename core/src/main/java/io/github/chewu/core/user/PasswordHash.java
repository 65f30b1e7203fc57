package io.github.chewu.core.user;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: {@code pbkdf2-sha256$iterations$salt$hash}, salt (16 bytes) and hash
 * (32 bytes) in hex, so that hashes of older settings can still be compared.
 *
 * @param text in this form
 */
public record PasswordHash(String text) {
  /** OWASP's figure of 2023 for this function. */
  public static final int USUAL_ITERATIONS = 600_000;

  private static final Pattern FORM =
      Pattern.compile("pbkdf2-sha256\\$([1-9][0-9]{0,7})\\$([0-9a-f]{32})\\$([0-9a-f]{64})");
  private static final int BITS = 256;

  /** Checks the form. */
  public PasswordHash {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "password hash of " + text.length() + " characters given, one of " + FORM + " allowed");
    }
  }

  /**
   * Hashes a password.
   *
   * @param iterations 1 to 99,999,999: what a try costs whoever stole the hash, and each login
   * @param random for the salt, such as SecureRandom
   */
  public static PasswordHash of(String password, int iterations, RandomGenerator random) {
    String salt = Digests.name(random);
    return new PasswordHash(text(password, iterations, salt));
  }

  /**
   * A hash of no password: what is compared where a name is unknown, so that the time does not tell
   * it.
   *
   * @param iterations as those of the known names
   */
  static PasswordHash nobodys(int iterations) {
    requireIterations(iterations);
    return new PasswordHash(
        "pbkdf2-sha256$" + iterations + "$" + "0".repeat(32) + "$" + "0".repeat(64));
  }

  static void requireIterations(int iterations) {
    if (iterations < 1 || iterations > 99_999_999) {
      throw new IllegalArgumentException(iterations + " iterations given, 1 to 99999999 allowed");
    }
  }

  /** Whether it is of this password; in a time that does not tell how nearly. */
  public boolean matches(String password) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new AssertionError("checked when made");
    }
    return Digests.same(text, text(password, Integer.parseInt(parts.group(1)), parts.group(2)));
  }

  private static String text(String password, int iterations, String salt) {
    PBEKeySpec spec =
        new PBEKeySpec(password.toCharArray(), HexFormat.of().parseHex(salt), iterations, BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return "pbkdf2-sha256$" + iterations + "$" + salt + "$" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no security provider has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** Without salt and hash. */
  @Override
  public String toString() {
    return "PasswordHash[*]";
  }
}
