package io.github.chewu.obu.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.obu.message.TransparentRequest.TransferChannel;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages byte for byte, as the tables of writer-dialects.md have them. */
class MessageBytesTest {
  private static final Bytes MAC = Bytes.hex("08284F76");
  private static final Bytes SYSTEM =
      Bytes.hex("D5E3BDAD33010001 00 10 3301081501184815 20181106 20191231");

  private static void assertBytes(String hex, TransparentRequest request) {
    assertEquals(Bytes.hex(hex), request.toBytes());
  }

  private static void assertBytes(String hex, TransparentAnswer answer) {
    assertEquals(Bytes.hex(hex), answer.toBytes());
  }

  private static void assertBytes(String hex, IssuingRequest request) {
    assertEquals(Bytes.hex(hex), request.toBytes());
  }

  private static void assertBytes(String hex, IssuingAnswer answer) {
    assertEquals(Bytes.hex(hex), answer.toBytes());
  }

  @Test
  @DisplayName("the requests of dialect T")
  void transparentRequests() {
    assertBytes(
        "F0 00 06 65BA7F7F 10 02", new TransparentRequest.Initialisation(0x65BA7F7FL, 0x10, 2));
    assertBytes(
        "F0 01 12 08284F76 01 0000 3B 40EB7DADB87F5E0E 00 00",
        new TransparentRequest.GetSecure(MAC, 1, 0, 59, Bytes.hex("40EB7DADB87F5E0E"), 0, 0));
    assertBytes(
        "F0 02 15 08284F76 00 02 02 07 00A40000023F00 05 0084000004",
        new TransferChannel(
            MAC,
            0,
            TransferChannel.ESAM,
            List.of(Bytes.hex("00A40000023F00"), Bytes.hex("0084000004"))));
    assertBytes("F0 03 05 08284F76 02", new TransparentRequest.SetMmi(MAC, 2));
    assertBytes("F0 04 05 08284F76 00", new TransparentRequest.EventReport(MAC, 0));
    assertBytes("F0 0F 00", new TransparentRequest.DeviceInformation());
  }

  @Test
  @DisplayName("the answers of dialect T")
  void transparentAnswers() {
    assertBytes(
        "E0 00 22 00 08284F76 " + SYSTEM.hex() + " 01 80 01",
        new TransparentAnswer.Vst(MAC, SYSTEM, 1, new TagStatus(0x80, 1)));
    assertBytes(
        "E0 01 17 00 08284F76 01 01 0102030405060708 1112131415161718",
        new TransparentAnswer.Secured(
            MAC, 1, 1, Bytes.hex("0102030405060708"), Bytes.hex("1112131415161718")));
    assertBytes(
        "E0 02 12 00 08284F76 00 02 02 02 9000 06 1A2B3C4D 9000",
        new TransparentAnswer.Transferred(
            MAC, 0, 2, List.of(Bytes.hex("9000"), Bytes.hex("1A2B3C4D9000"))));
    assertBytes("E0 03 05 00 08284F76", new TransparentAnswer.Acknowledged(Primitive.SET_MMI, MAC));
    assertBytes(
        "E0 04 05 00 08284F76", new TransparentAnswer.Acknowledged(Primitive.EVENT_REPORT, MAC));
    assertBytes(
        "E0 0F 0F 00 0008 0102 0304 1122334455667788",
        new TransparentAnswer.DeviceIdentity(
            Bytes.hex("0008"),
            Bytes.hex("0102"),
            Bytes.hex("0304"),
            Bytes.hex("1122334455667788")));
  }

  @Test
  @DisplayName("the requests of dialect I; activation is one byte at 1A of the system file")
  void issuingRequests() {
    assertBytes(
        "C0 65BA7F7F 0A 10 00 00 10 01 00 0000",
        new IssuingRequest.Init(0x65BA7F7FL, Bytes.hex("0A100000100100"), Bytes.hex("0000")));
    assertBytes("C1 02" + "00".repeat(25), new IssuingRequest.Start(2));
    assertBytes(
        "C3 01 01 1A 01 01",
        new IssuingRequest.Update(List.of(new FilePart(0x01, 0x1A, 1)), List.of(Bytes.of(1))));
    assertBytes(
        "C3 02 01 11 12 00 02 03 AABB CCDDEE",
        new IssuingRequest.Update(
            List.of(new FilePart(FilePart.SYSTEM, 0x12, 2), new FilePart(FilePart.VEHICLE, 0, 3)),
            List.of(Bytes.hex("AABB"), Bytes.hex("CCDDEE"))));
    assertBytes(
        "C4 02 01 11 00 00 1B 3B",
        new IssuingRequest.Read(List.of(new FilePart(0x01, 0, 27), new FilePart(0x11, 0, 59))));
    assertBytes("C5 01 0000000000", new IssuingRequest.End(Lamp.NOT_OK.code()));
    assertBytes("C6 02 AABB", new IssuingRequest.Mac(Bytes.hex("AABB")));
  }

  @Test
  @DisplayName("the answers of dialect I")
  void issuingAnswers() {
    assertBytes(
        "B0 00 0008 0102 0304" + "00".repeat(10),
        new IssuingAnswer.State(
            0, Bytes.hex("0008"), Bytes.hex("0102"), Bytes.hex("0304"), Bytes.filled(10, 0)));
    assertBytes(
        "B1 00 " + SYSTEM.hex() + " 82 00 00000000",
        new IssuingAnswer.Vst(SYSTEM, new TagStatus(0x82, 0), Bytes.filled(4, 0)));
    assertBytes("B2 00 0000000000", new IssuingAnswer.Updated(Bytes.filled(5, 0)));
    assertBytes(
        "B3 00 02 01 02 AA BBCC",
        new IssuingAnswer.Data(List.of(Bytes.hex("AA"), Bytes.hex("BBCC"))));
    assertBytes("B4 00", new IssuingAnswer.Ended());
    assertBytes("B5 00 04 195C531C", new IssuingAnswer.Mac(Bytes.hex("195C531C")));
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  @DisplayName("an answer of dialect T with an error ends after it, and keeps what it is")
  void transparentErrors(Primitive primitive) {
    TransparentAnswer answer = TransparentAnswer.parse(Bytes.of(0xE0, primitive.code(), 1, 0x5A));
    assertEquals(new TransparentAnswer.Failed(primitive, 0x5A), answer);
    assertEquals(0x5A, answer.error());
  }

  @ParameterizedTest
  @ValueSource(ints = {0xB1, 0xB2, 0xB3, 0xB4, 0xB5})
  @DisplayName("an answer of dialect I with an error ends after it, and keeps what it is")
  void issuingErrors(int command) {
    IssuingAnswer answer = IssuingAnswer.parse(Bytes.of(command, 0x07));
    assertEquals(new IssuingAnswer.Failed(command, 0x07), answer);
    assertEquals(0x07, answer.error());
  }
}
