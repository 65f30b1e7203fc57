package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import javax.crypto.Mac;

/**
 * Numbers that whoever holds the key draws again: HMAC-SHA-256 of a counter from 0 on in 8 bytes,
 * big-endian; of each the first 8 bytes are an unsigned number. One thread at a time.
 */
final class HmacNumbers {
  private final LongSupplier words;

  HmacNumbers(Bytes key) {
    this(new Counter(key));
  }

  /** Numbers from other words than a counter's. */
  HmacNumbers(LongSupplier words) {
    this.words = words;
  }

  /**
   * A number from 0 to below a bound, each as likely as any other.
   *
   * @param bound at least 1
   */
  long below(long bound) {
    // 2^64 mod bound: so many words at the upper end would make small numbers likelier.
    long spare = Long.remainderUnsigned(-bound, bound);
    long word = words.getAsLong();
    while (spare != 0 && Long.compareUnsigned(word, -spare) >= 0) {
      word = words.getAsLong();
    }
    return Long.remainderUnsigned(word, bound);
  }

  private static final class Counter implements LongSupplier {
    private final Mac mac;
    private long counter;

    Counter(Bytes key) {
      mac = Digests.hmac(key);
    }

    @Override
    public long getAsLong() {
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(counter++).flip());
      return ByteBuffer.wrap(mac.doFinal()).getLong();
    }
  }
}
