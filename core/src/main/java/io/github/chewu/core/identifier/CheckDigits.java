package io.github.chewu.core.identifier;

/** The check characters of the standards; each takes a number whose form is already right. */
final class CheckDigits {
  private static final String DIGITS = "0123456789";
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ALPHANUMERIC = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** A letter's value is its position modulo 10: A 1 … H 8, J 1 … N 5, P 7, R 9, S 2 … Z 9. */
  private static final String VIN = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

  private CheckDigits() {}

  /** GB 11643 (ISO 7064 MOD 11-2): weights 2^17 … 2^1. */
  static boolean residentId(String id) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += DIGITS.indexOf(id.charAt(i)) * ((1 << (17 - i)) % 11);
    }
    return "10X98765432".charAt(sum % 11) == id.charAt(17);
  }

  /** GB 16735 (ISO 3779): position 9 of 17, whose own weight is 0. */
  static boolean vin(String vin) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int weight = i == 7 ? 10 : i == 8 ? 0 : i < 7 ? 8 - i : 17 - i + 1;
      sum += VIN.indexOf(vin.charAt(i)) % 10 * weight;
    }
    return "0123456789X".charAt(sum % 11) == vin.charAt(8);
  }

  /** GB 32100: weights 3^i modulo 31. */
  static boolean creditCode(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT.charAt((31 - sum % 31) % 31) == code.charAt(17);
  }

  /** GB 11714: weights 3 7 9 10 5 8 4 2. */
  static boolean organisation(String code) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += ALPHANUMERIC.indexOf(code.charAt(i)) * weights[i];
    }
    return "0X987654321".charAt(sum % 11) == code.charAt(8);
  }

  /** ISO/IEC 7812-1 (Luhn): every second digit from the right counts twice. */
  static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = DIGITS.indexOf(number.charAt(number.length() - 1 - i));
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted / 10 + counted % 10;
    }
    return sum % 10 == 0;
  }
}
