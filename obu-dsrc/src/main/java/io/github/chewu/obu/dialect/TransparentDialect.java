package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Connection;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.Request;
import io.github.chewu.obu.message.TransparentAnswer.DeviceIdentity;
import io.github.chewu.obu.message.TransparentAnswer.Vst;
import io.github.chewu.obu.message.TransparentRequest.DeviceInformation;
import io.github.chewu.obu.message.TransparentRequest.Initialisation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Dialect T (透传): the writer only carries DSRC primitives; file logic, MACs and keys stay on this
 * side (writer-dialects.md). Safe for any thread if its parts are.
 */
public final class TransparentDialect implements Dialect {
  private static final int USUAL_POWER = 0x10;
  private static final int WAIT_TENTHS = 2;

  private final KeyAuthority authority;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * A dialect with these keys.
   *
   * @param random for the challenges of GetSecure: a {@link java.security.SecureRandom} outside of
   *     tests
   */
  public TransparentDialect(KeyAuthority authority, RandomGenerator random, InstantSource clock) {
    this.authority = authority;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "T";
  }

  @Override
  public Request.Repeating<WriterIdentity> identify() {
    return WriterCall.of(new DeviceInformation(), DeviceIdentity.class, answer -> true)
        .repeating()
        .map(
            device ->
                new WriterIdentity(
                    device.manufacturer().hex(),
                    device.id().hex(),
                    device.version().hex(),
                    device.serial().hex()));
  }

  @Override
  public TagSession open(Link link, Duration within) throws LineFault {
    long now = clock.instant().getEpochSecond() & 0xFFFF_FFFFL;
    Connection connection = link.connection();
    Vst vst =
        connection.ask(
            WriterCall.of(
                    new Initialisation(now, USUAL_POWER, WAIT_TENTHS), Vst.class, answer -> true)
                .repeating(),
            within);
    Bytes system = vst.system().plus(Bytes.of(vst.status().dismantle()));
    TagSeen seen = new TagSeen(vst.mac(), new TagSystemFile(system), vst.status());
    return new TransparentSession(connection, within, seen, authority, random);
  }
}
