package io.github.chewu.core.kit;

import io.github.chewu.core.bytes.Bytes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bytes, and what they cannot be made of. */
public final class BytesArbitraries {
  private BytesArbitraries() {}

  /** 0–64 of any bytes. */
  public static Arbitrary<Bytes> bytes() {
    return bytes(0, 64);
  }

  /** Any bytes of this length. */
  public static Arbitrary<Bytes> bytes(int length) {
    return bytes(length, length);
  }

  /** {@code least} to {@code most} of any bytes. */
  public static Arbitrary<Bytes> bytes(int least, int most) {
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(Bytes::copyOf);
  }

  /** Bytes of any other length than {@code least} to {@code most}, up to 10 more. */
  public static Arbitrary<Bytes> bytesNot(int least, int most) {
    Arbitrary<Bytes> more = bytes(most + 1, most + 10);
    return least == 0 ? more : Arbitraries.oneOf(bytes(0, least - 1), more);
  }

  /** Bytes of any other length than this, up to 10 more. */
  public static Arbitrary<Bytes> bytesNot(int length) {
    return bytesNot(length, length);
  }

  /** Numbers that are no byte, texts that are no hex, no BCD, or do not fit their field. */
  public static Arbitrary<RefusedCall> refused() {
    Arbitrary<Integer> noByte = Numbers.outside(0, 255);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 7);
    Arbitrary<String> odd = bytes(0, 20).map(bytes -> bytes.hex() + "0");
    Arbitrary<String> noHex = Arbitraries.of("GG", "0x00", "１２", "٣٣", "中中", "--");
    return Arbitraries.oneOf(
        RefusedCall.of(Bytes.class, n -> "byte " + n, noByte, Bytes::of),
        RefusedCall.of(Bytes.class, n -> "byte " + n, noByte, n -> Bytes.filled(2, n)),
        RefusedCall.of(Bytes.class, "0-9 A-F", Arbitraries.oneOf(odd, noHex), Bytes::hex),
        RefusedCall.of(
            Bytes.class,
            "even number of digits",
            Arbitraries.oneOf(noHex, Arbitraries.of("0", "123", "0A", "F0")),
            Bytes::bcd),
        Combinators.combine(lengths, Arbitraries.longs().between(1, Integer.MAX_VALUE))
            .as(
                (length, more) -> {
                  long number = (1L << (8 * length)) - 1 + more;
                  return new RefusedCall(
                      Bytes.class, "number " + number, () -> Bytes.unsigned(number, length));
                }),
        RefusedCall.of(
            Bytes.class,
            "GBK",
            Arbitraries.of("𠮷", "鲁A😀", "\uD800", "鲁A12345678"),
            text -> Bytes.gbk(text, 9)),
        RefusedCall.of(
            Bytes.class,
            bytes -> "PIN of " + bytes.length() + " bytes given, 2 to 8 allowed",
            bytesNot(2, 8),
            bytes -> {
              bytes.requireLength("PIN", 2, 8);
              return bytes;
            }));
  }
}
