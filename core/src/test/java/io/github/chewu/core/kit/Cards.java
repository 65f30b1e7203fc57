package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.core.toll.CardFile;
import java.security.Provider;
import org.jspecify.annotations.Nullable;

/** Sample cards and the published test keys that fit them. */
public final class Cards {
  private Cards() {}

  /** An issued stored-value card of Gansu, 甘A12345, valid 2020–2099: 6201 2201234567890123. */
  public static CardFile storedValue(Algorithm algorithm) {
    String version = algorithm == Algorithm.SM4 ? "50" : "40";
    return new CardFile(
        Bytes.hex(
            "B8CACBE062010001 16 "
                + version
                + " 6201 2201234567890123 20200101 20991231 B8CA41313233343500000000 00 00 01 00000000000000"));
  }

  /** The same with some bytes of its issue file replaced. */
  public static CardFile storedValueBut(int offset, String hex) {
    return new CardFile(storedValue(Algorithm.TRIPLE_DES).raw().with(offset, Bytes.hex(hex)));
  }

  /** The published test keys; without a provider of SM4 they serve 3DES cards only. */
  public static SoftwareKeyAuthority keys(@Nullable Provider sm4) {
    return new SoftwareKeyAuthority(MasterKeys.parse(KeyAuthorityContract.MASTERS), sm4);
  }
}
