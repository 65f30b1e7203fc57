package io.github.chewu.obu.message;

import io.github.chewu.core.bytes.Bytes;
import java.util.List;

/**
 * A request of dialect T (透传): {@code F0 ‖ primitive ‖ length ‖ fields} (writer-dialects.md).
 * {@link #toBytes} is the body of a frame; {@link #parse} reads one.
 */
public sealed interface TransparentRequest {
  /** The command byte of every request. */
  int COMMAND = 0xF0;

  /** Which primitive it is. */
  Primitive primitive();

  /** What follows the length byte. */
  Bytes fields();

  /** The body of the frame. */
  default Bytes toBytes() {
    return Bytes.of(COMMAND, primitive().code()).plus(Layout.counted(fields()));
  }

  /**
   * Reads the body of a frame.
   *
   * @throws IllegalArgumentException where it is no request of this dialect
   */
  static TransparentRequest parse(Bytes body) {
    Layout layout = new Layout(body);
    if (layout.one() != COMMAND) {
      throw new IllegalArgumentException("no request of dialect T given");
    }
    Primitive primitive = Primitive.of(layout.one());
    Bytes fields = layout.counted();
    layout.end();
    Layout in = new Layout(fields);
    TransparentRequest request =
        switch (primitive) {
          case INITIALISATION -> new Initialisation(in.number(4), in.one(), in.one());
          case GET_SECURE ->
              new GetSecure(
                  in.take(4),
                  in.one(),
                  (int) in.number(2),
                  in.one(),
                  in.take(8),
                  in.one(),
                  in.one());
          case TRANSFER_CHANNEL -> new TransferChannel(in.take(4), in.one(), in.one(), in.list());
          case SET_MMI -> new SetMmi(in.take(4), in.one());
          case EVENT_REPORT -> new EventReport(in.take(4), in.one());
          case DEVICE_INFORMATION -> new DeviceInformation();
        };
    in.end();
    return request;
  }

  /**
   * Calls the tags in the field (BST).
   *
   * @param unixTime seconds, 4 bytes
   * @param power of the radio, 0–255
   * @param waitTenths how long the writer waits for a tag, tenths of a second, 0–255
   */
  record Initialisation(long unixTime, int power, int waitTenths) implements TransparentRequest {
    /** Checks the ranges. */
    public Initialisation {
      Layout.requireSeconds(unixTime);
      Layout.requireBytes(power, waitTenths);
    }

    @Override
    public Primitive primitive() {
      return Primitive.INITIALISATION;
    }

    @Override
    public Bytes fields() {
      return Bytes.unsigned(unixTime, 4).plus(Bytes.of(power, waitTenths));
    }
  }

  /**
   * Asks for a part of the vehicle file, enciphered.
   *
   * @param mac the tag's address, 4 bytes
   * @param did directory, 01 for the vehicle file
   * @param offset in the clear file, 0–65535
   * @param length in the clear file, 0–255
   * @param random 8 bytes that the answer's MAC is made over
   * @param authenticationKey key id, 00
   * @param encryptionKey key id, 00
   */
  record GetSecure(
      Bytes mac,
      int did,
      int offset,
      int length,
      Bytes random,
      int authenticationKey,
      int encryptionKey)
      implements TransparentRequest {
    /** Checks lengths and ranges. */
    public GetSecure {
      mac.requireLength("tag address", 4);
      random.requireLength("random", 8);
      Layout.requireBytes(did, offset >>> 8, length, authenticationKey, encryptionKey);
    }

    @Override
    public Primitive primitive() {
      return Primitive.GET_SECURE;
    }

    @Override
    public Bytes fields() {
      return mac.plus(Bytes.of(did))
          .plus(Bytes.unsigned(offset, 2))
          .plus(Bytes.of(length))
          .plus(random)
          .plus(Bytes.of(authenticationKey, encryptionKey));
    }
  }

  /**
   * Carries APDUs to the tag; it stops at the first that is not answered 9000 or 61xx.
   *
   * @param mac the tag's address, 4 bytes
   * @param did 00 root, 01 DF01
   * @param channel 01 card, 02 ESAM
   * @param apdus each at most 255 bytes
   */
  record TransferChannel(Bytes mac, int did, int channel, List<Bytes> apdus)
      implements TransparentRequest {
    /** The channel of the tag's own chip. */
    public static final int ESAM = 0x02;

    /** Takes a copy, and checks lengths and ranges. */
    public TransferChannel {
      mac.requireLength("tag address", 4);
      apdus = List.copyOf(apdus);
      Layout.requireBytes(did, channel);
      Layout.requireCounted("APDU", apdus);
    }

    @Override
    public Primitive primitive() {
      return Primitive.TRANSFER_CHANNEL;
    }

    @Override
    public Bytes fields() {
      return mac.plus(Bytes.of(did, channel)).plus(Layout.list(apdus));
    }
  }

  /**
   * Lets the tag show how it ended.
   *
   * @param mac the tag's address, 4 bytes
   * @param parameter 0 ok, 1 not ok, 2 contact the operator; 0–255
   */
  record SetMmi(Bytes mac, int parameter) implements TransparentRequest {
    /** Checks length and range. */
    public SetMmi {
      mac.requireLength("tag address", 4);
      Layout.requireBytes(parameter);
    }

    @Override
    public Primitive primitive() {
      return Primitive.SET_MMI;
    }

    @Override
    public Bytes fields() {
      return mac.plus(Bytes.of(parameter));
    }
  }

  /**
   * Lets the tag go.
   *
   * @param mac the tag's address, 4 bytes
   * @param event 00 release
   */
  record EventReport(Bytes mac, int event) implements TransparentRequest {
    /** Checks length and range. */
    public EventReport {
      mac.requireLength("tag address", 4);
      Layout.requireBytes(event);
    }

    @Override
    public Primitive primitive() {
      return Primitive.EVENT_REPORT;
    }

    @Override
    public Bytes fields() {
      return mac.plus(Bytes.of(event));
    }
  }

  /** Asks which writer this is. */
  record DeviceInformation() implements TransparentRequest {
    @Override
    public Primitive primitive() {
      return Primitive.DEVICE_INFORMATION;
    }

    @Override
    public Bytes fields() {
      return Bytes.empty();
    }
  }
}
