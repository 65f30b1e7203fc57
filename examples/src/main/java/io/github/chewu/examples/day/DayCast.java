package io.github.chewu.examples.day;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.CardType;
import io.github.chewu.examples.desk.Counter;
import io.github.chewu.examples.desk.KeyRing;
import io.github.chewu.payments.fulfilment.TopUpDesk.Wish;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who comes on a day: the same guests for the same seed. */
final class DayCast {
  private static final int GUESTS = 10;
  private static final int TAGS = 3;
  private static final int CHARGE_CARD_EVERY = 8;

  private final KeyRing keys;
  private final LocalDate today;
  private final SeededRandom random;

  DayCast(KeyRing keys, LocalDate today, SeededRandom random) {
    this.keys = keys;
    this.today = today;
    this.random = random;
  }

  List<DayGuest> guests() {
    List<DayGuest> guests = new ArrayList<>();
    for (int i = 1; i <= GUESTS; i++) {
      guests.add(guest(i));
    }
    return guests;
  }

  /** A card that belongs to nobody here. */
  VirtualCard stranger() {
    return card(GUESTS + 1, Money.ZERO, CardType.STORED_VALUE);
  }

  /** Issued cards of cars that get a tag today. */
  List<CardFile> cars() {
    SeededRandom cars = random.part("cars");
    List<CardFile> files = new ArrayList<>();
    for (int i = 1; i <= TAGS; i++) {
      VirtualCard card = card(GUESTS + 1 + i, Money.ZERO, CardType.STORED_VALUE, cars);
      files.add(new CardFile(card.state().file("0015").orElseThrow()));
    }
    return files;
  }

  private DayGuest guest(int number) {
    Money before = Money.ofFen(random.nextInt(50_000));
    boolean charge = random.nextInt(CHARGE_CARD_EVERY) == 0;
    List<String> methods = Counter.methods();
    return new DayGuest(
        String.format(Locale.ROOT, "D%04d", number),
        card(number, before, charge ? CardType.CHARGE : CardType.STORED_VALUE),
        before,
        Money.ofFen(1_000L * (1 + random.nextInt(50))),
        methods.get(random.nextInt(methods.size())),
        random.nextInt(3) == 0 ? Wish.REFUND : Wish.LOAD);
  }

  private VirtualCard card(int number, Money balance, CardType type) {
    return card(number, balance, type, random);
  }

  private VirtualCard card(int number, Money balance, CardType type, SeededRandom plates) {
    String digits =
        keys.issuer().network().hex() + String.format(Locale.ROOT, "220100000000%04d", number);
    String plate = String.format(Locale.ROOT, "甘A%05d", plates.nextInt(100_000));
    CardState state =
        CardState.issued(keys.issuer(), today.minusYears(1), today.plusYears(9))
            .withIssue(file -> file.withCardNumber(digits).withPlate(plate, 0).withType(type))
            .withPurse(PurseState.fresh(balance));
    return new VirtualCard(
        state.withKeysOfIssue(), keys.authority(), random.part("card " + number));
  }
}
