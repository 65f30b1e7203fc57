package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a code that was sent: never the code. Its digest keeps it from whoever reads the
 * store in passing; against trying all codes it has only its short life.
 *
 * @param reference names the message, and salts the digest
 * @param at when it was sent
 * @param digest SHA-256 over reference, phone, purpose and code, in hex
 * @param wrong how many wrong codes were typed for it
 * @param used whether it was accepted once
 * @param earlier when others were sent before it for this purpose, as far as they count for the
 *     daily limit
 */
public record IssuedCode(
    Mobile phone,
    CodePurpose purpose,
    String reference,
    Instant at,
    String digest,
    int wrong,
    boolean used,
    List<Instant> earlier) {
  /** Takes a copy. */
  public IssuedCode {
    earlier = List.copyOf(earlier);
  }

  /** When it and those before it were sent. */
  List<Instant> sent() {
    List<Instant> sent = new ArrayList<>(earlier);
    sent.add(at);
    return sent;
  }

  /** After one more wrong try. */
  IssuedCode missed() {
    return new IssuedCode(phone, purpose, reference, at, digest, wrong + 1, used, earlier);
  }

  /** After it was accepted. */
  IssuedCode spent() {
    return new IssuedCode(phone, purpose, reference, at, digest, wrong, true, earlier);
  }
}
