package io.github.chewu.smartcard.kit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.PurseState.StoredProof;
import io.github.chewu.smartcard.virtual.CardState;
import io.github.chewu.smartcard.virtual.VirtualCardProfile;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.Records;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary virtual cards, and arbitrary bytes for them. */
public final class CardStates {
  private CardStates() {}

  /** So many arbitrary bytes. */
  public static Arbitrary<Bytes> bytes(int least, int most) {
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(Bytes::copyOf);
  }

  /** Any mask. */
  public static Arbitrary<VirtualCardProfile> profiles() {
    return Combinators.combine(
            Arbitraries.of(Algorithm.class),
            Arbitraries.of(LineProtocol.class),
            Arbitraries.of(Records.class),
            Arbitraries.of(true, false))
        .as(
            (algorithm, protocol, records, proofs) -> {
              VirtualCardProfile profile =
                  VirtualCardProfile.usual(algorithm).with(protocol).with(records);
              return proofs ? profile : profile.withoutProofs();
            });
  }

  /** Any purse. */
  public static Arbitrary<PurseState> purses() {
    Arbitrary<Integer> counter = Arbitraries.integers().between(0, 0xFFFF);
    Arbitrary<StoredProof> proof =
        Combinators.combine(
                Arbitraries.of(PurseRecord.LOAD, PurseRecord.PURCHASE), counter, bytes(8, 8))
            .as(
                (type, after, b) ->
                    new StoredProof(type, after, new Proof(b.slice(0, 4), b.from(4))));
    return Combinators.combine(
            Arbitraries.longs().between(0, 0xFFFF_FFFFL).map(Money::ofFen),
            counter,
            counter,
            bytes(23, 23).map(PurseRecord::new).list().ofMaxSize(5),
            proof.list().ofMaxSize(2))
        .as(PurseState::new);
  }

  /** Any card. */
  public static Arbitrary<CardState> cards() {
    return Combinators.combine(
            profiles(),
            purses(),
            bytes(2, 12).map(Optional::of).injectNull(0.2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(43, 50),
            Arbitraries.of(true, false))
        .as(
            (profile, purse, pin, tries, length, laneFiles) -> {
              CardState card =
                  TestCards.issued(profile.algorithm())
                      .withProfile(profile)
                      .withPurse(purse)
                      .withPin(pin == null ? Optional.empty() : pin)
                      .withTriesLeft(tries);
              card = card.withFile("0015", Bytes.filled(length, 0x11));
              return laneFiles ? card : card.withoutFile("0019").withoutFile("0012");
            });
  }

  /** Files that no card keeps so many records of, names, tries and files that no card has. */
  public static Arbitrary<RefusedCall> refused() {
    CardState card = TestCards.issued(Algorithm.TRIPLE_DES);
    VirtualCardProfile usual = card.profile();
    return Arbitraries.oneOf(
        Arbitraries.of(-1, 0, 256, 1_000)
            .map(
                kept ->
                    new RefusedCall(
                        VirtualCardProfile.class,
                        kept + " records",
                        () ->
                            new VirtualCardProfile(
                                usual.protocol(),
                                usual.algorithm(),
                                usual.records(),
                                kept,
                                usual.proofs(),
                                usual.limits()))),
        Arbitraries.of(-1, 16, 255)
            .map(
                tries ->
                    new RefusedCall(
                        CardState.class, tries + " tries", () -> card.withTriesLeft(tries))),
        Arbitraries.of("0018", "0001", "15", "")
            .map(
                file ->
                    new RefusedCall(
                        CardState.class,
                        "file " + file,
                        () -> card.withFile(file, Bytes.filled(43, 0x11)))),
        Arbitraries.of(7, 9)
            .map(
                length ->
                    new RefusedCall(
                        CardState.class,
                        "issuer of " + length,
                        () ->
                            new CardState(
                                card.profile(),
                                Bytes.filled(length, 0x11),
                                card.number(),
                                card.pin(),
                                card.triesLeft(),
                                card.files(),
                                card.purse()))));
  }
}
