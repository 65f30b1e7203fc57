package io.github.chewu.platepool.kit;

import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.kit.SmsFaults;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.core.time.PublishedCalendar;
import io.github.chewu.core.user.CodePolicy;
import io.github.chewu.core.user.MemoryCodeStore;
import io.github.chewu.core.user.SmsCodes;
import io.github.chewu.platepool.claim.Claim;
import io.github.chewu.platepool.claim.ClaimKind;
import io.github.chewu.platepool.claim.ClaimStore;
import io.github.chewu.platepool.claim.MemoryClaimStore;
import io.github.chewu.platepool.claim.PlatePools;
import io.github.chewu.platepool.claim.Standing;
import io.github.chewu.platepool.index.PoolId;
import io.github.chewu.platepool.index.PoolPlan;
import io.github.chewu.platepool.index.SerialPattern;
import io.github.chewu.platepool.selection.Application;
import io.github.chewu.platepool.selection.BasicData;
import io.github.chewu.platepool.selection.Choosing;
import io.github.chewu.platepool.selection.Entrance;
import io.github.chewu.platepool.selection.OfficeDesk;
import io.github.chewu.platepool.selection.Page;
import io.github.chewu.platepool.selection.Preselection;
import io.github.chewu.platepool.selection.PreselectionPorts;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.Session;
import io.github.chewu.platepool.selection.UserClass;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A platform in Shantou (粤D) on a Monday morning, on a clock, a carrier and a store at hand. */
public final class PreselectionScene {
  /** 粤D. */
  public static final Authority SHANTOU = Province.GUANGDONG.authority('D').orElseThrow();

  /** 粤A. */
  public static final Authority GUANGZHOU = Province.GUANGDONG.authority('A').orElseThrow();

  /** Small cars of 粤D. */
  public static final PoolId POOL = new PoolId(SHANTOU, PlateType.SMALL);

  /** A user. */
  public static final String LI = "li";

  /** Everybody's. */
  public static final Mobile PHONE = new Mobile("13800138000");

  /** When it begins: a Monday, two working weeks before the next holiday. */
  public static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 10, 0);

  /** The first day of all its numbers. */
  public static final LocalDate RELEASED = LocalDate.of(2025, 1, 1);

  /** Time. */
  public final VirtualClock clock = new VirtualClock(CityTime.instant(START));

  /** What codes and messages are sent through. */
  public final SmsFaults sms = new SmsFaults();

  /** What decides. */
  public final ClaimStoreFaults store;

  /** The numbers. */
  public final PlatePools pools;

  /** What the platform is linked to. */
  public final PreselectionPorts ports;

  /** The platform. */
  public final Preselection platform;

  /** Its first stage. */
  public final Entrance entrance;

  /** Its second stage. */
  public final Choosing choosing;

  /** Its office. */
  public final OfficeDesk office;

  private int orders;

  /** With the numbers 粤D00000 to 粤D00099 for small cars, all released long ago. */
  public PreselectionScene(RuleSet rules) throws StoreFault {
    this(
        rules,
        List.of(plan(rules, POOL, "0", "0", "0", SerialPattern.DIGITS, SerialPattern.DIGITS)));
  }

  /** With these numbers. */
  public PreselectionScene(RuleSet rules, List<PoolPlan> plans) throws StoreFault {
    this(rules, plans, BasicData.UNCHECKED);
  }

  /** With these numbers and registers. */
  public PreselectionScene(RuleSet rules, List<PoolPlan> plans, BasicData data) throws StoreFault {
    this(rules, plans, data, MemoryClaimStore::new);
  }

  /** With these numbers and registers, and a store that is told the clock. */
  public PreselectionScene(
      RuleSet rules,
      List<PoolPlan> plans,
      BasicData data,
      Function<InstantSource, ClaimStore> stores)
      throws StoreFault {
    store = new ClaimStoreFaults(stores.apply(clock));
    pools = PlatePools.open(plans, store, new SeededRandom(7));
    ports =
        new PreselectionPorts(
            rules,
            pools,
            codes(),
            sms,
            data,
            PublishedCalendar.NATIONAL,
            new SeededRandom(8),
            clock);
    platform = new Preselection(ports);
    entrance = platform.entrance();
    choosing = platform.choosing();
    office = platform.office();
  }

  /** Codes of a code store of their own, sent as often as asked for. */
  public SmsCodes codes() {
    CodePolicy policy =
        new CodePolicy(6, Duration.ofMinutes(5), 5, Duration.ZERO, 100, Locale.CHINA);
    return new SmsCodes(new MemoryCodeStore(), sms, policy, new SeededRandom(9), clock);
  }

  /** A pool of the numbers of these places. */
  public static PoolPlan plan(RuleSet rules, PoolId pool, String... places) {
    SerialPattern pattern = new SerialPattern(List.of(places));
    return rules.plan(pool, List.of(rules.segment("only", pattern, RELEASED)));
  }

  /** The nth vehicle: made here, its check digit right. */
  public static Vin vin(int n) {
    for (char digit : "0123456789X".toCharArray()) {
      Vin vin = new Vin(String.format(Locale.ROOT, "LSVAA418%cE%07d", digit, n));
      if (vin.checkDigitHolds()) {
        return vin;
      }
    }
    throw new AssertionError(n);
  }

  /** The nth number of 粤D00000 to 粤D99999. */
  public static PlateNumber plate(int n) {
    return PlateNumber.parse(text(n)).orElseThrow();
  }

  /** Its text. */
  public static String text(int n) {
    return String.format(Locale.ROOT, "粤D%05d", n);
  }

  /** An application for a new small car in 粤D. */
  public static Application application(Vin vin) {
    return new Application(
        Application.Kind.NEW_DOMESTIC,
        UserClass.NEW_CAR_OWNER,
        false,
        PlateType.SMALL,
        SHANTOU,
        SHANTOU,
        vin,
        new CertificateNumber("WDX123456789012"),
        "",
        PHONE);
  }

  /** A name for an order that was not used before. */
  public String order() {
    return "order-" + ++orders;
  }

  /** Lets seconds pass. */
  public void pass(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  /** Stage 1 to its end: at 1.3. */
  public Page apply(Vin vin, String user) {
    return apply(user, application(vin));
  }

  /** Stage 1 to its end: at 1.3, or with what an answer says there. */
  public Page apply(String user, Application application) {
    Vin vin = application.vin();
    Answers.done(entrance.apply(user, application));
    Answers.done(entrance.agree(vin, user));
    Answers.done(entrance.sendCode(vin, user));
    return Answers.done(entrance.confirm(vin, user, sms.code(application.phone())));
  }

  /** From 1.3 to 2.2; the countdown of the button passes. */
  public Session open(Vin vin, String user) {
    Answers.done(choosing.start(vin, user));
    clock.advance(platform.rules().terms().confirmWait());
    return Answers.done(choosing.open(vin, user, sms.code(PHONE)));
  }

  /** Both stages up to 2.2, where composing is enabled. */
  public Session session(Vin vin, String user) {
    apply(vin, user);
    Session session = open(vin, user);
    clock.advance(platform.rules().composing().interval());
    return session;
  }

  /** Another takes numbers for a vehicle each, far from those of a test. */
  public void takenByOthers(int... plates) throws StoreFault {
    for (int plate : plates) {
      Vin vin = vin(500_000 + plate);
      Standing seen = store.standing(vin, "other");
      store.save(
          seen,
          ClaimScene.plus(
              seen, Claim.wanted(POOL, plate(plate), ClaimKind.CONFIRMED, "", Claim.FOR_GOOD)));
    }
  }

  /** What is kept, without when it was read. */
  public Object kept(Vin vin, String user) throws StoreFault {
    Standing standing = store.standing(vin, user);
    return List.of(
        standing.owner(),
        standing.version(),
        standing.facts(),
        standing.used(),
        standing.claims(),
        standing.selections());
  }

  /** An application of a kind and a class from 粤D. */
  public static Application application(
      Application.Kind kind, UserClass applicant, PlateType type, Authority office, Vin vin) {
    return new Application(
        kind,
        applicant,
        applicant == UserClass.UNIT,
        type,
        office,
        SHANTOU,
        vin,
        new CertificateNumber("441234567890"),
        kind.isUsed() ? "seller" : "",
        PHONE);
  }

  /** A platform with 20 numbers each for small and large cars of 粤D, and for small ones of 粤A. */
  public static PreselectionScene ofTwoOffices(RuleSet rules, BasicData data) throws StoreFault {
    List<PoolPlan> plans =
        Stream.of(
                POOL, new PoolId(SHANTOU, PlateType.LARGE), new PoolId(GUANGZHOU, PlateType.SMALL))
            .map(pool -> plan(rules, pool, "0", "0", "0", "01", SerialPattern.DIGITS))
            .toList();
    return new PreselectionScene(rules, plans, data);
  }
}
