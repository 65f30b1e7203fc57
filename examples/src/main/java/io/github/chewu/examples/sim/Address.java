package io.github.chewu.examples.sim;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a service listens. */
record Address(String host, int port) {
  /** How the option is read. */
  static final class FromText implements ITypeConverter<Address> {
    @Override
    public Address convert(String text) {
      return parse(text);
    }
  }

  private static Address parse(String text) {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 0xFFFF) {
      throw new TypeConversionException(
          "'" + text + "' given, HOST:PORT such as localhost:35963 allowed");
    }
    return new Address(text.substring(0, colon), Integer.parseInt(port));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
