package io.github.chewu.platepool.draw;

/** The chain over the lines of a transcript: each line's hash covers the hash before it. */
final class LogChain {
  private String head = "0".repeat(64);

  /** The hash of the last line. */
  String head() {
    return head;
  }

  /** Appends a line; answers with what stands in the transcript. */
  String link(String text) {
    head = Digests.hex(Digests.utf8(head + '\n' + text + '\n').sha256());
    return text + " #" + head;
  }
}
