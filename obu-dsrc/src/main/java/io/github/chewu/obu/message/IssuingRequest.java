package io.github.chewu.obu.message;

import io.github.chewu.core.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A request of dialect I, the issuing device (OBU初始化编程器): one command byte and its payload
 * (writer-dialects.md). {@link #toBytes} is the body of a frame; {@link #parse} reads one.
 */
public sealed interface IssuingRequest {
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
   * @throws IllegalArgumentException where it is no request of this dialect
   */
  static IssuingRequest parse(Bytes body) {
    Layout in = new Layout(body);
    int command = in.one();
    IssuingRequest request =
        switch (command) {
          case Init.COMMAND -> new Init(in.number(4), in.take(7), in.take(2));
          case Start.COMMAND -> new Start(in.one(), in.take(25));
          case Update.COMMAND -> Update.of(parts(in), in.rest());
          case Read.COMMAND -> new Read(parts(in));
          case End.COMMAND -> new End(in.one(), in.take(5));
          case Mac.COMMAND -> new Mac(in.counted());
          default -> throw new IllegalArgumentException("no request of dialect I given");
        };
    in.end();
    return request;
  }

  private static List<FilePart> parts(Layout in) {
    int count = in.one();
    Bytes files = in.take(count);
    Bytes offsets = in.take(count);
    Bytes lengths = in.take(count);
    List<FilePart> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new FilePart(files.at(i), offsets.at(i), lengths.at(i)));
    }
    return parts;
  }

  private static Bytes listed(List<FilePart> parts) {
    return Bytes.of(parts.size())
        .plus(Bytes.of(parts.stream().mapToInt(FilePart::file).toArray()))
        .plus(Bytes.of(parts.stream().mapToInt(FilePart::offset).toArray()))
        .plus(Bytes.of(parts.stream().mapToInt(FilePart::length).toArray()));
  }

  /**
   * C0: sets the device up.
   *
   * @param unixTime seconds, 4 bytes
   * @param radio BST interval, power, channel, CRC mode, RF power, PSAM power, run mode: 7 bytes
   * @param reserved 2 bytes
   */
  record Init(long unixTime, Bytes radio, Bytes reserved) implements IssuingRequest {
    /** The command byte. */
    public static final int COMMAND = 0xC0;

    /** Checks range and lengths. */
    public Init {
      Layout.requireSeconds(unixTime);
      radio.requireLength("radio settings", 7);
      reserved.requireLength("reserved", 2);
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.unsigned(unixTime, 4).plus(radio).plus(reserved);
    }
  }

  /**
   * C1: calls the tag in the field.
   *
   * @param mode 0 init, 1 system file, 2 vehicle file, 3 read
   * @param reserved 25 bytes
   */
  record Start(int mode, Bytes reserved) implements IssuingRequest {
    /** The command byte. */
    public static final int COMMAND = 0xC1;

    /** Checks range and length. */
    public Start {
      Layout.requireBytes(mode);
      reserved.requireLength("reserved", 25);
    }

    /** With nothing reserved. */
    public Start(int mode) {
      this(mode, Bytes.filled(25, 0));
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(mode).plus(reserved);
    }
  }

  /**
   * C3: writes parts of files, in clear on the line.
   *
   * @param contents one for each part, of its length
   */
  record Update(List<FilePart> parts, List<Bytes> contents) implements IssuingRequest {
    /** The command byte. */
    public static final int COMMAND = 0xC3;

    /** Takes copies and checks the lengths. */
    public Update {
      parts = List.copyOf(parts);
      contents = List.copyOf(contents);
      Layout.requireBytes(parts.size());
      if (parts.size() != contents.size()) {
        throw new IllegalArgumentException(
            contents.size() + " contents given, " + parts.size() + " allowed");
      }
      for (int i = 0; i < parts.size(); i++) {
        contents.get(i).requireLength("content", parts.get(i).length());
      }
    }

    private static Update of(List<FilePart> parts, Bytes joined) {
      return new Update(
          parts, Layout.split(joined, parts.stream().mapToInt(FilePart::length).toArray()));
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return listed(parts).plus(Layout.joined(contents));
    }
  }

  /** C4: reads parts of files, in clear on the line. */
  record Read(List<FilePart> parts) implements IssuingRequest {
    /** The command byte. */
    public static final int COMMAND = 0xC4;

    /** Takes a copy of at most 255 parts. */
    public Read {
      parts = List.copyOf(parts);
      Layout.requireBytes(parts.size());
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return listed(parts);
    }
  }

  /**
   * C5: ends the session and lets the tag show how.
   *
   * @param setMmi 0 ok, 1 not ok, 2 contact the operator; 0–255
   * @param reserved 5 bytes
   */
  record End(int setMmi, Bytes reserved) implements IssuingRequest {
    /** The command byte. */
    public static final int COMMAND = 0xC5;

    /** Checks range and length. */
    public End {
      Layout.requireBytes(setMmi);
      reserved.requireLength("reserved", 5);
    }

    /** With nothing reserved. */
    public End(int setMmi) {
      this(setMmi, Bytes.filled(5, 0));
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Bytes.of(setMmi).plus(reserved);
    }
  }

  /** C6: lets the device's PSAM make a MAC over at most 255 bytes. */
  record Mac(Bytes data) implements IssuingRequest {
    /** The command byte. */
    public static final int COMMAND = 0xC6;

    /** Checks the length. */
    public Mac {
      data.requireLength("data", 0, 255);
    }

    @Override
    public int command() {
      return COMMAND;
    }

    @Override
    public Bytes payload() {
      return Layout.counted(data);
    }
  }
}
