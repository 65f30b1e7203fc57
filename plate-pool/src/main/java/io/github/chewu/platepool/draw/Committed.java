package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import java.util.List;

/** What a commitment fixes, and its hash. Immutable. */
final class Committed {
  static final String FIRST = "chewu-draw 1";

  private final DrawRules rules;
  private final Entrants entrants;
  private final Bytes secretHash;
  private final String hash;

  Committed(DrawRules rules, Entrants entrants, Bytes secretHash) {
    this.rules = rules;
    this.entrants = entrants;
    this.secretHash = secretHash;
    LogChain chain = new LogChain();
    before().forEach(chain::link);
    chain.link(after());
    this.hash = chain.head();
  }

  /** The lines before the entrants. */
  List<String> before() {
    return List.of(
        FIRST,
        "name " + rules.name(),
        "quota " + rules.quota(),
        "outside-source" + rules.outsideSource().map(text -> " " + text).orElse(""),
        "entrants "
            + entrants.size()
            + " "
            + entrants.tickets()
            + " "
            + Digests.hex(entrants.digest()));
  }

  /** The line behind the entrants. */
  String after() {
    return "secret-hash " + Digests.hex(secretHash);
  }

  DrawRules rules() {
    return rules;
  }

  Entrants entrants() {
    return entrants;
  }

  Bytes secretHash() {
    return secretHash;
  }

  /** The commitment: the hash of the last line. */
  String hash() {
    return hash;
  }
}
