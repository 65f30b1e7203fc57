package io.github.chewu.core;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.identifier.DecisionNumber;
import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.kit.CoreValues;
import io.github.chewu.core.kit.KitLaws;
import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.points.Act;
import io.github.chewu.core.purse.PurseSession;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.core.sql.Work;
import io.github.chewu.core.terminal.CredentialRegister;
import io.github.chewu.core.terminal.VehicleStatusRegister;
import io.github.chewu.core.user.ContactRegister;
import io.github.chewu.core.user.SecondFactor;
import io.github.chewu.core.user.SmsGateway;
import io.github.chewu.core.violation.HistoryEntry;
import io.github.chewu.core.violation.LicenceRegister;
import io.github.chewu.core.violation.VehicleRegister;
import java.util.Map;
import java.util.Set;

/** The kit draws values of every type of these rooms, and what every type refuses. */
class KitCompletenessTest extends KitLaws {
  KitCompletenessTest() {
    super(
        new CoreValues(),
        CoreWords.class,
        Set.of(
            "outcome",
            "bytes",
            "money",
            "time",
            "identifier",
            "plate",
            "points",
            "user",
            "violation",
            "terminal",
            "apdu",
            "keys",
            "toll",
            "purse",
            "audit",
            "trace",
            "sim",
            "sql"));
  }

  @Override
  protected Map<Class<?>, String> withoutContract() {
    String data = "data that the kit draws";
    String function = "a function of the caller's own";
    String read = "one question about what its owner alone knows";
    return Map.ofEntries(
        Map.entry(Identifier.class, data),
        Map.entry(Act.class, data),
        Map.entry(HistoryEntry.class, data),
        Map.entry(Reason.class, "an enum, whose words every module checks"),
        Map.entry(DecisionNumber.CheckDigit.class, function),
        Map.entry(Work.class, function),
        Map.entry(Transaction.Row.class, function),
        Map.entry(ContactRegister.class, read),
        Map.entry(CredentialRegister.class, read),
        Map.entry(VehicleStatusRegister.class, read),
        Map.entry(LicenceRegister.class, read),
        Map.entry(VehicleRegister.class, read),
        Map.entry(SecondFactor.class, read),
        Map.entry(SmsGateway.class, "what it did shows on a phone alone"),
        Map.entry(AuditTrail.class, "AuditSpoolContract keeps its entries through one"),
        Map.entry(ApduChannel.class, "smartcard's UserCardContract, over a card"),
        Map.entry(PurseSession.class, "smartcard's UserCardContract, over a card"));
  }
}
