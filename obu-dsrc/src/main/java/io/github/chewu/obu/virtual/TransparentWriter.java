package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.obu.message.Primitive;
import io.github.chewu.obu.message.TransparentAnswer;
import io.github.chewu.obu.message.TransparentAnswer.Acknowledged;
import io.github.chewu.obu.message.TransparentAnswer.DeviceIdentity;
import io.github.chewu.obu.message.TransparentAnswer.Failed;
import io.github.chewu.obu.message.TransparentAnswer.Secured;
import io.github.chewu.obu.message.TransparentAnswer.Transferred;
import io.github.chewu.obu.message.TransparentAnswer.Vst;
import io.github.chewu.obu.message.TransparentRequest;
import io.github.chewu.obu.message.TransparentRequest.EventReport;
import io.github.chewu.obu.message.TransparentRequest.GetSecure;
import io.github.chewu.obu.message.TransparentRequest.SetMmi;
import io.github.chewu.obu.message.TransparentRequest.TransferChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A writer of dialect T: it carries primitives and holds no key (writer-dialects.md). */
final class TransparentWriter implements WriterProgram {
  private static final int EQUIPMENT = 0x01;
  private static final int DF01 = 0x01;

  private final Field field;
  private final Supplier<WriterPlate> plate;

  TransparentWriter(Field field, Supplier<WriterPlate> plate) {
    this.field = field;
    this.plate = plate;
  }

  @Override
  public Optional<Bytes> answer(Bytes body, boolean disturbed) {
    TransparentRequest request;
    try {
      request = TransparentRequest.parse(body);
    } catch (IllegalArgumentException e) {
      return refuse(body, isKnown(body) ? FRAME_REFUSED : UNKNOWN_COMMAND);
    }
    return Optional.of(carryOut(request, disturbed).toBytes());
  }

  /** Raw, since an unknown primitive has no name. */
  @Override
  public Optional<Bytes> refuse(Bytes body, int error) {
    return body.length() < 2 || body.at(0) != TransparentRequest.COMMAND
        ? Optional.empty()
        : Optional.of(Bytes.of(TransparentAnswer.COMMAND, body.at(1), 1, error));
  }

  private static boolean isKnown(Bytes body) {
    for (Primitive primitive : Primitive.values()) {
      if (body.length() > 1 && body.at(1) == primitive.code()) {
        return true;
      }
    }
    return false;
  }

  private TransparentAnswer carryOut(TransparentRequest request, boolean disturbed) {
    return switch (request.primitive()) {
      case INITIALISATION -> call(disturbed);
      case GET_SECURE -> secure((GetSecure) request);
      case TRANSFER_CHANNEL -> transfer((TransferChannel) request);
      case SET_MMI -> show((SetMmi) request);
      case EVENT_REPORT -> release((EventReport) request);
      case DEVICE_INFORMATION -> identity();
    };
  }

  private TransparentAnswer identity() {
    WriterPlate now = plate.get();
    return new DeviceIdentity(now.manufacturer(), now.id(), now.version(), now.serial());
  }

  private TransparentAnswer call(boolean disturbed) {
    int error = field.call(disturbed);
    VirtualTag tag = field.linked();
    if (tag == null) {
      return new Failed(Primitive.INITIALISATION, error);
    }
    TagImage image = tag.image();
    return new Vst(
        image.mac(),
        image.system().raw().slice(0, TagSystemFile.DISMANTLE),
        EQUIPMENT,
        image.status());
  }

  private @Nullable VirtualTag linked(Bytes mac) {
    VirtualTag tag = field.linked();
    return tag != null && tag.image().mac().equals(mac) ? tag : null;
  }

  private TransparentAnswer secure(GetSecure request) {
    VirtualTag tag = linked(request.mac());
    if (tag == null) {
      return new Failed(request.primitive(), field.error());
    }
    int length = request.length();
    int size = tag.image().vehicle().raw().length();
    if (request.did() != DF01 || length == 0 || request.offset() + length > size) {
      return new Failed(request.primitive(), TAG_ERROR);
    }
    try {
      Bytes cipher = tag.sealed(request.offset(), length, request.random());
      // The authenticator has no agreed meaning.
      return new Secured(request.mac(), DF01, length, cipher, Bytes.filled(8, 0));
    } catch (KeyFault e) {
      return new Failed(request.primitive(), TAG_ERROR);
    }
  }

  private TransparentAnswer transfer(TransferChannel request) {
    VirtualTag tag = linked(request.mac());
    if (tag == null) {
      return new Failed(request.primitive(), field.error());
    }
    // No card lies in a virtual tag.
    if (request.channel() != TransferChannel.ESAM) {
      return new Failed(request.primitive(), TAG_ERROR);
    }
    List<Bytes> answers = new ArrayList<>();
    for (Bytes apdu : request.apdus()) {
      Bytes answer = tag.transmit(apdu);
      answers.add(answer);
      int status = (int) answer.unsignedAt(answer.length() - 2, 2);
      if (status != 0x9000 && status >>> 8 != 0x61) {
        break;
      }
    }
    return new Transferred(request.mac(), request.did(), request.channel(), answers);
  }

  private TransparentAnswer show(SetMmi request) {
    VirtualTag tag = linked(request.mac());
    if (tag == null) {
      return new Failed(request.primitive(), field.error());
    }
    tag.show(request.parameter());
    return new Acknowledged(request.primitive(), request.mac());
  }

  /** A tag that was let go already says so again: the request may be repeated. */
  private TransparentAnswer release(EventReport request) {
    VirtualTag tag = field.only();
    if (tag == null || !tag.image().mac().equals(request.mac())) {
      return new Failed(request.primitive(), field.error());
    }
    field.release();
    return new Acknowledged(request.primitive(), request.mac());
  }
}
