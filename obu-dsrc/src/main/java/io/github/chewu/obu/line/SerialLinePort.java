package io.github.chewu.obu.line;

/** A serial port, kept as it was given. */
record SerialLinePort(String path, SerialSettings settings) implements LinePort {
  @Override
  public String name() {
    return path;
  }

  @Override
  public ByteLine open() throws LineFault {
    return PumpedLine.over(path, SerialWire.open(path, settings));
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public long nanosPerByte() {
    return settings.nanosPerByte();
  }
}
