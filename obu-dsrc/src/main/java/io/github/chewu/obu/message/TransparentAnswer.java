package io.github.chewu.obu.message;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagStatus;
import java.util.List;
import java.util.Optional;

/**
 * An answer of dialect T (透传): {@code E0 ‖ primitive ‖ length ‖ error ‖ fields}; with another error
 * than 00 it ends there and is a {@link Failed} (writer-dialects.md).
 */
public sealed interface TransparentAnswer extends WriterAnswer {
  /** The command byte of every answer. */
  int COMMAND = 0xE0;

  /** To which primitive it is the answer. */
  Primitive primitive();

  /** The error byte and what follows it. */
  Bytes fields();

  /** The address of the tag that answered; empty where the answer names none. */
  default Optional<Bytes> tag() {
    return Optional.empty();
  }

  /** The body of the frame. */
  default Bytes toBytes() {
    return Bytes.of(COMMAND, primitive().code()).plus(Layout.counted(fields()));
  }

  /**
   * Reads the body of a frame.
   *
   * @throws IllegalArgumentException where it is no answer of this dialect
   */
  static TransparentAnswer parse(Bytes body) {
    Layout layout = new Layout(body);
    if (layout.one() != COMMAND) {
      throw new IllegalArgumentException("no answer of dialect T given");
    }
    Primitive primitive = Primitive.of(layout.one());
    Bytes fields = layout.counted();
    layout.end();
    Layout in = new Layout(fields);
    int error = in.one();
    TransparentAnswer answer =
        error != 0
            ? new Failed(primitive, error)
            : switch (primitive) {
              case INITIALISATION ->
                  new Vst(in.take(4), in.take(26), in.one(), new TagStatus(in.one(), in.one()));
              case GET_SECURE -> Secured.of(in.take(4), in.one(), in.one(), in.rest());
              case TRANSFER_CHANNEL -> new Transferred(in.take(4), in.one(), in.one(), in.list());
              case SET_MMI, EVENT_REPORT -> new Acknowledged(primitive, in.take(4));
              case DEVICE_INFORMATION ->
                  new DeviceIdentity(in.take(2), in.take(2), in.take(2), in.take(8));
            };
    in.end();
    return answer;
  }

  /**
   * The writer refused.
   *
   * @param error 1–255
   */
  record Failed(Primitive primitive, int error) implements TransparentAnswer {
    /** Checks the range. */
    public Failed {
      if (error < 1 || error > 255) {
        throw new IllegalArgumentException("error " + error + " given, 1 to 255 allowed");
      }
    }

    @Override
    public Bytes fields() {
      return Bytes.of(error);
    }
  }

  /**
   * The tag in the field (VST).
   *
   * @param mac its address, 4 bytes
   * @param system bytes 0–25 of its system file
   * @param equipment its equipment class, 0–255
   * @param status its two status bytes
   */
  record Vst(Bytes mac, Bytes system, int equipment, TagStatus status)
      implements TransparentAnswer {
    /** Checks lengths and range. */
    public Vst {
      Layout.requireBytes(equipment);
      mac.requireLength("tag address", 4);
      system.requireLength("system file", 26);
    }

    @Override
    public Primitive primitive() {
      return Primitive.INITIALISATION;
    }

    @Override
    public Optional<Bytes> tag() {
      return Optional.of(mac);
    }

    @Override
    public Bytes fields() {
      return Bytes.of(0)
          .plus(mac)
          .plus(system)
          .plus(Bytes.of(equipment, status.equipment(), status.dismantle()));
    }
  }

  /**
   * A part of the vehicle file.
   *
   * @param length of the clear part, as it was asked for
   * @param cipher as {@link io.github.chewu.core.keys.SealedFile} describes it
   * @param authenticator 8 bytes without an agreed meaning
   */
  record Secured(Bytes mac, int did, int length, Bytes cipher, Bytes authenticator)
      implements TransparentAnswer {
    private static final int AUTHENTICATOR = 8;

    /** Checks lengths and ranges. */
    public Secured {
      Layout.requireBytes(did, length);
      mac.requireLength("tag address", 4);
      authenticator.requireLength("authenticator", AUTHENTICATOR);
    }

    private static Secured of(Bytes mac, int did, int length, Bytes rest) {
      if (rest.length() < AUTHENTICATOR) {
        throw new IllegalArgumentException(rest.length() + " bytes given, at least 8 allowed");
      }
      int end = rest.length() - AUTHENTICATOR;
      return new Secured(mac, did, length, rest.slice(0, end), rest.from(end));
    }

    @Override
    public Primitive primitive() {
      return Primitive.GET_SECURE;
    }

    @Override
    public Optional<Bytes> tag() {
      return Optional.of(mac);
    }

    @Override
    public Bytes fields() {
      return Bytes.of(0).plus(mac).plus(Bytes.of(did, length)).plus(cipher).plus(authenticator);
    }
  }

  /**
   * What a chip of the tag answered.
   *
   * @param answers data and status word of each APDU that was carried out, at most 255 bytes each
   */
  record Transferred(Bytes mac, int did, int channel, List<Bytes> answers)
      implements TransparentAnswer {
    /** Takes a copy, and checks lengths and ranges. */
    public Transferred {
      mac.requireLength("tag address", 4);
      answers = List.copyOf(answers);
      Layout.requireBytes(did, channel);
      Layout.requireCounted("answer", answers);
    }

    @Override
    public Primitive primitive() {
      return Primitive.TRANSFER_CHANNEL;
    }

    @Override
    public Optional<Bytes> tag() {
      return Optional.of(mac);
    }

    @Override
    public Bytes fields() {
      return Bytes.of(0).plus(mac).plus(Bytes.of(did, channel)).plus(Layout.list(answers));
    }
  }

  /**
   * The tag did it.
   *
   * @param primitive SetMMI or EventReport
   * @param mac its address, 4 bytes
   */
  record Acknowledged(Primitive primitive, Bytes mac) implements TransparentAnswer {
    /** Checks primitive and length. */
    public Acknowledged {
      if (primitive != Primitive.SET_MMI && primitive != Primitive.EVENT_REPORT) {
        throw new IllegalArgumentException(primitive + " given, SET_MMI or EVENT_REPORT allowed");
      }
      mac.requireLength("tag address", 4);
    }

    @Override
    public Optional<Bytes> tag() {
      return Optional.of(mac);
    }

    @Override
    public Bytes fields() {
      return Bytes.of(0).plus(mac);
    }
  }

  /**
   * The writer itself.
   *
   * @param manufacturer 2 bytes
   * @param id 2 bytes
   * @param version 2 bytes
   * @param serial 8 bytes
   */
  record DeviceIdentity(Bytes manufacturer, Bytes id, Bytes version, Bytes serial)
      implements TransparentAnswer {
    /** Checks the lengths. */
    public DeviceIdentity {
      manufacturer.requireLength("manufacturer", 2);
      id.requireLength("id", 2);
      version.requireLength("version", 2);
      serial.requireLength("serial", 8);
    }

    @Override
    public Primitive primitive() {
      return Primitive.DEVICE_INFORMATION;
    }

    @Override
    public Bytes fields() {
      return Bytes.of(0).plus(manufacturer).plus(id).plus(version).plus(serial);
    }
  }
}
