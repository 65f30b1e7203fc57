package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;

/** A command ends in a status word without data, before it changed anything. */
final class CardSystemRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  CardSystemRefusal(int status) {
    // An everyday answer, not a failure: no stack trace is ever read.
    super(new StatusWord(status).toString(), null, false, false);
    this.status = status;
  }

  Response response() {
    return new Response(Bytes.empty(), new StatusWord(status));
  }
}
