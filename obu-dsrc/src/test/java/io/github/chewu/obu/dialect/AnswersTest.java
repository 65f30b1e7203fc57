package io.github.chewu.obu.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyReason;
import io.github.chewu.core.keys.SealedFile;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.kit.TestTags;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LineReason;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.message.TransparentAnswer;
import io.github.chewu.obu.message.TransparentAnswer.DeviceIdentity;
import io.github.chewu.obu.message.TransparentAnswer.Failed;
import io.github.chewu.obu.message.TransparentAnswer.Secured;
import io.github.chewu.obu.message.TransparentAnswer.Transferred;
import io.github.chewu.obu.message.TransparentAnswer.Vst;
import io.github.chewu.obu.message.TransparentRequest;
import io.github.chewu.obu.message.TransparentRequest.GetSecure;
import io.github.chewu.obu.message.TransparentRequest.TransferChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session over dialect T takes as an answer, and how it names what goes wrong. */
class AnswersTest {
  private static final Duration WITHIN = Duration.ofSeconds(2);
  private static final Bytes MAC = Bytes.hex("08284F76");
  private static final Bytes OTHER_MAC = Bytes.hex("08284F77");
  private static final Bytes SYSTEM =
      TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL).system().raw();
  private static final Bytes CAR =
      TagVehicleFile.blank(TagVehicleFile.LENGTH).withPlate("甘A12345", 0).raw();

  /** Answers of the calls; what the two others answer is the test's. */
  private static TagSession session(
      Function<GetSecure, List<TransparentAnswer>> secure,
      Function<TransferChannel, List<TransparentAnswer>> transfer)
      throws LineFault {
    ScriptedPort port =
        new ScriptedPort(
            body -> {
              TransparentRequest request = TransparentRequest.parse(body);
              List<? extends TransparentAnswer> answers =
                  switch (request.primitive()) {
                    case DEVICE_INFORMATION ->
                        List.of(
                            new DeviceIdentity(
                                Bytes.filled(2, 1),
                                Bytes.filled(2, 2),
                                Bytes.filled(2, 3),
                                Bytes.filled(8, 4)));
                    case INITIALISATION ->
                        List.of(new Vst(MAC, SYSTEM.slice(0, 26), 1, new TagStatus(0x80, 0)));
                    case GET_SECURE -> secure.apply((GetSecure) request);
                    case TRANSFER_CHANNEL -> transfer.apply((TransferChannel) request);
                    default -> List.of();
                  };
              return answers.stream().map(TransparentAnswer::toBytes).toList();
            });
    Dialect dialect =
        new TransparentDialect(TestTags.keys(), new SeededRandom(1), () -> Instant.EPOCH);
    return dialect.open(new Link(port, dialect.identify(), LinkSettings.USUAL), WITHIN);
  }

  private static Secured sealed(Bytes mac, Bytes random, Bytes file) {
    try {
      return new Secured(
          mac,
          1,
          file.length(),
          SealedFile.seal(
              TestTags.keys(),
              TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL).system().keyPath(),
              random,
              file),
          Bytes.filled(8, 0));
    } catch (KeyFault e) {
      throw new AssertionError(e);
    }
  }

  private static Bytes vehicle(TagSession session) throws LineFault {
    return session.read(TagFile.VEHICLE, 0, CAR.length());
  }

  private static void assertRefused(Reason reason, Delivery delivery, LineFault fault) {
    assertEquals(reason, fault.situation().reason());
    assertEquals(delivery, fault.delivery());
  }

  @Test
  @DisplayName(
      "E15: the answer of another tag's address is never taken, the right one behind it is")
  void otherAddress() throws LineFault {
    Bytes otherCar = CAR.with(0, Bytes.hex("BEA9"));
    assertEquals(
        CAR,
        vehicle(
            session(
                asked ->
                    List.of(
                        sealed(OTHER_MAC, asked.random(), otherCar),
                        sealed(MAC, asked.random(), CAR)),
                asked -> List.of())));
    LineFault none =
        assertThrows(
            LineFault.class,
            () ->
                vehicle(
                    session(
                        asked -> List.of(sealed(OTHER_MAC, asked.random(), otherCar)),
                        asked -> List.of())));
    assertRefused(LineReason.TIMEOUT, Delivery.UNANSWERED, none);
  }

  @Test
  @DisplayName("an answer of another length than asked for is not taken")
  void otherLength() {
    LineFault fault =
        assertThrows(
            LineFault.class,
            () ->
                vehicle(
                    session(
                        asked -> List.of(sealed(MAC, asked.random(), CAR.slice(0, 16))),
                        asked -> List.of())));
    assertRefused(LineReason.TIMEOUT, Delivery.UNANSWERED, fault);
  }

  @Test
  @DisplayName("a vehicle file whose MAC8 is over another random is not genuine")
  void replayed() {
    LineFault fault =
        assertThrows(
            LineFault.class,
            () ->
                vehicle(
                    session(
                        asked -> List.of(sealed(MAC, Bytes.filled(8, 7), CAR)),
                        asked -> List.of())));
    assertRefused(WriterReason.NOT_GENUINE, Delivery.ANSWERED, fault);
  }

  @Test
  @DisplayName("a vehicle file under other keys cannot be opened")
  void otherKeys() {
    LineFault fault =
        assertThrows(
            LineFault.class,
            () ->
                vehicle(
                    session(
                        asked ->
                            List.of(
                                new Secured(
                                    MAC, 1, 59, Bytes.filled(72, 0x5A), Bytes.filled(8, 0))),
                        asked -> List.of())));
    assertRefused(KeyReason.SEALED_FILE_DAMAGED, Delivery.ANSWERED, fault);
  }

  @ParameterizedTest
  @CsvSource({"6988, AUTHENTICATION", "6A82, TAG_ERROR", "6581, TAG_ERROR"})
  @DisplayName("a status word that refuses an update is an answer, and kept as it came")
  void statusWord(String status, WriterReason reason) {
    LineFault fault =
        assertThrows(
            LineFault.class,
            () ->
                session(
                        asked -> List.of(),
                        asked ->
                            List.of(
                                new Transferred(
                                    MAC,
                                    asked.did(),
                                    asked.channel(),
                                    asked.apdus().size() == 2
                                        ? List.of(Bytes.hex("9000"), Bytes.hex("1A2B3C4D9000"))
                                        : List.of(Bytes.hex(status)))))
                    .update(TagFile.SYSTEM, 26, Bytes.of(1)));
    assertRefused(reason, Delivery.ANSWERED, fault);
    assertEquals(List.of(status), fault.situation().arguments());
  }

  @Test
  @DisplayName(
      "a list of APDUs that stops early fails by the last answer, before anything is written")
  void stopsEarly() {
    LineFault fault =
        assertThrows(
            LineFault.class,
            () ->
                session(
                        asked -> List.of(),
                        asked ->
                            List.of(
                                new Transferred(
                                    MAC, asked.did(), asked.channel(), List.of(Bytes.hex("6A82")))))
                    .update(TagFile.VEHICLE, 0, CAR));
    assertRefused(WriterReason.TAG_ERROR, Delivery.NOT_SENT, fault);
  }

  @Test
  @DisplayName("a list of answers that is short and failed nowhere is no answer")
  void shortList() {
    LineFault fault =
        assertThrows(
            LineFault.class,
            () ->
                session(
                        asked -> List.of(),
                        asked ->
                            List.of(
                                new Transferred(
                                    MAC, asked.did(), asked.channel(), List.of(Bytes.hex("9000")))))
                    .read(TagFile.SYSTEM, 0, 27));
    assertRefused(LineReason.TIMEOUT, Delivery.UNANSWERED, fault);
  }

  @ParameterizedTest
  @CsvSource({
    "01, NO_TAG",
    "02, TAG_ERROR",
    "04, UNKNOWN_COMMAND",
    "06, AUTHENTICATION",
    "07, SEVERAL_TAGS",
    "5A, OTHER",
    "FF, OTHER"
  })
  @DisplayName("each error byte has its reason; one of no table is kept raw")
  void errorBytes(String error, WriterReason reason) {
    int code = Integer.parseInt(error, 16);
    LineFault fault =
        assertThrows(
            LineFault.class,
            () ->
                vehicle(
                    session(
                        asked -> List.of(new Failed(asked.primitive(), code)),
                        asked -> List.of())));
    assertRefused(reason, Delivery.ANSWERED, fault);
    assertEquals(List.of(error), fault.situation().arguments());
  }
}
