package io.github.chewu.obu.kit;

import static io.github.chewu.core.kit.BytesArbitraries.bytes;
import static io.github.chewu.core.kit.BytesArbitraries.bytesNot;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.kit.TagArbitraries;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.obu.message.FilePart;
import io.github.chewu.obu.message.IssuingAnswer;
import io.github.chewu.obu.message.IssuingRequest;
import io.github.chewu.obu.message.Primitive;
import io.github.chewu.obu.message.TransparentAnswer;
import io.github.chewu.obu.message.TransparentRequest;
import io.github.chewu.obu.message.WriterAnswer;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Messages of both dialects, as jqwik draws them. */
public final class MessageArbitraries {
  private static final Bytes MAC = Bytes.filled(4, 1);
  private static final Bytes TWO = Bytes.filled(2, 0);
  private static final TagStatus STATUS = new TagStatus(0, 0);

  private MessageArbitraries() {}

  private static Arbitrary<Integer> one() {
    return Arbitraries.integers().between(0, 255);
  }

  private static Arbitrary<Long> seconds() {
    return Arbitraries.longs().between(0, 0xFFFF_FFFFL);
  }

  static Arbitrary<TransparentRequest.Initialisation> initialisations() {
    return Combinators.combine(seconds(), one(), one()).as(TransparentRequest.Initialisation::new);
  }

  static Arbitrary<TransparentRequest.GetSecure> getSecures() {
    return Combinators.combine(
            bytes(4),
            one(),
            Arbitraries.integers().between(0, 0xFFFF),
            one(),
            bytes(8),
            one(),
            one())
        .as(TransparentRequest.GetSecure::new);
  }

  static Arbitrary<TransparentRequest.TransferChannel> transferChannels() {
    return Combinators.combine(bytes(4), one(), one(), bytes(0, 40).list().ofMaxSize(5))
        .as(TransparentRequest.TransferChannel::new);
  }

  static Arbitrary<TransparentRequest.SetMmi> setMmis() {
    return Combinators.combine(bytes(4), one()).as(TransparentRequest.SetMmi::new);
  }

  static Arbitrary<TransparentRequest.EventReport> eventReports() {
    return Combinators.combine(bytes(4), one()).as(TransparentRequest.EventReport::new);
  }

  static Arbitrary<TransparentRequest.DeviceInformation> deviceInformations() {
    return Arbitraries.just(new TransparentRequest.DeviceInformation());
  }

  /** Every request of dialect T. */
  public static Arbitrary<TransparentRequest> transparentRequests() {
    return Arbitraries.oneOf(
        initialisations(),
        getSecures(),
        transferChannels(),
        setMmis(),
        eventReports(),
        deviceInformations());
  }

  static Arbitrary<TransparentAnswer.Failed> transparentFailures() {
    return Combinators.combine(
            Arbitraries.of(Primitive.class), Arbitraries.integers().between(1, 255))
        .as(TransparentAnswer.Failed::new);
  }

  static Arbitrary<TransparentAnswer.Vst> transparentVsts() {
    return Combinators.combine(bytes(4), bytes(26), one(), TagArbitraries.statuses())
        .as(TransparentAnswer.Vst::new);
  }

  static Arbitrary<TransparentAnswer.Secured> secured() {
    return Combinators.combine(bytes(4), one(), one(), bytes(0, 240), bytes(8))
        .as(TransparentAnswer.Secured::new);
  }

  static Arbitrary<TransparentAnswer.Transferred> transferred() {
    return Combinators.combine(bytes(4), one(), one(), bytes(0, 40).list().ofMaxSize(5))
        .as(TransparentAnswer.Transferred::new);
  }

  static Arbitrary<TransparentAnswer.Acknowledged> acknowledged() {
    return Combinators.combine(Arbitraries.of(Primitive.SET_MMI, Primitive.EVENT_REPORT), bytes(4))
        .as(TransparentAnswer.Acknowledged::new);
  }

  static Arbitrary<TransparentAnswer.DeviceIdentity> deviceIdentities() {
    return Combinators.combine(bytes(2), bytes(2), bytes(2), bytes(8))
        .as(TransparentAnswer.DeviceIdentity::new);
  }

  /** Every answer of dialect T. */
  public static Arbitrary<TransparentAnswer> transparentAnswers() {
    return Arbitraries.oneOf(
        transparentFailures(),
        transparentVsts(),
        secured(),
        transferred(),
        acknowledged(),
        deviceIdentities());
  }

  static Arbitrary<FilePart> parts() {
    return Combinators.combine(one(), one(), Arbitraries.integers().between(0, 80))
        .as(FilePart::new);
  }

  static Arbitrary<IssuingRequest.Init> inits() {
    return Combinators.combine(seconds(), bytes(7), bytes(2)).as(IssuingRequest.Init::new);
  }

  static Arbitrary<IssuingRequest.Start> starts() {
    return Combinators.combine(one(), bytes(25)).as(IssuingRequest.Start::new);
  }

  static Arbitrary<IssuingRequest.Update> updates() {
    return parts()
        .list()
        .ofMaxSize(4)
        .flatMap(
            parts ->
                Combinators.combine(parts.stream().map(part -> bytes(part.length())).toList())
                    .as(contents -> new IssuingRequest.Update(parts, contents)));
  }

  static Arbitrary<IssuingRequest.Read> reads() {
    return parts().list().ofMaxSize(4).map(IssuingRequest.Read::new);
  }

  static Arbitrary<IssuingRequest.End> ends() {
    return Combinators.combine(one(), bytes(5)).as(IssuingRequest.End::new);
  }

  static Arbitrary<IssuingRequest.Mac> macRequests() {
    return bytes(0, 255).map(IssuingRequest.Mac::new);
  }

  /** Every request of dialect I. */
  public static Arbitrary<IssuingRequest> issuingRequests() {
    return Arbitraries.oneOf(inits(), starts(), updates(), reads(), ends(), macRequests());
  }

  static Arbitrary<IssuingAnswer.Failed> issuingFailures() {
    return Combinators.combine(
            Arbitraries.integers().between(0xB1, 0xB5), Arbitraries.integers().between(1, 255))
        .as(IssuingAnswer.Failed::new);
  }

  static Arbitrary<IssuingAnswer.State> states() {
    return Combinators.combine(one(), bytes(2), bytes(2), bytes(2), bytes(10))
        .as(IssuingAnswer.State::new);
  }

  static Arbitrary<IssuingAnswer.Vst> issuingVsts() {
    return Combinators.combine(bytes(26), TagArbitraries.statuses(), bytes(4))
        .as(IssuingAnswer.Vst::new);
  }

  static Arbitrary<IssuingAnswer.Updated> updated() {
    return bytes(5).map(IssuingAnswer.Updated::new);
  }

  static Arbitrary<IssuingAnswer.Data> data() {
    return bytes(0, 80).list().ofMaxSize(4).map(IssuingAnswer.Data::new);
  }

  static Arbitrary<IssuingAnswer.Ended> ended() {
    return Arbitraries.just(new IssuingAnswer.Ended());
  }

  static Arbitrary<IssuingAnswer.Mac> macAnswers() {
    return bytes(0, 255).map(IssuingAnswer.Mac::new);
  }

  /** Every answer of dialect I. */
  public static Arbitrary<IssuingAnswer> issuingAnswers() {
    return Arbitraries.oneOf(
        issuingFailures(), states(), issuingVsts(), updated(), data(), ended(), macAnswers());
  }

  /** Fields of wrong lengths and out of range. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        address(TransparentRequest.GetSecure.class, MessageArbitraries::getSecure),
        address(
            TransparentRequest.TransferChannel.class,
            mac -> new TransparentRequest.TransferChannel(mac, 0, 2, List.of())),
        address(TransparentRequest.SetMmi.class, mac -> new TransparentRequest.SetMmi(mac, 0)),
        address(
            TransparentRequest.EventReport.class,
            mac -> new TransparentRequest.EventReport(mac, 0)),
        address(
            TransparentAnswer.Vst.class,
            mac -> new TransparentAnswer.Vst(mac, Bytes.filled(26, 0), 0, STATUS)),
        address(
            TransparentAnswer.Secured.class,
            mac -> new TransparentAnswer.Secured(mac, 1, 1, MAC, Bytes.filled(8, 0))),
        address(
            TransparentAnswer.Transferred.class,
            mac -> new TransparentAnswer.Transferred(mac, 0, 2, List.of())),
        address(
            TransparentAnswer.Acknowledged.class,
            mac -> new TransparentAnswer.Acknowledged(Primitive.SET_MMI, mac)),
        refused(
            TransparentAnswer.Acknowledged.class,
            "GET_SECURE",
            Arbitraries.just(Primitive.GET_SECURE),
            primitive -> new TransparentAnswer.Acknowledged(primitive, MAC)),
        refused(
            TransparentAnswer.DeviceIdentity.class,
            "serial",
            bytesNot(8),
            serial -> new TransparentAnswer.DeviceIdentity(TWO, TWO, TWO, serial)),
        refused(
            TransparentAnswer.Failed.class,
            "error",
            outside(1, 255),
            error -> new TransparentAnswer.Failed(Primitive.SET_MMI, error)),
        refused(FilePart.class, "0 to 255", outside(0, 255), length -> new FilePart(1, 0, length)),
        refused(
            IssuingRequest.Init.class,
            "radio settings",
            bytesNot(7),
            radio -> new IssuingRequest.Init(0, radio, TWO)),
        refused(
            IssuingRequest.Start.class,
            "reserved",
            bytesNot(25),
            reserved -> new IssuingRequest.Start(0, reserved)),
        refused(
            IssuingRequest.Update.class,
            "content",
            bytesNot(3),
            content -> new IssuingRequest.Update(List.of(new FilePart(1, 0, 3)), List.of(content))),
        refused(
            IssuingRequest.Update.class,
            "contents",
            Arbitraries.just(MAC),
            content -> new IssuingRequest.Update(List.of(), List.of(content))),
        refused(
            IssuingRequest.End.class,
            "reserved",
            bytesNot(5),
            reserved -> new IssuingRequest.End(0, reserved)),
        refused(IssuingRequest.Mac.class, "data", bytes(256, 300), IssuingRequest.Mac::new),
        refused(
            IssuingAnswer.Failed.class,
            "B1 to B5",
            outside(0xB1, 0xB5),
            command -> new IssuingAnswer.Failed(command, 1)),
        refused(
            IssuingAnswer.State.class,
            "version",
            bytesNot(2),
            version -> new IssuingAnswer.State(0, TWO, TWO, version, Bytes.filled(10, 0))),
        refused(
            IssuingAnswer.Vst.class,
            "system file",
            bytesNot(26),
            system -> new IssuingAnswer.Vst(system, STATUS, MAC)),
        refused(IssuingAnswer.Updated.class, "reserved", bytesNot(5), IssuingAnswer.Updated::new),
        refused(IssuingAnswer.Mac.class, "MAC", bytes(256, 300), IssuingAnswer.Mac::new),
        refused(
            TransparentRequest.TransferChannel.class,
            "APDU",
            bytes(256, 300),
            apdu -> new TransparentRequest.TransferChannel(MAC, 0, 2, List.of(apdu))),
        refused(
            TransparentRequest.SetMmi.class,
            "0 to 255",
            outside(0, 255),
            parameter -> new TransparentRequest.SetMmi(MAC, parameter)),
        refused(
            Primitive.class,
            "primitive 05",
            Arbitraries.just(Bytes.hex("F00500")),
            TransparentRequest::parse),
        refused(
            TransparentRequest.class,
            "no request",
            bytes(1, 20).filter(body -> body.at(0) != TransparentRequest.COMMAND),
            TransparentRequest::parse),
        refused(
            TransparentAnswer.class,
            "no answer",
            bytes(1, 20).filter(body -> body.at(0) != TransparentAnswer.COMMAND),
            TransparentAnswer::parse),
        refused(
            IssuingRequest.class,
            "no request",
            bytes(1, 20).filter(body -> body.at(0) < 0xC0 || body.at(0) > 0xC6),
            IssuingRequest::parse),
        refused(
            IssuingAnswer.class,
            "no answer",
            bytes(1, 20).filter(body -> body.at(0) < 0xB0 || body.at(0) > 0xB5),
            IssuingAnswer::parse));
  }

  private static Arbitrary<RefusedCall> address(Class<?> type, Function<Bytes, ?> call) {
    return refused(type, "tag address", bytesNot(4), call);
  }

  private static TransparentRequest.GetSecure getSecure(Bytes mac) {
    return new TransparentRequest.GetSecure(mac, 1, 0, 59, Bytes.filled(8, 0), 0, 0);
  }

  private static <A> Arbitrary<RefusedCall> refused(
      Class<?> type, String names, Arbitrary<A> arguments, Function<A, ?> call) {
    return arguments.map(argument -> new RefusedCall(type, names, () -> call.apply(argument)));
  }

  private static Arbitrary<Integer> outside(int least, int most) {
    return Arbitraries.integers().filter(value -> value < least || value > most);
  }

  /** Every answer of a writer. */
  public static Arbitrary<WriterAnswer> answers() {
    return Arbitraries.oneOf(transparentAnswers(), issuingAnswers());
  }
}
