package io.github.chewu.platepool.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The chain over the lines of a transcript: each line's hash covers the hash before it. */
final class LogChain {
  private final MessageDigest sha256 = Digests.sha256();
  private String head = "0".repeat(64);

  /** The hash of the last line. */
  String head() {
    return head;
  }

  /** Appends a line; answers with what stands in the transcript. */
  String link(String text) {
    sha256.update((head + '\n' + text + '\n').getBytes(StandardCharsets.UTF_8));
    head = Digests.hex(sha256.digest());
    return text + " #" + head;
  }
}
