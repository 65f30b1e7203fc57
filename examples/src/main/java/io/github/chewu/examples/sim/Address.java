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
    if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
      throw new TypeConversionException(
          "'" + text + "' given, HOST:PORT such as localhost:35963 allowed");
    }
    return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
