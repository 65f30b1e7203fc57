package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;

/**
 * Bad arguments: a call that a type refuses with an IllegalArgumentException.
 *
 * @param type which refuses
 * @param names what the message must name, so that whoever reads it finds the bad argument
 * @param call the call, bad arguments inside
 */
public record RefusedCall(Class<?> type, String names, Supplier<?> call) {

  /** Calls with each of these arguments, all refused by words that name the same. */
  static <A> Arbitrary<RefusedCall> of(
      Class<?> type, String names, Arbitrary<A> arguments, Function<A, ?> call) {
    return of(type, argument -> names, arguments, call);
  }

  /** Calls with each of these arguments, each refused by words that name it. */
  static <A> Arbitrary<RefusedCall> of(
      Class<?> type, Function<A, String> names, Arbitrary<A> arguments, Function<A, ?> call) {
    return arguments.map(
        argument -> new RefusedCall(type, names.apply(argument), () -> call.apply(argument)));
  }

  /** Calls, and fails where it is not refused or the words do not say why. */
  public void assertRefused() {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, call::get, this::toString).getMessage());
    assertTrue(message.contains(names), () -> "'" + message + "' does not name '" + names + "'");
  }

  @Override
  public String toString() {
    return "bad " + names + " for " + type.getSimpleName();
  }
}
