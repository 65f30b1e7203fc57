package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import java.util.Optional;

/** What a card forgets when its power goes. */
final class CardSystemSession {
  Directory directory = Directory.MASTER;
  Optional<String> file = Optional.empty();
  boolean pinVerified;

  /** Serves the very next command only. */
  Optional<Bytes> challenge = Optional.empty();

  /** A record of 0019 that the DEBIT of a compound purchase will write. */
  Optional<Bytes> cachedRecord = Optional.empty();

  void select(Directory chosen) {
    directory = chosen;
    file = Optional.empty();
    cachedRecord = Optional.empty();
  }

  /** The two directories of a toll card. */
  enum Directory {
    MASTER,
    TOLL;

    boolean holds(String file) {
      return (file.equals("0016") || file.equals("0001")) == (this == MASTER);
    }
  }
}
