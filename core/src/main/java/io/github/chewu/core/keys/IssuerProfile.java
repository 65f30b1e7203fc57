package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;
import java.util.Map;

/**
 * What new cards and tags of one issuer have in common, beside their keys. It says nothing about a
 * card that is read: that one's own files and answers do.
 *
 * @param issuer 8-byte identifier of the issuer or provider (发卡方标识)
 * @param network 2 bytes BCD (卡网络号), 6201 for Gansu
 * @param pin the PIN that a new card has, 2–8 bytes as they are sent
 * @param algorithm what a new card or tag speaks
 */
public record IssuerProfile(Bytes issuer, Bytes network, Bytes pin, Algorithm algorithm) {
  /** Checks the lengths. */
  public IssuerProfile {
    issuer.requireLength("issuer", 8);
    network.requireLength("network", 2);
    pin.requireLength("PIN", 2, 8);
  }

  /**
   * Reads the entries {@code issuer}, {@code network} and {@code pin} in hex, and {@code algorithm}
   * ({@code 3des} or {@code sm4}).
   *
   * @throws IllegalArgumentException naming an entry that is missing or wrong, never its value
   */
  public static IssuerProfile parse(Map<String, String> entries) {
    return new IssuerProfile(
        Entries.read(entries, "issuer", text -> hex(text, 8, 8)),
        Entries.read(entries, "network", text -> hex(text, 2, 2)),
        Entries.read(entries, "pin", text -> hex(text, 2, 8)),
        Entries.read(entries, "algorithm", IssuerProfile::algorithm));
  }

  private static Bytes hex(String text, int least, int most) {
    Bytes bytes = Bytes.hex(text);
    bytes.requireLength("hex", least, most);
    return bytes;
  }

  private static Algorithm algorithm(String text) {
    return switch (text) {
      case "3des" -> Algorithm.TRIPLE_DES;
      case "sm4" -> Algorithm.SM4;
      default -> throw new IllegalArgumentException("3des or sm4 allowed");
    };
  }
}
