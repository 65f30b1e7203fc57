package io.github.chewu.examples.day;

import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.user.CodePolicy;
import io.github.chewu.core.user.MemoryCodeStore;
import io.github.chewu.core.user.SmsCodes;
import io.github.chewu.core.user.SmsGateway;
import io.github.chewu.examples.plates.Phone;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.PlatePools;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.selection.BasicData;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.PreselectionPorts;
import io.github.chewu.platepool.selection.RuleSets;
import io.github.chewu.platepool.sql.SqlClaimStore;
import io.github.chewu.platepool.sql.StoreClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The vehicle office of Shantou, and its platform of pre-selection by the rules of Shanghai. */
final class PlateOffice {
  static final Authority OFFICE =
      new Authority(Province.GUANGDONG, 'D', Authority.Standing.ASSIGNED);

  /** As usual, but for those who lose many answers on one day. */
  private static final CodePolicy POLICY =
      new CodePolicy(
          6, Duration.ofMinutes(5), 5, Duration.ofMinutes(1), 100, Locale.SIMPLIFIED_CHINESE);

  private final PoolPlan plan;
  private final SqlClaimStore claims;
  private final Preselection desk;
  private final Phone phone = new Phone();

  PlateOffice(
      Store store, VirtualClock clock, SeededRandom random, DayFaults faults, DayStory story)
      throws StoreFault {
    PoolPlan all = PoolPlan.ordinary(OFFICE, PlateType.SMALL, LocalDate.of(2018, 1, 1));
    this.plan =
        new PoolPlan(
            all.pool(),
            all.segments().subList(0, 2),
            RuleSets.SHANGHAI_2025.composing().withheld());
    this.claims = SqlClaimStore.open(store, StoreClock.of(clock), random.part("marks"));
    ClaimLine line = new ClaimLine(claims, faults.ofClaims(story));
    SmsGateway gateway = new GatewayLine(phone, faults.ofGateway(story));
    this.desk =
        new Preselection(
            new PreselectionPorts(
                RuleSets.SHANGHAI_2025,
                PlatePools.open(List.of(plan), line, random.part("draws")),
                new SmsCodes(new MemoryCodeStore(), gateway, POLICY, random.part("codes"), clock),
                gateway,
                BasicData.UNCHECKED,
                PublishedCalendar.NATIONAL,
                random.part("sessions"),
                clock));
  }

  Preselection desk() {
    return desk;
  }

  /** What the guests read their messages on. */
  Phone phone() {
    return phone;
  }

  PoolId pool() {
    return plan.pool();
  }

  /** Every number that is held now, each once. */
  int held() throws StoreFault {
    List<Claim> live = new ArrayList<>();
    claims.live(pool(), live::add);
    Set<PlateNumber> plates = new HashSet<>();
    for (Claim claim : live) {
      if (!plates.add(claim.plate())) {
        throw new IllegalStateException(claim.plate() + " is held twice");
      }
    }
    return live.size();
  }

  SqlClaimStore claims() {
    return claims;
  }
}
