package io.github.chewu.core.terminal;

import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.violation.FineDesk;
import io.github.chewu.core.violation.FineQuote;
import io.github.chewu.core.violation.VehiclePlate;
import io.github.chewu.core.violation.ViolationRecord;
import io.github.chewu.core.violation.ViolationRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what decisions on one vehicle cost now (T01). */
record Bills(ViolationRegister register, FineDesk fines, TerminalProfile profile) {

  String channel(PaymentMethod method) throws TerminalFault {
    String channel = profile.methods().get(method);
    if (channel == null) {
      String taken =
          String.join(", ", profile.methods().keySet().stream().map(Enum::name).sorted().toList());
      throw TerminalFault.of(TerminalReason.METHOD, method, taken);
    }
    return channel;
  }

  /** A fault where one of them may not be paid, or is none of this vehicle. */
  Statement statement(
      VehiclePlate plate, List<DecisionNumber> chosen, PaymentMethod method, Instant at)
      throws Fault {
    if (chosen.isEmpty()) {
      throw TerminalFault.of(TerminalReason.NOTHING_CHOSEN);
    }
    String channel = channel(method);
    List<ViolationRecord> records = register.records(plate);
    Map<String, DecisionNumber> once = new LinkedHashMap<>();
    chosen.forEach(number -> once.putIfAbsent(number.number(), number));
    List<Statement.Line> lines = new ArrayList<>();
    List<Situation> refusals = new ArrayList<>();
    for (DecisionNumber number : once.values()) {
      FineQuote quote = fines.quote(number, channel, at);
      Optional<ViolationRecord> record = recordOf(number, records);
      refusals.addAll(quote.refusals());
      if (quote.mayPay() && record.isPresent()) {
        lines.add(
            new Statement.Line(
                record.get(), quote.decision().orElseThrow(), quote.bill().orElseThrow()));
      } else if (quote.decision().isPresent() && record.isEmpty()) {
        refusals.add(Situation.of(TerminalReason.NOT_OF_VEHICLE, number, plate.number()));
      }
    }
    TerminalFault.unlessNone(refusals);
    return new Statement(method, lines);
  }

  private static Optional<ViolationRecord> recordOf(
      DecisionNumber number, List<ViolationRecord> records) {
    return records.stream()
        .filter(record -> record.decision().filter(each -> same(each, number)).isPresent())
        .findFirst();
  }

  private static boolean same(DecisionNumber one, DecisionNumber other) {
    return one.number().equals(other.number());
  }
}
