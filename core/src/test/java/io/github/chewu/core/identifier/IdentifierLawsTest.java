package io.github.chewu.core.identifier;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.IdentifierArbitraries;
import io.github.chewu.core.kit.RefusalLaws;
import io.github.chewu.core.kit.RefusedIdentifiers;
import io.github.chewu.core.kit.RefusedText;
import io.github.chewu.core.kit.TypedArbitraries;
import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Situation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What every identifier keeps. */
class IdentifierLawsTest extends RefusalLaws {
  private static final Map<Class<?>, Function<String, Parsed<? extends Identifier>>> PARSERS =
      Map.ofEntries(
          Map.entry(ResidentId.class, ResidentId::parse),
          Map.entry(LicenceNumber.class, LicenceNumber::parse),
          Map.entry(Vin.class, Vin::parse),
          Map.entry(CreditCode.class, CreditCode::parse),
          Map.entry(OrganisationCode.class, OrganisationCode::parse),
          Map.entry(DecisionNumber.class, DecisionNumber::parse),
          Map.entry(Mobile.class, Mobile::parse),
          Map.entry(BankCard.class, BankCard::parse),
          Map.entry(TollCardNumber.class, TollCardNumber::parse),
          Map.entry(ObuSerial.class, ObuSerial::parse),
          Map.entry(FileNumber.class, FileNumber::parse),
          Map.entry(CertificateNumber.class, CertificateNumber::parse),
          Map.entry(ActCode.class, ActCode::parse));

  private static final Set<Class<?>> PERSONAL =
      Set.of(
          ResidentId.class,
          LicenceNumber.class,
          Vin.class,
          Mobile.class,
          BankCard.class,
          FileNumber.class,
          CertificateNumber.class,
          TollCardNumber.class);

  @Provide
  Arbitrary<Identifier> identifiers() {
    return IdentifierArbitraries.any();
  }

  @Provide
  Arbitrary<Tuple2<Identifier, String>> typed() {
    return IdentifierArbitraries.any()
        .flatMap(id -> TypedArbitraries.typed(id.value()).map(text -> Tuple.of(id, text)));
  }

  @Override
  protected Arbitrary<RefusedText> refusedTexts() {
    return RefusedIdentifiers.any();
  }

  @Provide
  Arbitrary<Character> zeros() {
    return Arbitraries.of('٠', '۰', '०', '০', '๐');
  }

  @Provide
  Arbitrary<String> anything() {
    return TypedArbitraries.anything();
  }

  private static Parsed<? extends Identifier> parse(Class<?> kind, String text) {
    return requireNonNull(PARSERS.get(kind)).apply(text);
  }

  @Property
  @Label("however it is typed, one number is one value")
  void typedAlike(@ForAll("typed") Tuple2<Identifier, String> pair) {
    Identifier id = pair.get1();
    assertEquals(id, parse(id.getClass(), pair.get2()).orElseThrow());
  }

  @Property
  @Label("digits of other scripts are refused")
  void otherScripts(@ForAll("identifiers") Identifier id, @ForAll("zeros") char zero) {
    String text = TypedArbitraries.withDigitsOf(zero, id.value());
    if (!text.equals(id.value())) {
      assertTrue(parse(id.getClass(), text).refusal().isPresent(), text);
    }
  }

  @Property
  @Label("no text, whatever is in it, makes a parser fail; what it accepts it accepts again")
  void total(@ForAll("anything") String text) {
    for (Class<?> kind : PARSERS.keySet()) {
      parse(kind, text)
          .toOptional()
          .ifPresent(id -> assertEquals(id, parse(kind, id.value()).orElseThrow()));
    }
  }

  @Property
  @Label("a refusal shows what was given, masked where it is personal, in both languages")
  void refusalShows(@ForAll("refusals") RefusedText refused) {
    Situation situation = refused.parse().apply(refused.text()).refusal().orElseThrow();
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertTrue(situation.say(locale).contains(situation.arguments().get(0)));
    }
  }

  @Property
  @Label(
      "a personal number is masked in toString and in every refusal; any number keeps its length")
  void masked(@ForAll("identifiers") Identifier id) {
    assertEquals(id.masked(), id.toString());
    assertEquals(id.value().length(), id.masked().length());
    boolean personal = PERSONAL.contains(id.getClass());
    assertEquals(personal, !id.masked().equals(id.value()));
    if (personal) {
      String mistyped = id.value() + "?";
      Situation refusal = parse(id.getClass(), mistyped).refusal().orElseThrow();
      assertFalse(refusal.toString().contains(id.value()));
      int stars = (int) refusal.arguments().get(0).chars().filter(c -> c == '*').count();
      assertTrue(stars * 2 >= mistyped.length(), refusal.toString());
    }
  }
}
