package io.github.chewu.examples.desk;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Common;
import io.github.chewu.examples.cli.Warnings;
import io.github.chewu.smartcard.reader.CardConnection;
import io.github.chewu.smartcard.reader.CardReader;
import io.github.chewu.smartcard.reader.CardReaders;
import io.github.chewu.smartcard.reader.ReaderSettings;
import io.github.chewu.smartcard.virtual.CardStateFile;
import io.github.chewu.smartcard.virtual.VirtualReader;
import io.github.chewu.smartcard.virtual.VirtualReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** The reader that {@code --reader} names: one of the machine, or a virtual one over a file. */
final class ReaderSide implements AutoCloseable {
  private final CardReaders readers;
  private final Optional<CardStateFile> file;
  private final Optional<String> part;

  private ReaderSide(CardReaders readers, Optional<CardStateFile> file, Optional<String> part) {
    this.readers = readers;
    this.file = file;
    this.part = part;
  }

  static ReaderSide of(Common common, KeyRing keys, InstantSource clock, Warnings warnings)
      throws Fault {
    Optional<Path> sim = common.simulatedCard();
    if (sim.isPresent()) {
      return simulated(sim.get(), common, keys, clock, warnings);
    }
    if (common.cardFault().isPresent()) {
      throw new BadInput(CliReason.NO_SIMULATOR);
    }
    return new ReaderSide(CardReaders.pcsc(), Optional.empty(), common.reader());
  }

  private static ReaderSide simulated(
      Path path, Common common, KeyRing keys, InstantSource clock, Warnings warnings) throws Fault {
    LocalDate today = CityTime.day(clock.instant());
    SimReader sim = new SimReader(keys, today, SimReader.plan(common));
    if (!Files.exists(path)) {
      warnings.add(CliReason.SIM_MADE, path);
    }
    CardStateFile file = CardStateFile.open(path, sim::newCard);
    VirtualReader reader = sim.over(path.getFileName().toString(), file.state(), file);
    return new ReaderSide(
        CardReaders.of(new VirtualReaders(reader)::factory, ReaderSettings.standard()),
        Optional.of(file),
        Optional.empty());
  }

  CardConnection connect() throws Fault {
    CardReader reader = part.isPresent() ? readers.named(part.get()) : readers.holdingCard();
    return reader.connect();
  }

  @Override
  public void close() {
    readers.close();
    file.ifPresent(CardStateFile::close);
  }
}
