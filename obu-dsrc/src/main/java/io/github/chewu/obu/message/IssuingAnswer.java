package io.github.chewu.obu.message;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagStatus;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer of dialect I, the issuing device: one command byte and its payload
 * (writer-dialects.md). With another error than 00 it ends after the error and is a {@link Failed}.
 */
public sealed interface IssuingAnswer extends WriterAnswer {
  /** The command byte. */
  int command();

  /** What follows the command byte. */
  Bytes payload();

  /** The body of the frame. */
  default Bytes toBytes() {
    return Bytes.of(command()).plus(payload());
  }

  /**
   * Reads the body of a frame.
   *
   * @throws IllegalArgumentException where it is no answer of this dialect
   */
  static IssuingAnswer parse(Bytes body) {
    Layout in = new Layout(body);
    int command = in.one();
    if (command < State.COMMAND || command > Mac.COMMAND) {
      throw new IllegalArgumentException("no answer of dialect I given");
    }
    int error = in.one();
    // B0 has a status in its place, and the rest follows whatever it says.
    IssuingAnswer answer =
        error != 0 && command != State.COMMAND
            ? new Failed(command, error)
            : switch (command) {
              case State.COMMAND ->
                  new State(error, in.take(2), in.take(2), in.take(2), in.take(10));
              case Vst.COMMAND ->
                  new Vst(in.take(26), new TagStatus(in.one(), in.one()), in.take(4));
              case Updated.COMMAND -> new Updated(in.take(5));
              case Data.COMMAND -> data(in);
              case Ended.COMMAND -> new Ended();
              default -> new Mac(in.counted());
            };
    in.end();
    return answer;
  }

  private static Data data(Layout in) {
    Bytes lengths = in.counted();
    int[] each = IntStream.range(0, lengths.length()).map(lengths::at).toArray();
    return new Data(Layout.split(in.rest(), each));
  }

  /**
   * The device refused.
   *
   * @param error 1–255
   */
  record Failed(int command, int error) implements IssuingAnswer {
    /** Checks the ranges. */
    public Failed {
      if (command < Vst.COMMAND || command > Mac.COMMAND || error < 1 || error > 255) {
        throw new IllegalArgumentException(
            "answer "
                + command
                + " with error "
                + error
                + " given, B1 to B5 with 1 to 255 allowed");
      }
    }

    @Override
    public Bytes payload() {
      return Bytes.of(error);
    }
  }

  /**
   * B0: the device itself.
   *
   * @param status 00 where it is ready, 0–255
   * @param manufacturer 2 bytes
   * @param id 2 bytes
   * @param version 2 bytes
   * @param reserved 10 bytes
   */
  record State(int status, Bytes manufacturer, Bytes id, Bytes version, Bytes reserved)
      implements IssuingAnswer {
    /** The command byte. */
    public static final int COMMAND = 0xB0;

    /** Checks range and lengths. */
    public State {
      Layout.requireBytes(status);
      manufacturer.requireLength("manufacturer", 2);
      id.requireLength("id", 2);
      version.requireLength("version", 2);
      reserved.requireLength("reserved", 10);
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(status).plus(manufacturer).plus(id).plus(version).plus(reserved);
    }
  }

  /**
   * B1: the tag in the field.
   *
   * @param system bytes 0–25 of its system file
   * @param status its two status bytes
   * @param reserved 4 bytes
   */
  record Vst(Bytes system, TagStatus status, Bytes reserved) implements IssuingAnswer {
    /** The command byte. */
    public static final int COMMAND = 0xB1;

    /** Checks the lengths. */
    public Vst {
      system.requireLength("system file", 26);
      reserved.requireLength("reserved", 4);
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(0)
          .plus(system)
          .plus(Bytes.of(status.equipment(), status.dismantle()))
          .plus(reserved);
    }
  }

  /**
   * B2: the parts are written.
   *
   * @param reserved 5 bytes
   */
  record Updated(Bytes reserved) implements IssuingAnswer {
    /** The command byte. */
    public static final int COMMAND = 0xB2;

    /** Checks the length. */
    public Updated {
      reserved.requireLength("reserved", 5);
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(0).plus(reserved);
    }
  }

  /** B3: parts of files, each at most 255 bytes. */
  record Data(List<Bytes> parts) implements IssuingAnswer {
    /** The command byte. */
    public static final int COMMAND = 0xB3;

    /** Takes a copy, and checks the lengths. */
    public Data {
      parts = List.copyOf(parts);
      Layout.requireCounted("part", parts);
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(0, parts.size())
          .plus(Bytes.of(parts.stream().mapToInt(Bytes::length).toArray()))
          .plus(Layout.joined(parts));
    }
  }

  /** B4: the session is over. */
  record Ended() implements IssuingAnswer {
    /** The command byte. */
    public static final int COMMAND = 0xB4;

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(0);
    }
  }

  /** B5: a MAC of the device's PSAM, at most 255 bytes. */
  record Mac(Bytes mac) implements IssuingAnswer {
    /** The command byte. */
    public static final int COMMAND = 0xB5;

    /** Checks the length. */
    public Mac {
      mac.requireLength("MAC", 0, 255);
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(0).plus(Layout.counted(mac));
    }
  }
}
