package io.github.chewu.core.toll;

import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Finding a constant by the code that stands for it. */
final class Codes {
  private Codes() {}

  static <E> Optional<E> find(E[] values, ToIntFunction<E> codeOf, int code) {
    return Stream.of(values).filter(value -> codeOf.applyAsInt(value) == code).findFirst();
  }
}
