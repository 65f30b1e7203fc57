package org.example.city.wrong;

import io.github.chewu.core.kit.FineArbitraries;
import io.github.chewu.core.kit.FineLaws;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.time.WorkCalendar;
import io.github.chewu.core.violation.Fine;
import io.github.chewu.core.violation.FineAssessment;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.example.city.CityRules;

/** A bill that adds three per cent a day for ever. */
class UncappedBillTest extends FineLaws {
  @Override
  protected WorkCalendar calendar() {
    return CityRules.CALENDAR;
  }

  @Override
  protected FineAssessment assess(Fine fine, LocalDate day) {
    FineAssessment lawful = CityRules.FINES.assess(fine, day, CityRules.CALENDAR);
    Money surcharge = Money.ofFen(fine.amount().fen() * 3 * lawful.daysLate() / 100);
    return new FineAssessment(
        lawful.due(), lawful.daysLate(), surcharge, fine.amount().plus(surcharge));
  }

  /** Fines of up to 5,000 yuan. */
  @Override
  @Provide
  protected Arbitrary<Fine> fines() {
    return FineArbitraries.plainFines(500_000);
  }
}
