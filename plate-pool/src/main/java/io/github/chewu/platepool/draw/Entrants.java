package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Who takes part in a draw: codes, each once, and the tickets that each has, in the order of the
 * codes' bytes in UTF-8. Kept as the lines {@code CODE,WEIGHT} that a transcript holds, so that ten
 * million codes of 13 digits take about 200 MB. Immutable; safe for any thread.
 */
public final class Entrants {
  private final byte[] lines;

  /** Where each line begins, and the end of the last. */
  private final int[] starts;

  private final long tickets;
  private final Bytes digest;

  Entrants(byte[] lines, int[] starts, long tickets) {
    this.lines = lines;
    this.starts = starts;
    this.tickets = tickets;
    MessageDigest sha256 = Digests.sha256();
    sha256.update(lines);
    this.digest = Bytes.copyOf(sha256.digest());
  }

  /** Nobody in it yet. */
  public static EntrantsBuilder builder() {
    return new EntrantsBuilder();
  }

  /** Each of these codes with one ticket. */
  public static Entrants of(List<String> codes) throws DrawFault {
    EntrantsBuilder builder = builder();
    for (String code : codes) {
      builder.add(code);
    }
    return builder.build();
  }

  /** How many, at least 1. */
  public int size() {
    return starts.length - 1;
  }

  /** The sum of all weights. */
  public long tickets() {
    return tickets;
  }

  /** Whether each has one ticket. */
  public boolean isFlat() {
    return tickets == size();
  }

  /** The code at a place of the order, from 0. */
  public String code(int index) {
    return code(lines, starts[index]);
  }

  static String code(byte[] lines, int start) {
    int end = start;
    while (lines[end] != ',') {
      end++;
    }
    return new String(lines, start, end - start, StandardCharsets.UTF_8);
  }

  /** The tickets of the entrant at a place of the order, from 0. */
  public int weight(int index) {
    return weight(lines, starts[index + 1]);
  }

  /** The number before a line's end; too large a one is cut. */
  static int weight(byte[] lines, int end) {
    int weight = 0;
    int ten = 1;
    for (int at = end - 2; lines[at] != ',' && ten <= 10_000_000; at--) {
      weight += ten * (lines[at] - '0');
      ten *= 10;
    }
    return weight;
  }

  /** All codes in their order. */
  public List<String> codes() {
    int[] all = new int[size()];
    Arrays.setAll(all, index -> index);
    return codes(all);
  }

  /** A view of those at these places; the array is not copied. */
  List<String> codes(int[] places) {
    return new Codes(places);
  }

  /** SHA-256 of all lines. */
  public Bytes digest() {
    return digest;
  }

  /** Writes the lines {@code CODE,WEIGHT}, each with LF behind it. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(lines);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entrants entrants && Arrays.equals(lines, entrants.lines);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  /** How many, and the digest; nobody's code. */
  @Override
  public String toString() {
    return size() + " entrants, " + tickets + " tickets, " + Digests.hex(digest);
  }

  private final class Codes extends AbstractList<String> {
    private final int[] places;

    Codes(int[] places) {
      this.places = places;
    }

    @Override
    public String get(int index) {
      return code(places[index]);
    }

    @Override
    public int size() {
      return places.length;
    }
  }
}
