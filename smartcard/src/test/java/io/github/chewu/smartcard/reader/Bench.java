package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Effect;
import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** One reader in memory with a scripted card, and the commands that the tests send. */
final class Bench implements AutoCloseable {
  static final Command SELECT =
      Command.of(Effect.QUERY, "00A40000").data(Bytes.hex("3F00")).expecting(0);
  static final Command READ = Command.of(Effect.QUERY, "00B00000").expecting(4);
  static final Command LOAD =
      Command.of(Effect.ONCE, "80520000").data(Bytes.filled(11, 0x11)).expecting(4);
  static final String LOAD_T0 = "805200000B" + "11".repeat(11);

  final ScriptedChip chip;
  final List<Duration> delays = new ArrayList<>();
  final VirtualReader slot = new VirtualReader("Bench 0", delays::add);
  final VirtualReaders machine = new VirtualReaders(slot);
  final CardReaders readers;

  Bench(ScriptedChip chip) {
    this(chip, ReaderSettings.standard());
  }

  Bench(ScriptedChip chip, ReaderSettings settings) {
    this.chip = chip;
    this.readers = CardReaders.of(machine::factory, settings);
    slot.insert(chip);
  }

  CardConnection connect() throws CardFault {
    return readers.holdingCard().connect();
  }

  Bench faults(String script) {
    slot.faults(plan(script));
    return this;
  }

  static FaultPlan plan(String script) {
    return new FaultPlan(FaultScript.parse(Device.CARD, script), new SeededRandom(1));
  }

  /** The fault that a call ends in, with the reason that it must have. */
  static CardFault fault(ReaderReason reason, Executable call) {
    CardFault fault = Assertions.assertThrows(CardFault.class, call);
    Assertions.assertEquals(reason, fault.situation().reason(), fault::toString);
    return fault;
  }

  @Override
  public void close() {
    readers.close();
  }
}
