package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.core.toll.CardFile;
import java.security.Provider;
import java.util.Map;
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
    return new SoftwareKeyAuthority(
        MasterKeys.parse(
            Map.of(
                "master.dlk", "00112233445566778899AABBCCDDEEFF",
                "master.dpk", "0F0E0D0C0B0A09080706050403020100",
                "master.dtk", "102030405060708090A0B0C0D0E0F000",
                "master.damk.mf", "C0C1C2C3C4C5C6C7D0D1D2D3D4D5D6D7",
                "master.damk.df01", "A0A1A2A3A4A5A6A7B0B1B2B3B4B5B6B7",
                "master.rk2", "AA293AC8A26A79C33F21BF47D5EF47A2")),
        sm4);
  }
}
