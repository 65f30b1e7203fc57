package io.github.chewu.smartcard.reader;

import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.outcome.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at all that readers need. */
final class ReaderDoctor {
  private final CardReaders readers;

  ReaderDoctor(CardReaders readers) {
    this.readers = readers;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(JdkSwitches.library());
    findings.add(JdkSwitches.repeats());
    try {
      List<CardReader> all = readers.list();
      findings.add(Finding.well("pcsc.service", "answers"));
      findings.add(attached(all));
    } catch (CardFault e) {
      findings.add(
          Finding.ill(
              "pcsc.service",
              e.situation().say(Locale.ENGLISH),
              "start the smart card service (Linux: pcscd), then this program again"));
    }
    findings.add(handles());
    return findings;
  }

  private static Finding attached(List<CardReader> all) {
    if (all.isEmpty()) {
      return Finding.ill("pcsc.readers", "none", "attach a card reader");
    }
    return Finding.well(
        "pcsc.readers", String.join("; ", all.stream().map(ReaderDoctor::line).toList()));
  }

  private static String line(CardReader reader) {
    try {
      return reader.name() + (reader.isCardPresent() ? " (card)" : " (empty)");
    } catch (CardFault e) {
      return reader.name() + " (" + e.situation().say(Locale.ENGLISH) + ")";
    }
  }

  private Finding handles() {
    int lost = readers.health().handlesLost();
    String detail = lost + " of " + ReaderHealth.HANDLES + " lost";
    return lost < ReaderHealth.HANDLES / 2
        ? Finding.well("pcsc.handles", detail)
        : Finding.ill("pcsc.handles", detail, "start this program again when it is idle");
  }
}
