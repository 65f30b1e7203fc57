package io.github.chewu.core.kit;

import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Commands and answers of chips, and those that cannot be. */
public final class ApduArbitraries {
  private ApduArbitraries() {}

  /** Any status; 9000 and the errors of cards more often than chance gives them. */
  public static Arbitrary<StatusWord> statusWords() {
    return Arbitraries.oneOf(
            Arbitraries.of(0x9000, 0x6982, 0x6985, 0x6A82, 0x6C10, 0x6110, 0x63C3, 0x9406),
            Arbitraries.integers().between(0, 0xFFFF))
        .map(StatusWord::new);
  }

  /** With 0–64 bytes of data. */
  public static Arbitrary<Response> responses() {
    return Combinators.combine(BytesArbitraries.bytes(), statusWords()).as(Response::new);
  }

  /** Of every effect, secret or not, 0–255 bytes of data, any expected length. */
  public static Arbitrary<Command> commands() {
    return Combinators.combine(
            BytesArbitraries.bytes(4),
            BytesArbitraries.bytes(0, 255),
            Arbitraries.integers().between(Command.NOTHING, 256),
            Arbitraries.of(Effect.class),
            Arbitraries.of(true, false))
        .as(Command::new);
  }

  /** Status words, answers and commands outside their ranges. */
  public static Arbitrary<RefusedCall> refused() {
    return Arbitraries.oneOf(
        RefusedCall.of(
            StatusWord.class,
            value -> "status word " + value,
            Numbers.outside(0, 0xFFFF),
            StatusWord::new),
        RefusedCall.of(Response.class, "at least 2", BytesArbitraries.bytes(0, 1), Response::parse),
        RefusedCall.of(
            Command.class,
            "header",
            BytesArbitraries.bytesNot(4),
            header -> new Command(header, Bytes.empty(), 0, Effect.QUERY, false)),
        RefusedCall.of(
            Command.class,
            "data",
            BytesArbitraries.bytesNot(0, 255),
            data -> Command.of(Effect.QUERY, "00B00000").data(data)),
        RefusedCall.of(
            Command.class,
            length -> "answer of " + length,
            Numbers.outside(Command.NOTHING, 256),
            length -> Command.of(Effect.QUERY, "00B00000").expecting(length)));
  }
}
