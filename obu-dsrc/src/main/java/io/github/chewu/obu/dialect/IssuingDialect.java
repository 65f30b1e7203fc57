package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Connection;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.Request;
import io.github.chewu.obu.message.IssuingAnswer.State;
import io.github.chewu.obu.message.IssuingAnswer.Vst;
import io.github.chewu.obu.message.IssuingRequest.Init;
import io.github.chewu.obu.message.IssuingRequest.Start;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Dialect I (OBU初始化编程器): the writer holds the keys, makes the MACs and gives files in clear
 * (writer-dialects.md). Safe for any thread if its clock is.
 */
public final class IssuingDialect implements Dialect {
  /** BST interval, power, channel, CRC mode, RF power, PSAM power, run mode: the national usual. */
  private static final Bytes RADIO = Bytes.hex("0A 10 00 00 10 01 00");

  private final InstantSource clock;

  /** A dialect that sets the writer's clock by this one. */
  public IssuingDialect(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "I";
  }

  @Override
  public Request.Repeating<WriterIdentity> identify() {
    long now = clock.instant().getEpochSecond() & 0xFFFF_FFFFL;
    Init init = new Init(now, RADIO, Bytes.filled(2, 0));
    return WriterCall.of(init, State.COMMAND, State.class, answer -> true)
        .repeating()
        .map(
            state ->
                new WriterIdentity(
                    state.manufacturer().hex(), state.id().hex(), state.version().hex(), ""));
  }

  @Override
  public TagSession open(Link link, Duration within) throws LineFault {
    Connection connection = link.connection();
    return new IssuingSession(connection, within, start(connection, within, IssuingSession.READ));
  }

  static TagSeen start(Connection connection, Duration within, int mode) throws LineFault {
    Vst vst =
        connection.ask(
            WriterCall.of(new Start(mode), Vst.COMMAND, Vst.class, answer -> true).repeating(),
            within);
    Bytes system = vst.system().plus(Bytes.of(vst.status().dismantle()));
    return new TagSeen(Bytes.empty(), new TagSystemFile(system), vst.status());
  }
}
