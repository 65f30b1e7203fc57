package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Connection;
import io.github.chewu.obu.message.FilePart;
import io.github.chewu.obu.message.IssuingAnswer.Data;
import io.github.chewu.obu.message.IssuingAnswer.Ended;
import io.github.chewu.obu.message.IssuingAnswer.Updated;
import io.github.chewu.obu.message.IssuingRequest.End;
import io.github.chewu.obu.message.IssuingRequest.Read;
import io.github.chewu.obu.message.IssuingRequest.Update;
import io.github.chewu.obu.message.Lamp;
import java.time.Duration;
import java.util.List;

/**
 * A tag behind a writer of dialect I. The writer's answers name no tag: so before each read and
 * each write it calls the tag again, in the mode that the file needs, and compares the serial.
 */
final class IssuingSession implements TagSession {
  static final int READ = 3;
  private static final int SYSTEM = 1;
  private static final int VEHICLE = 2;

  private final Connection connection;
  private final Duration within;
  private final TagSeen tag;

  IssuingSession(Connection connection, Duration within, TagSeen tag) {
    this.connection = connection;
    this.within = within;
    this.tag = tag;
  }

  @Override
  public TagSeen tag() {
    return tag;
  }

  @Override
  public Bytes read(TagFile file, int offset, int length) throws LineFault {
    callAgain(READ);
    Read read = new Read(List.of(part(file, offset, length)));
    return connection
        .ask(
            WriterCall.of(read, Data.COMMAND, Data.class, answer -> isOnePart(answer, length))
                .repeating(),
            within)
        .parts()
        .get(0);
  }

  private static boolean isOnePart(Data answer, int length) {
    return answer.parts().size() == 1 && answer.parts().get(0).length() == length;
  }

  @Override
  public void update(TagFile file, int offset, Bytes data) throws LineFault {
    try {
      callAgain(file == TagFile.SYSTEM ? SYSTEM : VEHICLE);
    } catch (LineFault e) {
      throw e.beforeSending();
    }
    Update update = new Update(List.of(part(file, offset, data.length())), List.of(data));
    connection.send(
        WriterCall.of(update, Updated.COMMAND, Updated.class, answer -> true).once(), within);
  }

  @Override
  public void finish(Lamp lamp) throws LineFault {
    connection.send(
        WriterCall.of(new End(lamp.code()), Ended.COMMAND, Ended.class, answer -> true).once(),
        within);
  }

  private void callAgain(int mode) throws LineFault {
    TagSeen now = IssuingDialect.start(connection, within, mode);
    if (!now.system().serial().equals(tag.system().serial())) {
      throw LineFault.notSent(WriterReason.OTHER_TAG);
    }
  }

  private static FilePart part(TagFile file, int offset, int length) {
    return new FilePart(
        file == TagFile.SYSTEM ? FilePart.SYSTEM : FilePart.VEHICLE, offset, length);
  }
}
