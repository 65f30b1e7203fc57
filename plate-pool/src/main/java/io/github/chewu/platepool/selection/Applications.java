package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.plate.PlateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an application must keep. */
record Applications(Acts acts) {
  /** Everything that stands against it. */
  List<Situation> refusals(Application form) {
    List<Situation> refusals = new ArrayList<>();
    boolean used = form.kind().isUsed();
    RuleSet.Terms terms = acts.ports().rules().terms();
    Set<PlateType> allowed = used ? terms.usedTypes() : terms.newTypes();
    if (!allowed.contains(form.type())) {
      refusals.add(
          Situation.of(
              used ? SelectionReason.TYPE_USED : SelectionReason.TYPE_NEW,
              form.type().code(),
              RuleField.codes(allowed, ", ")));
    } else if (!acts.serves(form.pool())) {
      refusals.add(Situation.of(SelectionReason.NO_POOL, form.pool(), acts.offers()));
    }
    boolean home = form.office().equals(form.home());
    if (!home && used) {
      refusals.add(Situation.of(SelectionReason.WRONG_TRANSFER_OFFICE, form.office(), form.home()));
    } else if (!home && !form.applicant().mayJump()) {
      refusals.add(Situation.of(SelectionReason.WRONG_OFFICE, form.office(), form.home()));
    }
    if (!acts.isSimulated() && !form.kind().isImported() && !form.vin().checkDigitHolds()) {
      refusals.add(
          Situation.of(
              used ? SelectionReason.VIN_DIGIT_USED : SelectionReason.VIN_DIGIT, form.vin()));
    }
    if (!acts.isSimulated() && used && form.seller().isEmpty()) {
      refusals.add(Situation.of(SelectionReason.SELLER_MISSING));
    }
    return refusals;
  }
}
