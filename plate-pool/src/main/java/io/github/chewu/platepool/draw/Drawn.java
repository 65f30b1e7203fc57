package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import java.util.List;

/** A draw that was run: what was revealed for it, and what it gave. Immutable. */
final class Drawn {
  private final DrawSecret secret;
  private final String outside;
  private final boolean everybody;
  private final List<String> winners;

  Drawn(DrawSecret secret, String outside, boolean everybody, List<String> winners) {
    this.secret = secret;
    this.outside = outside;
    this.everybody = everybody;
    this.winners = winners;
  }

  static Drawn of(Committed committed, DrawSecret secret, String outside) {
    Entrants entrants = committed.entrants();
    int quota = committed.rules().quota();
    if (quota >= entrants.size()) {
      return new Drawn(secret, outside, true, entrants.codes());
    }
    Bytes text = Digests.utf8("chewu-draw-key 1\n" + committed.hash() + '\n' + outside + '\n');
    Bytes key = Bytes.copyOf(Digests.hmac(secret.value()).doFinal(text.toArray()));
    return new Drawn(
        secret, outside, false, entrants.codes(draw(entrants, quota, new HmacNumbers(key))));
  }

  /** Places of winners in the order drawn. */
  static int[] draw(Entrants entrants, int quota, HmacNumbers numbers) {
    Tickets tickets = new Tickets(entrants);
    int[] winners = new int[quota];
    for (int i = 0; i < quota; i++) {
      winners[i] = tickets.take(numbers.below(tickets.left()));
    }
    return winners;
  }

  DrawSecret secret() {
    return secret;
  }

  String outside() {
    return outside;
  }

  boolean everybody() {
    return everybody;
  }

  List<String> winners() {
    return winners;
  }
}
