package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A transaction is bound to the thread that began it, also for the disconnect. */
class Trap12ThreadBoundTest {
  @Test
  @DisplayName("any thread may send and close")
  void anyThread() throws CardFault {
    try (Bench bench = new Bench(ScriptedChip.t0())) {
      CardConnection connection = bench.connect();

      assertTrue(CompletableFuture.supplyAsync(() -> read(connection)).join().isOk());
      CompletableFuture.runAsync(connection::close).join();

      assertEquals(0, bench.slot.openHandles());
    }
  }

  private static Response read(CardConnection connection) {
    try {
      return connection.transmit(Bench.READ);
    } catch (CardFault e) {
      throw new CompletionException(e);
    }
  }
}
