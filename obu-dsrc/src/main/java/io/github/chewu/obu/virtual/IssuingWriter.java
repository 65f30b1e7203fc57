package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.SecureUpdate;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.obu.message.FilePart;
import io.github.chewu.obu.message.IssuingAnswer;
import io.github.chewu.obu.message.IssuingRequest;
import io.github.chewu.obu.message.IssuingRequest.Mac;
import io.github.chewu.obu.message.IssuingRequest.Read;
import io.github.chewu.obu.message.IssuingRequest.Start;
import io.github.chewu.obu.message.IssuingRequest.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A writer of dialect I: it makes the MACs with a PSAM of its own and gives files in clear
 * (writer-dialects.md). In C6, which has no agreed data, the first 4 bytes are the challenge, and
 * the MAC is that of the system file's key.
 */
final class IssuingWriter implements WriterProgram {
  private static final int INIT = IssuingRequest.Init.COMMAND;
  private static final int END = IssuingRequest.End.COMMAND;
  private static final int LAST = 0xCF;

  private static final int ANY_FILE = 0;
  private static final int SYSTEM_FILE = 1;
  private static final int VEHICLE_FILE = 2;

  private static final Bytes SELECT_ROOT = Bytes.hex("00A40000023F00");
  private static final Bytes SELECT_DF01 = Bytes.hex("00A4000002DF01");
  private static final Bytes CHALLENGE = Bytes.hex("0084000004");
  private static final int WRONG_MAC = 0x6988;

  private final Field field;
  private final Supplier<WriterPlate> plate;
  private final KeyAuthority psam;
  private int mode;

  IssuingWriter(Field field, Supplier<WriterPlate> plate, KeyAuthority psam) {
    this.field = field;
    this.plate = plate;
    this.psam = psam;
  }

  @Override
  public Optional<Bytes> answer(Bytes body, boolean disturbed) {
    IssuingRequest request;
    try {
      request = IssuingRequest.parse(body);
    } catch (IllegalArgumentException e) {
      return refuse(body, answers(body.at(0)) != 0 ? FRAME_REFUSED : UNKNOWN_COMMAND);
    }
    Bytes answer = carryOut(request, disturbed);
    return Optional.of(Bytes.of(answers(request.command())).plus(answer));
  }

  /**
   * Raw, since a command that is unknown has no answer of its own; B0 has a status, not an error.
   */
  @Override
  public Optional<Bytes> refuse(Bytes body, int error) {
    int command = body.isEmpty() ? 0 : body.at(0);
    if (command < INIT || command > LAST) {
      return Optional.empty();
    }
    if (command == INIT) {
      return Optional.of(state(error).toBytes());
    }
    int known = answers(command);
    return Optional.of(Bytes.of(known == 0 ? command - 0x10 : known, error));
  }

  /** The command of the answer, 0 for a command that is not known. */
  private static int answers(int command) {
    return switch (command) {
      case INIT -> IssuingAnswer.State.COMMAND;
      case Start.COMMAND -> IssuingAnswer.Vst.COMMAND;
      case Update.COMMAND -> IssuingAnswer.Updated.COMMAND;
      case Read.COMMAND -> IssuingAnswer.Data.COMMAND;
      case END -> IssuingAnswer.Ended.COMMAND;
      case Mac.COMMAND -> IssuingAnswer.Mac.COMMAND;
      default -> 0;
    };
  }

  /** What follows the command byte of the answer. */
  private Bytes carryOut(IssuingRequest request, boolean disturbed) {
    return switch (request.command()) {
      case INIT -> state(OK).payload();
      case Start.COMMAND -> start((Start) request, disturbed);
      case Update.COMMAND -> update((Update) request);
      case Read.COMMAND -> read((Read) request);
      case END -> end((IssuingRequest.End) request);
      default -> mac((Mac) request);
    };
  }

  private IssuingAnswer.State state(int status) {
    WriterPlate now = plate.get();
    return new IssuingAnswer.State(
        status, now.manufacturer(), now.id(), now.version(), Bytes.filled(10, 0));
  }

  private Bytes start(Start request, boolean disturbed) {
    int error = field.call(disturbed);
    VirtualTag tag = field.linked();
    if (tag == null) {
      return Bytes.of(error);
    }
    mode = request.mode();
    TagImage image = tag.image();
    Bytes system = image.system().raw().slice(0, TagSystemFile.DISMANTLE);
    return new IssuingAnswer.Vst(system, image.status(), Bytes.filled(4, 0)).payload();
  }

  private Bytes update(Update request) {
    VirtualTag tag = field.linked();
    if (tag == null) {
      return Bytes.of(field.error());
    }
    for (int i = 0; i < request.parts().size(); i++) {
      int error = update(tag, request.parts().get(i), request.contents().get(i));
      if (error != OK) {
        return Bytes.of(error);
      }
    }
    return new IssuingAnswer.Updated(Bytes.filled(5, 0)).payload();
  }

  private int update(VirtualTag tag, FilePart part, Bytes content) {
    boolean system = part.file() == FilePart.SYSTEM;
    if (!isWhole(tag, part)
        || (mode != ANY_FILE && mode != (system ? SYSTEM_FILE : VEHICLE_FILE))) {
      return TAG_ERROR;
    }
    try {
      tag.transmit(system ? SELECT_ROOT : SELECT_DF01);
      Bytes challenge = tag.transmit(CHALLENGE).slice(0, 4);
      Bytes command =
          new SecureUpdate(
                  system ? KeyName.DAMK_MF : KeyName.DAMK_DF01,
                  tag.keyPath(),
                  TagSystemFile.SFI,
                  part.offset(),
                  content)
              .command(psam, challenge)
              .toBytes();
      int status = (int) tag.transmit(command).unsignedAt(0, 2);
      return status == 0x9000 ? OK : status == WRONG_MAC ? AUTHENTICATION : TAG_ERROR;
    } catch (KeyFault e) {
      return AUTHENTICATION;
    }
  }

  private Bytes read(Read request) {
    VirtualTag tag = field.linked();
    if (tag == null) {
      return Bytes.of(field.error());
    }
    List<Bytes> parts = new ArrayList<>();
    for (FilePart part : request.parts()) {
      if (!isWhole(tag, part)) {
        return Bytes.of(TAG_ERROR);
      }
      if (part.file() == FilePart.VEHICLE && !tag.admits(psam)) {
        return Bytes.of(AUTHENTICATION);
      }
      parts.add(content(tag, part).slice(part.offset(), part.length()));
    }
    return new IssuingAnswer.Data(parts).payload();
  }

  private static boolean isWhole(VirtualTag tag, FilePart part) {
    return (part.file() == FilePart.SYSTEM || part.file() == FilePart.VEHICLE)
        && part.length() > 0
        && part.offset() + part.length() <= content(tag, part).length();
  }

  private static Bytes content(VirtualTag tag, FilePart part) {
    return part.file() == FilePart.SYSTEM
        ? tag.image().system().raw()
        : tag.image().vehicle().raw();
  }

  private Bytes end(IssuingRequest.End request) {
    VirtualTag tag = field.linked();
    if (tag == null) {
      return Bytes.of(field.error());
    }
    tag.show(request.setMmi());
    field.release();
    return Bytes.of(OK);
  }

  private Bytes mac(Mac request) {
    @Nullable VirtualTag tag = field.linked();
    if (tag == null) {
      return Bytes.of(field.error());
    }
    if (request.data().length() < 5) {
      return Bytes.of(FRAME_REFUSED);
    }
    try {
      Bytes challenge = request.data().slice(0, 4);
      Bytes message = request.data().from(4);
      Bytes mac = psam.updateMac(KeyName.DAMK_MF, tag.keyPath(), challenge, message);
      return new IssuingAnswer.Mac(mac).payload();
    } catch (KeyFault e) {
      return Bytes.of(AUTHENTICATION);
    }
  }
}
