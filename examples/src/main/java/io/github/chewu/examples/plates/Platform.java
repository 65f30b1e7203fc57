package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Dialect;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.user.MemoryCodeStore;
import io.github.chewu.core.user.SmsCodes;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.PlatePools;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.BasicData;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.PreselectionPorts;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.RuleSets;
import io.github.chewu.platepool.sql.SqlClaimStore;
import io.github.chewu.platepool.sql.StoreClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Pre-selection as commands use it, over one store. One thread. */
final class Platform {
  private final InstantSource clock;
  private final SqlClaimStore claims;
  private final KioskRows kept;
  private final Phone phone = new Phone();
  private final SecureRandom random = new SecureRandom();

  private Platform(InstantSource clock, SqlClaimStore claims, KioskRows kept) {
    this.clock = clock;
    this.claims = claims;
    this.kept = kept;
  }

  /**
   * The platform of a store.
   *
   * @param url as {@code --store} has it
   * @param clock judges in a file, where all processes are of one machine; a server has its own
   */
  static Platform open(String url, InstantSource clock) throws Fault {
    Store store = Store.open(BadInput.unless(() -> StoreSide.source(url)));
    return of(store, clock, KioskRows.open(store));
  }

  /** The platform of a store that is only read: what is missing there is empty, and not made. */
  static Platform reading(String url, InstantSource clock) throws Fault {
    Store store = StoreSide.toRead(url, SqlClaimStore.migrator());
    Store kept = StoreSide.toRead(url, KioskRows.migrator());
    return of(store, clock, KioskRows.open(kept));
  }

  private static Platform of(Store store, InstantSource clock, KioskRows kept) throws StoreFault {
    StoreClock judge =
        store.dialect() == Dialect.SQLITE ? StoreClock.of(clock) : StoreClock.ofDatabase();
    return new Platform(clock, SqlClaimStore.open(store, judge, new SecureRandom()), kept);
  }

  SqlClaimStore claims() {
    return claims;
  }

  KioskRows kept() {
    return kept;
  }

  Phone phone() {
    return phone;
  }

  /** New codes of this process: each is used in the command that asked for it. */
  SmsCodes codes() {
    return new SmsCodes(new MemoryCodeStore(), phone, Phone.POLICY, random, clock);
  }

  /** The rules that a vehicle's application goes by. */
  RuleSet rules(Vin vin) throws StoreFault {
    return kept.rules(vin).orElse(RuleSets.GENERAL);
  }

  /**
   * By the rules and from the pool of a vehicle's application, where there is one.
   *
   * @param drawn whether the pool must know what is free, because numbers are drawn or shown
   */
  Preselection ofVehicle(Vin vin, String user, boolean drawn) throws StoreFault {
    RuleSet rules = rules(vin);
    Optional<PoolId> pool =
        withoutPool(vin).entrance().enter(vin, user).application().map(Application::pool);
    List<PoolPlan> plans = pool.flatMap(id -> OfficePlan.of(id, rules)).stream().toList();
    return of(rules, plans, drawn);
  }

  /** Where no number is looked for, there need be no pool. */
  Preselection withoutPool(Vin vin) throws StoreFault {
    return of(rules(vin), List.of(), false);
  }

  /** What a user sees inside 2.2, while the session that is kept for him is open. */
  Optional<Page> inside(Preselection desk, Vin vin, String user) throws StoreFault {
    return kept.session(vin, user).flatMap(session -> Chain.receipt(desk.choosing().look(session)));
  }

  /**
   * The answer with where the user stands and what is left, where it does not say; what cannot be
   * read any more hides no outcome.
   */
  Answer standing(Answer answer, Preselection desk, Vin vin, String user) {
    if (answer.fields().containsKey("chances")) {
      return answer;
    }
    try {
      Optional<Page> inside = inside(desk, vin, user);
      return PageShape.standing(
          answer, inside.isPresent() ? inside.get() : desk.entrance().enter(vin, user));
    } catch (StoreFault e) {
      return answer;
    }
  }

  Preselection of(RuleSet rules, List<PoolPlan> plans, boolean drawn) throws StoreFault {
    ClaimStore store = drawn ? claims : new Unread(claims);
    return new Preselection(
        new PreselectionPorts(
            withoutButton(rules),
            PlatePools.open(plans, store, random),
            codes(),
            phone,
            BasicData.UNCHECKED,
            PublishedCalendar.NATIONAL,
            random,
            clock));
  }

  /** A command has no button that stays disabled for some seconds (U07). */
  private static RuleSet withoutButton(RuleSet rules) {
    RuleSet.Terms terms = rules.terms();
    return new RuleSet(
        rules.name(),
        rules.source(),
        rules.assumed(),
        rules.hours(),
        rules.composing(),
        rules.drawing(),
        new RuleSet.Terms(
            terms.validityDays(),
            terms.blacklistMonths(),
            Duration.ZERO,
            terms.session(),
            terms.newTypes(),
            terms.usedTypes()),
        rules.notice());
  }
}
