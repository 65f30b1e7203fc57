package io.github.chewu.obu.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SealedFile;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.core.kit.KeyAuthorityContract;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.kit.TestTags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualTagTest {
  private static final Bytes RANDOM = Bytes.hex("40EB7DADB87F5E0E");

  private final TagImage fresh = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL);
  private final VirtualTag tag = TestTags.tag(fresh);

  private String send(String hex) {
    return tag.transmit(Bytes.hex(hex)).hex();
  }

  /** A selection, a challenge, and the update signed with it. */
  private static String write(VirtualTag tag, boolean df01, int offset, Bytes data)
      throws Exception {
    tag.transmit(Bytes.hex(df01 ? "00A4000002DF01" : "00A40000023F00"));
    Bytes challenge = tag.transmit(Bytes.hex("0084000004")).slice(0, 4);
    return tag.transmit(signed(tag, df01, offset, data, challenge)).hex();
  }

  private static Bytes signed(VirtualTag tag, boolean df01, int offset, Bytes data, Bytes challenge)
      throws Exception {
    KeyName key = df01 ? KeyName.DAMK_DF01 : KeyName.DAMK_MF;
    return new SecureUpdate(key, tag.keyPath(), 1, offset, data)
        .command(TestTags.keys(), challenge)
        .toBytes();
  }

  @Test
  @DisplayName("the system file reads in clear, whole, in part, and not past its end")
  void systemFile() {
    String file = fresh.system().raw().hex();
    assertEquals("9000", send("00A40000023F00"));
    assertEquals(file + "9000", send("00B081001B"));
    assertEquals(file.substring(36, 52) + "9000", send("00B0811208"));
    assertEquals("6C1B", send("00B0810063"));
    assertEquals("6B00", send("00B0811B01"));
    assertEquals("6A82", send("00B09D0080"));
  }

  @Test
  @DisplayName("the vehicle file is not read in clear; sealed it opens, and is genuine")
  void vehicleFile() throws Exception {
    send("00A4000002DF01");
    assertEquals("6982", send("00B081003B"));
    Bytes answer = tag.transmit(Bytes.hex("00B400000A" + RANDOM.hex() + "3B00"));
    assertEquals(72 + 2, answer.length());
    SealedFile open = SealedFile.open(TestTags.keys(), tag.keyPath(), RANDOM, answer.slice(0, 72));
    assertEquals(new SealedFile(fresh.vehicle().raw(), true), open);
    assertEquals("6B00", send("00B400000A" + RANDOM.hex() + "3C00"));
    send("00A40000023F00");
    assertEquals("6A82", send("00B400000A" + RANDOM.hex() + "3B00"));
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @DisplayName("a signed update is carried out, whichever cipher the tag has, and counted")
  void signedUpdate(Algorithm algorithm) throws Exception {
    VirtualTag one = TestTags.tag(TestTags.fresh(algorithm, TestTags.SERIAL));
    Bytes car = TagVehicleFile.blank(59).withPlate("京A12345", 0).raw();
    assertEquals("9000", write(one, true, 0, car));
    assertEquals("9000", write(one, false, 26, Bytes.of(1)));
    assertEquals("9000", write(one, false, 26, Bytes.of(1)));
    assertEquals("京A12345", one.image().vehicle().plate().orElseThrow());
    assertEquals(1, one.image().system().dismantle());
    assertEquals(3, one.writes());
  }

  @ParameterizedTest
  @CsvSource({"TRIPLE_DES, 40, 195C531C", "SM4, 50, E6A72484"})
  @DisplayName("activation by the spec's vector: challenge 8F3C11D2, both ciphers")
  void vector(Algorithm algorithm, String version, String mac) {
    Map<String, String> masters = new HashMap<>(KeyAuthorityContract.MASTERS);
    masters.put("master.damk.mf", "A0A1A2A3A4A5A6A7B0B1B2B3B4B5B6B7");
    VirtualTag one =
        new VirtualTag(
            TestTags.fresh(algorithm, "2201234567890123"),
            new SoftwareKeyAuthority(MasterKeys.parse(masters), new BouncyCastleProvider()),
            () -> 0x8F3C11D2L);
    assertEquals(version, Bytes.of(one.image().system().version()).hex());
    assertEquals("8F3C11D29000", one.transmit(Bytes.hex("0084000004")).hex());
    assertEquals("9000", one.transmit(Bytes.hex("04D6811A0501" + mac)).hex());
    assertEquals(1, one.image().system().dismantle());
  }

  @Test
  @DisplayName("a wrong MAC changes nothing, and costs the challenge")
  void wrongMac() throws Exception {
    Bytes challenge = tag.transmit(Bytes.hex("0084000004")).slice(0, 4);
    Bytes right = signed(tag, false, 26, Bytes.of(1), challenge);
    Bytes wrong = right.with(6, Bytes.of(right.at(6) ^ 1));
    assertEquals("6988", tag.transmit(wrong).hex());
    assertEquals("6984", tag.transmit(right).hex());
    assertEquals(fresh, tag.image());
    assertEquals(0, tag.writes());
  }

  @Test
  @DisplayName("a challenge serves the very next command, once, and no longer than the session")
  void challengeOnce() throws Exception {
    Bytes challenge = tag.transmit(Bytes.hex("0084000004")).slice(0, 4);
    Bytes update = signed(tag, false, 26, Bytes.of(1), challenge);
    assertEquals("9000", tag.transmit(update).hex());
    assertEquals("6984", tag.transmit(update).hex());
    Bytes second = tag.transmit(Bytes.hex("0084000004")).slice(0, 4);
    tag.reset();
    assertEquals("6984", tag.transmit(signed(tag, false, 26, Bytes.of(0), second)).hex());
    assertEquals(1, tag.image().system().dismantle());
  }

  @Test
  @DisplayName("the key of one directory does not write in the other")
  void keyOfTheOtherDirectory() throws Exception {
    send("00A4000002DF01");
    Bytes challenge = tag.transmit(Bytes.hex("0084000004")).slice(0, 4);
    assertEquals("6988", tag.transmit(signed(tag, false, 0, Bytes.of(1), challenge)).hex());
    assertEquals(fresh, tag.image());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00",
        "00A40000",
        "00A4000003DF01FF",
        "04D6811A0401020304",
        "04D6811A0601AABBCCDD",
        "0084000005",
        "80F6000303",
        "00B400000B0102030405060708"
      })
  @DisplayName("a wrong length is 6700, and changes nothing")
  void wrongLength(String apdu) {
    assertEquals("6700", send(apdu));
    assertEquals(fresh, tag.image());
  }

  @Test
  @DisplayName("an update past the end of its file is refused")
  void pastTheEnd() throws Exception {
    assertEquals("6A84", write(tag, false, 26, Bytes.of(1, 2)));
    assertEquals("6A84", write(tag, true, 58, Bytes.of(1, 2)));
    assertEquals(fresh, tag.image());
  }

  @Test
  void chipSerialAndUnknownCommands() {
    assertEquals(fresh.chip().hex() + "9000", send("80F6000304"));
    assertEquals("6A86", send("80F6000204"));
    assertEquals("6D00", send("00FE000000"));
    assertEquals("6E00", send("90FE000000"));
    assertEquals("6A82", send("00A40000021001"));
  }

  @Test
  @DisplayName("what the store cannot keep is not written: 6581")
  void storeFails() throws Exception {
    VirtualTag one =
        new VirtualTag(
            fresh,
            TestTags.keys(),
            new SeededRandom(1),
            changed -> {
              throw new UncheckedIOException(new IOException("disk full"));
            });
    assertEquals("6581", write(one, false, 26, Bytes.of(1)));
    assertEquals(fresh, one.image());
    assertEquals(0, one.writes());
  }
}
