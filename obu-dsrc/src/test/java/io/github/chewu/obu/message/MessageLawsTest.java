package io.github.chewu.obu.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.kit.MessageArbitraries;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of every message of both dialects. */
class MessageLawsTest {
  @Provide
  Arbitrary<TransparentRequest> transparentRequests() {
    return MessageArbitraries.transparentRequests();
  }

  @Provide
  Arbitrary<TransparentAnswer> transparentAnswers() {
    return MessageArbitraries.transparentAnswers();
  }

  @Provide
  Arbitrary<IssuingRequest> issuingRequests() {
    return MessageArbitraries.issuingRequests();
  }

  @Provide
  Arbitrary<IssuingAnswer> issuingAnswers() {
    return MessageArbitraries.issuingAnswers();
  }

  /** Read back as it was written; not a byte less, not a byte more is taken for it. */
  private static <M> void assertExact(M message, Bytes bytes, Function<Bytes, M> parse) {
    assertEquals(message, parse.apply(bytes));
    for (int length = 0; length < bytes.length(); length++) {
      Bytes cut = bytes.slice(0, length);
      assertThrows(
          IllegalArgumentException.class, () -> parse.apply(cut), () -> "cut " + cut.hex());
    }
    for (int more : new int[] {0x00, 0x01, 0xFF}) {
      Bytes longer = bytes.plus(Bytes.of(more));
      assertThrows(IllegalArgumentException.class, () -> parse.apply(longer), () -> "with " + more);
    }
  }

  @Property(tries = 500)
  @Label("a request of dialect T is read as it was written, and no other length of it")
  void transparentRequest(@ForAll("transparentRequests") TransparentRequest request) {
    assertExact(request, request.toBytes(), TransparentRequest::parse);
  }

  @Property(tries = 500)
  @Label("an answer of dialect T is read as it was written, and no other length of it")
  void transparentAnswer(@ForAll("transparentAnswers") TransparentAnswer answer) {
    assertExact(answer, answer.toBytes(), TransparentAnswer::parse);
  }

  @Property(tries = 500)
  @Label("a request of dialect I is read as it was written, and no other length of it")
  void issuingRequest(@ForAll("issuingRequests") IssuingRequest request) {
    assertExact(request, request.toBytes(), IssuingRequest::parse);
  }

  @Property(tries = 500)
  @Label("an answer of dialect I is read as it was written, and no other length of it")
  void issuingAnswer(@ForAll("issuingAnswers") IssuingAnswer answer) {
    assertExact(answer, answer.toBytes(), IssuingAnswer::parse);
  }

  @Property
  @Label("whatever bytes come, a message is read or refused, never anything else")
  void anyBytes(@ForAll Bytes bytes) {
    for (int first : new int[] {0xB0, 0xB1, 0xB3, 0xB5, 0xC0, 0xC3, 0xC4, 0xE0, 0xF0}) {
      Bytes body = Bytes.of(first).plus(bytes);
      readOrRefuse(body, TransparentRequest::parse, TransparentRequest::toBytes);
      readOrRefuse(body, TransparentAnswer::parse, TransparentAnswer::toBytes);
      readOrRefuse(body, IssuingRequest::parse, IssuingRequest::toBytes);
      readOrRefuse(body, IssuingAnswer::parse, IssuingAnswer::toBytes);
    }
  }

  private static <M> void readOrRefuse(
      Bytes body, Function<Bytes, M> parse, Function<M, Bytes> write) {
    M message;
    try {
      message = parse.apply(body);
    } catch (IllegalArgumentException e) {
      return;
    }
    assertEquals(body, write.apply(message));
  }
}
