package io.github.chewu.smartcard.kit;

import io.github.chewu.core.kit.KitValues;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.smartcard.reader.ReaderEvent;
import io.github.chewu.smartcard.reader.ReaderHealth;
import io.github.chewu.smartcard.reader.ReaderSettings;
import io.github.chewu.smartcard.usercard.CardCheck;
import io.github.chewu.smartcard.usercard.CardReading;
import io.github.chewu.smartcard.usercard.IssueReceipt;
import io.github.chewu.smartcard.usercard.PurchaseAttempt;
import io.github.chewu.smartcard.usercard.PurchaseInit;
import io.github.chewu.smartcard.usercard.PurchaseOrder;
import io.github.chewu.smartcard.usercard.PurchaseReceipt;
import io.github.chewu.smartcard.usercard.TollFiles;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCardProfile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The values of smartcard by their types, beside those of core. */
public final class SmartcardValues extends KitValues {
  private static final Table VALUES =
      new Table()
          .with(RefusedCall.class, SmartcardValues::refusedCalls)
          .with(CardCheck.class, UserCardArbitraries::checks)
          .with(CardReading.class, UserCardArbitraries::readings)
          .with(CardState.class, CardStates::cards)
          .with(IssueReceipt.class, UserCardArbitraries::issues)
          .with(PurchaseAttempt.class, UserCardArbitraries::attempts)
          .with(PurchaseInit.class, UserCardArbitraries::inits)
          .with(PurchaseOrder.class, UserCardArbitraries::orders)
          .with(PurchaseReceipt.class, UserCardArbitraries::receipts)
          .with(ReaderEvent.class, ReaderArbitraries::events)
          .with(ReaderHealth.class, ReaderArbitraries::healths)
          .with(ReaderSettings.class, ReaderArbitraries::settings)
          .with(TollFiles.class, UserCardArbitraries::tollFiles)
          .with(VirtualCardProfile.class, CardStates::profiles);

  /** As jqwik makes it. */
  public SmartcardValues() {
    super(VALUES);
  }

  /** Bad arguments for any type of smartcard, with what the message must name. */
  public static Arbitrary<RefusedCall> refusedCalls() {
    return Arbitraries.oneOf(
        UserCardArbitraries.refused(), ReaderArbitraries.refused(), CardStates.refused());
  }
}
