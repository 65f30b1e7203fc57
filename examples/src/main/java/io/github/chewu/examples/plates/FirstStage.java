package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.Step;

/** Stage 1 of one who agrees to the notice and has his phone at hand (S07). */
record FirstStage(Preselection desk, Phone phone, String user, Application form) {
  /** 1.1. */
  Outcome<Page> submit() {
    return desk.entrance().apply(user, form);
  }

  /** From there to 1.3. */
  Outcome<Page> goOn(Page page) {
    return Chain.then(agreed(page), this::confirmed);
  }

  private Outcome<Page> agreed(Page page) {
    return page.step() == Step.BASIC_INFORMATION
        ? desk.entrance().agree(form.vin(), user)
        : Outcome.done(page);
  }

  private Outcome<Page> confirmed(Page page) {
    return page.step() == Step.CONFIRMATION
        ? Chain.then(
            desk.entrance().sendCode(form.vin(), user),
            sent -> desk.entrance().confirm(form.vin(), user, phone.code()))
        : Outcome.done(page);
  }
}
