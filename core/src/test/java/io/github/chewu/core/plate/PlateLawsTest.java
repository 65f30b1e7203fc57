package io.github.chewu.core.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.PlateArbitraries;
import io.github.chewu.core.kit.RefusalLaws;
import io.github.chewu.core.kit.RefusedPlates;
import io.github.chewu.core.kit.RefusedText;
import io.github.chewu.core.kit.TypedArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What every plate number keeps. */
class PlateLawsTest extends RefusalLaws {
  @Provide
  Arbitrary<PlateNumber> plates() {
    return PlateArbitraries.plates();
  }

  @Provide
  Arbitrary<Tuple2<PlateForm, String>> texts() {
    return Arbitraries.of(PlateForm.class)
        .flatMap(form -> PlateArbitraries.texts(form).map(text -> Tuple.of(form, text)));
  }

  @Provide
  Arbitrary<Tuple2<PlateNumber, String>> typed() {
    return PlateArbitraries.plates()
        .flatMap(
            plate ->
                Arbitraries.oneOf(
                        TypedArbitraries.typed(plate.value()),
                        Arbitraries.of("·", " · ", "•", "-").map(dot -> dotted(plate, dot)))
                    .map(text -> Tuple.of(plate, text)));
  }

  @Provide
  Arbitrary<Tuple2<PlateLayout, String>> serials() {
    return Arbitraries.of(PlateLayout.class)
        .flatMap(
            layout -> PlateArbitraries.serials(layout).map(serial -> Tuple.of(layout, serial)));
  }

  @Override
  protected Arbitrary<RefusedText> refusedTexts() {
    return RefusedPlates.any();
  }

  @Provide
  Arbitrary<String> anything() {
    return TypedArbitraries.anything();
  }

  private static String dotted(PlateNumber plate, String dot) {
    return plate.value().substring(0, 2) + dot + plate.value().substring(2);
  }

  @Property
  @Label("a number of a form is read as that form, with a type of that form")
  void formsAreTold(@ForAll("texts") Tuple2<PlateForm, String> pair) {
    PlateNumber plate = PlateNumber.parse(pair.get2()).orElseThrow();
    assertEquals(pair.get1(), plate.form());
    assertFalse(plate.types().isEmpty());
    assertEquals(plate.form() == PlateForm.ORDINARY, plate.layout().isPresent());
    assertEquals(plate.form() == PlateForm.EMBASSY, plate.province().isEmpty());
    assertTrue(plate.value().contains(plate.serial()));
    plate
        .authority()
        .ifPresent(authority -> assertTrue(plate.value().startsWith(authority.toString())));
  }

  @Property
  @Label("however it is typed, one plate is one value")
  void typedAlike(@ForAll("typed") Tuple2<PlateNumber, String> pair) {
    PlateNumber again = PlateNumber.parse(pair.get2()).orElseThrow();
    assertEquals(pair.get1(), again);
    assertEquals(pair.get1().hashCode(), again.hashCode());
  }

  @Property
  @Label("an ordinary serial has exactly the layout that it was made by")
  void layouts(@ForAll("serials") Tuple2<PlateLayout, String> pair) {
    PlateNumber plate = PlateNumber.parse("鲁A" + pair.get2()).orElseThrow();
    assertEquals(pair.get1(), plate.layout().orElseThrow());
  }

  @Property
  @Label("no text makes the parser fail; what it accepts is normalised and accepted again")
  void total(@ForAll("anything") String text) {
    PlateNumber.parse(text)
        .toOptional()
        .ifPresent(
            plate -> {
              assertEquals(PlateNumber.normalise(text), plate.value());
              assertEquals(plate, PlateNumber.parse(plate.value()).orElseThrow());
            });
    PlateColour.parse(text)
        .toOptional()
        .ifPresent(colour -> assertEquals(colour, PlateColour.parse(colour.word()).orElseThrow()));
  }
}
