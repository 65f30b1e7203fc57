package io.github.chewu.smartcard.reader;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.Chip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A chip that says what it was told to say, 9000 to all else, and remembers what it was asked. */
final class ScriptedChip implements Chip {
  private final Bytes atr;
  private final Map<String, Supplier<Bytes>> answers = new HashMap<>();
  private final List<String> seen = new ArrayList<>();
  private volatile CountDownLatch looked = new CountDownLatch(1);
  private int resets;

  private ScriptedChip(String atr) {
    this.atr = Bytes.hex(atr);
  }

  static ScriptedChip t0() {
    return new ScriptedChip("3B00");
  }

  static ScriptedChip t1() {
    return new ScriptedChip("3B800181");
  }

  ScriptedChip on(String command, String answer) {
    return on(command, () -> Bytes.hex(answer));
  }

  synchronized ScriptedChip on(String command, Supplier<Bytes> answer) {
    answers.put(command.replace(" ", ""), answer);
    return this;
  }

  /** The commands that reached it, in hex. */
  synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  synchronized int resets() {
    return resets;
  }

  /** Waits until a driver has looked at it since its last reset. */
  void awaitLook() throws InterruptedException {
    if (!looked.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the driver never looked at the card");
    }
  }

  @Override
  public Bytes atr() {
    looked.countDown();
    return atr;
  }

  @Override
  public synchronized void reset() {
    looked = new CountDownLatch(1);
    resets++;
  }

  @Override
  public Bytes transmit(Bytes command) {
    Supplier<Bytes> answer;
    synchronized (this) {
      seen.add(command.hex());
      answer = answers.getOrDefault(command.hex(), () -> Bytes.hex("9000"));
    }
    return answer.get();
  }
}
