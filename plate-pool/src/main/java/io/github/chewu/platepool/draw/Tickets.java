package io.github.chewu.platepool.draw;

import java.util.BitSet;

/**
 * The tickets that are still in: numbered from 0 in the order of the list, each entrant's one
 * behind the other. Sums of blocks in a Fenwick tree: to find and take out one of ten million looks
 * at some twenty sums and one block. One thread at a time.
 */
final class Tickets {
  private static final int BLOCK = 64;

  private final Entrants entrants;
  private final BitSet out;
  private final long[] sums;
  private long left;

  Tickets(Entrants entrants) {
    this.entrants = entrants;
    out = new BitSet(entrants.size());
    sums = new long[(entrants.size() + BLOCK - 1) / BLOCK + 1];
    for (int i = 0; i < entrants.size(); i++) {
      sums[i / BLOCK + 1] += entrants.weight(i);
    }
    for (int i = 1; i < sums.length; i++) {
      int next = i + (i & -i);
      if (next < sums.length) {
        sums[next] += sums[i];
      }
    }
    left = entrants.tickets();
  }

  /** How many are in. */
  long left() {
    return left;
  }

  /** The place of the entrant whose ticket it is; all of his tickets are out from then on. */
  int take(long ticket) {
    long before = ticket;
    int block = 0;
    for (int step = Integer.highestOneBit(sums.length); step > 0; step >>= 1) {
      if (block + step < sums.length && sums[block + step] <= before) {
        block += step;
        before -= sums[block];
      }
    }
    int place = out.nextClearBit(block * BLOCK);
    for (int weight = entrants.weight(place); weight <= before; weight = entrants.weight(place)) {
      before -= weight;
      place = out.nextClearBit(place + 1);
    }
    int weight = entrants.weight(place);
    for (int i = block + 1; i < sums.length; i += i & -i) {
      sums[i] -= weight;
    }
    out.set(place);
    left -= weight;
    return place;
  }
}
