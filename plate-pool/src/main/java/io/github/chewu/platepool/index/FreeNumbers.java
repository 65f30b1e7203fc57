package io.github.chewu.platepool.index;

/**
 * Which numbers of one numbering are free: a bitmap, and above it counts and masks by the beginning
 * of the serial, so that nothing here takes longer when much is taken. 45.4 million numbers (five
 * free places) take 6.7 MB. One thread at a time; {@link FreePool} locks.
 */
final class FreeNumbers {
  private final Numbering numbering;
  private final Leaves leaves;
  private final long[] bitmap;
  private final CountLevels counts;
  private final NextMasks masks;

  /** Of a place's digits to the characters: where its lowest bit goes, -1 where they have gaps. */
  private final int lastShift;

  /** All are free. */
  FreeNumbers(SerialPattern pattern) {
    numbering = new Numbering(pattern);
    leaves = Leaves.of(numbering);
    counts = new CountLevels(numbering, leaves);
    masks = new NextMasks(numbering);
    bitmap = new long[numbering.prefixes(leaves.depth()) * leaves.words()];
    for (int from = 0; from < bitmap.length; from += leaves.words()) {
      System.arraycopy(counts.mask(), 0, bitmap, from, leaves.words());
    }
    int last = numbering.length() - 1;
    int first = numbering.code(last, 0);
    int highest = numbering.code(last, numbering.radix(last) - 1);
    lastShift = highest - first == numbering.radix(last) - 1 ? first : -1;
  }

  private FreeNumbers(FreeNumbers other) {
    numbering = other.numbering;
    leaves = other.leaves;
    bitmap = other.bitmap.clone();
    counts = other.counts.copy();
    masks = other.masks.copy();
    lastShift = other.lastShift;
  }

  FreeNumbers copy() {
    return new FreeNumbers(this);
  }

  Numbering numbering() {
    return numbering;
  }

  int free(boolean withoutFour) {
    return counts.total(withoutFour);
  }

  /** Whether it was free. */
  boolean take(int number) {
    return move(number, 1, -1);
  }

  /** Whether it was taken. */
  boolean release(int number) {
    return move(number, 0, 1);
  }

  private boolean move(int number, int bit, int by) {
    int leaf = number / leaves.size();
    int offset = number - leaf * leaves.size();
    int word = leaf * leaves.words() + (offset >> 6);
    if ((bitmap[word] >>> offset & 1) != bit) {
      return false;
    }
    int prefix = number / numbering.radix(numbering.length() - 1);
    boolean wasEmpty = by > 0 && lastDigits(prefix) == 0;
    bitmap[word] ^= 1L << offset;
    counts.moved(leaf, offset, by);
    if (wasEmpty) {
      masks.filled(prefix);
    } else if (by < 0 && lastDigits(prefix) == 0) {
      masks.emptied(prefix);
    }
    return true;
  }

  /**
   * The free number before which {@code rank} others are free.
   *
   * @param rank 0 to {@link #free} less one
   */
  int select(int rank, boolean withoutFour) {
    return counts.select(rank, withoutFour, bitmap);
  }

  /**
   * The characters after a beginning that lead to a free number: bits of {@link SerialPattern#ALL}.
   */
  long next(int length, int prefix) {
    int last = numbering.length() - 1;
    return length > last ? 0 : length < last ? masks.after(length, prefix) : lastCharacters(prefix);
  }

  private long lastCharacters(int prefix) {
    long digits = lastDigits(prefix);
    if (lastShift >= 0) {
      return digits << lastShift;
    }
    long characters = 0;
    for (long left = digits; left != 0; left &= left - 1) {
      characters |= 1L << numbering.code(numbering.length() - 1, Long.numberOfTrailingZeros(left));
    }
    return characters;
  }

  /** The bits of the numbers that a beginning which lacks the last place leads to. */
  private long lastDigits(int prefix) {
    int radix = numbering.radix(numbering.length() - 1);
    int number = prefix * radix;
    int leaf = number / leaves.size();
    int offset = number - leaf * leaves.size();
    int word = leaf * leaves.words() + (offset >> 6);
    int bit = offset & 63;
    long digits = bitmap[word] >>> bit;
    if (bit + radix > Long.SIZE) {
      digits |= bitmap[word + 1] << -bit;
    }
    return digits & (1L << radix) - 1;
  }
}
