package io.github.chewu.peers;

/** A client of one device, as its library offers it. */
public interface Client {
  /** Opens the port, with a time limit for each answer where the library has one. */
  void open(String port, int millis) throws Exception;

  /** The first register of eight that stand at an address. */
  int read(int address) throws Exception;

  /** Writes one register. */
  void write(int address, int value) throws Exception;

  /** Decodes one frame that is there already, for as often as it is called. */
  Decoder decoder() throws Exception;

  /** Decodes the next frame of an endless stream. */
  @FunctionalInterface
  interface Decoder {
    /** Whether it was a frame whose check holds. */
    boolean next() throws Exception;
  }
}
