package io.github.chewu.platepool.index;

/**
 * Which numbers of one numbering are free: a bitmap, and above it counts and masks by the beginning
 * of the serial, so that nothing here takes longer when much is taken. 45.4 million numbers (five
 * free places) take 6.7 MB. One thread at a time; {@link FreePool} locks.
 */
final class FreeNumbers {
  private static final char NONE = ' ';

  private final Numbering numbering;
  private final Leaves leaves;
  private final long[] bitmap;
  private final CountLevels all;
  private final CountLevels withoutFour;
  private final NextMasks masks;

  /** Of a place's digits to the characters: where its lowest bit goes, -1 where they have gaps. */
  private final int lastShift;

  /** All are free. */
  FreeNumbers(SerialPattern pattern) {
    numbering = new Numbering(pattern);
    leaves = Leaves.of(numbering);
    all = new CountLevels(numbering, leaves, NONE);
    withoutFour = new CountLevels(numbering, leaves, '4');
    masks = new NextMasks(numbering);
    bitmap = new long[numbering.prefixes(leaves.depth()) * leaves.words()];
    for (int number = 0; number < leaves.size(); number++) {
      bitmap[number >> 6] |= 1L << number;
    }
    for (int from = leaves.words(); from < bitmap.length; from += leaves.words()) {
      System.arraycopy(bitmap, 0, bitmap, from, leaves.words());
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
    all = other.all.copy();
    withoutFour = other.withoutFour.copy();
    masks = other.masks.copy();
    lastShift = other.lastShift;
  }

  FreeNumbers copy() {
    return new FreeNumbers(this);
  }

  Numbering numbering() {
    return numbering;
  }

  int free(boolean fourless) {
    return fourless ? withoutFour.total() : all.total();
  }

  /** Whether it was free. */
  boolean take(int number) {
    return isFree(number) && move(number, -1);
  }

  /** Whether it was taken. */
  boolean release(int number) {
    return !isFree(number) && move(number, 1);
  }

  boolean isFree(int number) {
    int offset = number % leaves.size();
    return (bitmap[word(number / leaves.size(), offset)] >>> offset & 1) != 0;
  }

  private int word(int leaf, int offset) {
    return leaf * leaves.words() + (offset >> 6);
  }

  private boolean move(int number, int by) {
    int leaf = number / leaves.size();
    int offset = number % leaves.size();
    int prefix = number / numbering.radix(numbering.length() - 1);
    boolean wasEmpty = by > 0 && lastDigits(prefix) == 0;
    bitmap[word(leaf, offset)] ^= 1L << offset;
    all.moved(leaf, offset, by);
    withoutFour.moved(leaf, offset, by);
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
  int select(int rank, boolean fourless) {
    return (fourless ? withoutFour : all).select(rank, bitmap);
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
    int offset = number % leaves.size();
    int word = word(number / leaves.size(), offset);
    int bit = offset & 63;
    long digits = bitmap[word] >>> bit;
    if (bit + radix > Long.SIZE) {
      digits |= bitmap[word + 1] << -bit;
    }
    return digits & (1L << radix) - 1;
  }
}
