package io.github.chewu.obu.dialect;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.SealedFile;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.outcome.Effect;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Connection;
import io.github.chewu.obu.message.Lamp;
import io.github.chewu.obu.message.TransparentAnswer.Acknowledged;
import io.github.chewu.obu.message.TransparentAnswer.Secured;
import io.github.chewu.obu.message.TransparentAnswer.Transferred;
import io.github.chewu.obu.message.TransparentRequest;
import io.github.chewu.obu.message.TransparentRequest.EventReport;
import io.github.chewu.obu.message.TransparentRequest.GetSecure;
import io.github.chewu.obu.message.TransparentRequest.SetMmi;
import io.github.chewu.obu.message.TransparentRequest.TransferChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A tag behind a writer of dialect T: its chip's APDUs are made and read here. */
final class TransparentSession implements TagSession {
  private static final int ROOT = 0x00;
  private static final int DF01 = 0x01;
  private static final int CHALLENGE_LENGTH = 8;
  private static final StatusWord WRONG_MAC = new StatusWord(0x6988);
  private static final Command SELECT_ROOT =
      Command.of(Effect.QUERY, "00A40000").data(Bytes.hex("3F00"));
  private static final Command SELECT_DF01 =
      Command.of(Effect.QUERY, "00A40000").data(Bytes.hex("DF01"));
  private static final Command CHALLENGE = Command.of(Effect.QUERY, "00840000").expecting(4);

  private final Connection connection;
  private final Duration within;
  private final TagSeen tag;
  private final KeyAuthority authority;
  private final RandomGenerator random;

  TransparentSession(
      Connection connection,
      Duration within,
      TagSeen tag,
      KeyAuthority authority,
      RandomGenerator random) {
    this.connection = connection;
    this.within = within;
    this.tag = tag;
    this.authority = authority;
    this.random = random;
  }

  @Override
  public TagSeen tag() {
    return tag;
  }

  @Override
  public Bytes read(TagFile file, int offset, int length) throws LineFault {
    return switch (file) {
      case SYSTEM -> readClear(offset, length);
      case VEHICLE -> readSealed(offset, length);
    };
  }

  private Bytes readClear(int offset, int length) throws LineFault {
    Command read =
        Command.of(Effect.QUERY, Bytes.of(0x00, 0xB0, 0x80 + TagSystemFile.SFI, offset).hex())
            .expecting(length);
    Bytes data = transfer(ROOT, SELECT_ROOT, read).data();
    if (data.length() != length) {
      throw LineFault.refused(WriterReason.LAYOUT);
    }
    return data;
  }

  private Bytes readSealed(int offset, int length) throws LineFault {
    byte[] drawn = new byte[CHALLENGE_LENGTH];
    random.nextBytes(drawn);
    Bytes challenge = Bytes.copyOf(drawn);
    Bytes mac = tag.mac();
    Secured secured =
        connection.ask(
            WriterCall.of(
                    new GetSecure(mac, DF01, offset, length, challenge, 0, 0),
                    Secured.class,
                    answer ->
                        answer.mac().equals(mac)
                            && answer.did() == DF01
                            && answer.length() == length)
                .repeating(),
            within);
    try {
      SealedFile sealed =
          SealedFile.open(authority, tag.system().keyPath(), challenge, secured.cipher());
      if (!sealed.genuine() || sealed.file().length() != length) {
        throw LineFault.refused(WriterReason.NOT_GENUINE);
      }
      return sealed.file();
    } catch (KeyFault e) {
      throw new LineFault(e.situation(), Delivery.ANSWERED, e);
    }
  }

  @Override
  public void update(TagFile file, int offset, Bytes data) throws LineFault {
    KeyPath path = tag.system().keyPath();
    SecureUpdate update =
        switch (file) {
          case SYSTEM -> new SecureUpdate(KeyName.DAMK_MF, path, TagSystemFile.SFI, offset, data);
          case VEHICLE ->
              new SecureUpdate(KeyName.DAMK_DF01, path, TagVehicleFile.SFI, offset, data);
        };
    int did = file == TagFile.SYSTEM ? ROOT : DF01;
    Command command = signed(update, did);
    last(connection.send(channel(did, List.of(command)).once(), within));
  }

  private Command signed(SecureUpdate update, int did) throws LineFault {
    try {
      Bytes challenge = transfer(did, did == ROOT ? SELECT_ROOT : SELECT_DF01, CHALLENGE).data();
      if (challenge.length() != 4) {
        throw LineFault.refused(WriterReason.LAYOUT);
      }
      return update.command(authority, challenge);
    } catch (LineFault e) {
      throw e.beforeSending();
    } catch (KeyFault e) {
      throw new LineFault(e.situation(), Delivery.NOT_SENT, e);
    }
  }

  @Override
  public void finish(Lamp lamp) throws LineFault {
    Bytes mac = tag.mac();
    connection.send(acknowledged(new SetMmi(mac, lamp.code())).once(), within);
    connection.ask(acknowledged(new EventReport(mac, 0)).repeating(), within);
  }

  private Response transfer(int did, Command... queries) throws LineFault {
    return last(connection.ask(channel(did, List.of(queries)).repeating(), within));
  }

  /** The last answer; an earlier one that is no success is the last, since the list stops there. */
  private static Response last(Transferred transferred) throws LineFault {
    List<Bytes> answers = transferred.answers();
    Response last = Response.parse(answers.get(answers.size() - 1));
    if (last.isOk()) {
      return last;
    }
    throw LineFault.refused(
        last.status().equals(WRONG_MAC) ? WriterReason.AUTHENTICATION : WriterReason.TAG_ERROR,
        last.status());
  }

  private WriterCall<Transferred> channel(int did, List<Command> commands) {
    List<Bytes> apdus = new ArrayList<>();
    commands.forEach(command -> apdus.add(command.toBytes()));
    Bytes mac = tag.mac();
    return WriterCall.of(
        new TransferChannel(mac, did, TransferChannel.ESAM, apdus),
        Transferred.class,
        answer ->
            answer.mac().equals(mac)
                && answer.did() == did
                && answer.channel() == TransferChannel.ESAM
                && isWhole(answer.answers(), apdus.size()));
  }

  /** Whether there is an answer to each command, or to all up to one that failed. */
  private static boolean isWhole(List<Bytes> answers, int commands) {
    int count = answers.size();
    if (count == 0 || count > commands || answers.stream().anyMatch(a -> a.length() < 2)) {
      return false;
    }
    return count == commands || !Response.parse(answers.get(count - 1)).isOk();
  }

  private WriterCall<Acknowledged> acknowledged(TransparentRequest request) {
    return WriterCall.of(request, Acknowledged.class, answer -> answer.mac().equals(tag.mac()));
  }
}
