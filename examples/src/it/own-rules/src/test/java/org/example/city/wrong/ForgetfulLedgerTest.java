package org.example.city.wrong;

import io.github.chewu.core.kit.LedgerLaws;
import io.github.chewu.core.points.LedgerEvent;
import io.github.chewu.core.points.Licence;
import io.github.chewu.core.points.Standing;
import java.time.LocalDate;
import java.util.List;

/** A way of counting that begins every cycle with nothing, also after a full score. */
class ForgetfulLedgerTest extends LedgerLaws {
  @Override
  protected Standing stand(Licence licence, List<LedgerEvent> events, LocalDate day) {
    LocalDate start = licence.cycle(day).start();
    return super.stand(
        licence, events.stream().filter(event -> !event.on().isBefore(start)).toList(), day);
  }
}
