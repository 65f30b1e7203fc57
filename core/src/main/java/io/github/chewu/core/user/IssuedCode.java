package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Mobile;
import java.time.Instant;

/**
 * What is kept of a code that was sent: never the code. Its digest keeps it from whoever reads the
 * store in passing; against trying all codes it has only its short life.
 *
 * @param reference names the message, and salts the digest
 * @param at when it was sent
 * @param digest SHA-256 over reference, phone, purpose and code, in hex
 * @param wrong how many wrong codes were typed for it
 * @param used whether it was accepted once
 */
public record IssuedCode(
    Mobile phone,
    CodePurpose purpose,
    String reference,
    Instant at,
    String digest,
    int wrong,
    boolean used) {

  /** After one more wrong try. */
  IssuedCode missed() {
    return new IssuedCode(phone, purpose, reference, at, digest, wrong + 1, used);
  }

  /** After it was accepted. */
  IssuedCode spent() {
    return new IssuedCode(phone, purpose, reference, at, digest, wrong, true);
  }
}
