package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.examples.plates.Shop.Answered;
import io.github.chewu.platepool.selection.RuleSets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers say, to people and to programs. */
class PlatesAnswerTest {
  private static final String TAKEN = "粤D12345";

  @TempDir private Path folder;

  private Shop shop = new Shop(Path.of("."));

  @BeforeEach
  void open() {
    shop = new Shop(folder);
  }

  /** As people read it: what is warned of is left out. */
  private Ran people(String language, String... command) {
    List<String> line = new ArrayList<>(List.of("plates"));
    line.addAll(List.of(command));
    line.addAll(List.of("--store", shop.store(), "--lang", language, "--operator", "7"));
    if (!line.contains("--office")) {
      line.addAll(List.of("--vin", Shop.OTHER_VIN, "--user", "u2"));
    }
    Ran ran = TestConsole.run(shop.clock, line.toArray(String[]::new));
    List<String> reasons = ran.err().lines().filter(told -> !told.contains("audit.key")).toList();
    return new Ran(ran.code(), ran.out(), String.join("\n", reasons));
  }

  private Answered other(String... command) {
    return shop.by(Shop.OTHER_VIN, "u2", command);
  }

  private static List<String> reasons(Answered answered) {
    return ((List<?>) answered.json().getOrDefault("messages", List.of()))
        .stream().map(message -> "" + ((Map<?, ?>) message).get("reason")).toList();
  }

  @Test
  @DisplayName("everything that stands against an application is said (S08, U01, U04)")
  void allReasons() {
    String[] form = {
      "apply",
      "--office",
      "粤D",
      "--kind",
      "used",
      "--type",
      "01",
      "--home",
      "粤A",
      "--certificate",
      "WDZ12345678",
      "--vin",
      Shop.VIN,
      "--user",
      "u1"
    };
    Answered refused = shop.run(form);
    assertEquals("1 selection.type-used", refused.ending());
    assertEquals(
        List.of(
            "selection.type-used", "selection.wrong-transfer-office", "selection.seller-missing"),
        reasons(refused));
    assertEquals("[]", refused.text("failures"));
    Ran people = people("en", form);
    assertEquals("", people.out());
    assertEquals(3, people.err().lines().count(), people.err());
  }

  @Test
  @DisplayName("each number that others have is named where it was refused (U11)")
  void lostNumbers() {
    shop.applied().appliedToo();
    assertEquals("0 ", shop.own("compose", TAKEN).ending());
    Ran people = people("en", "compose", TAKEN);
    assertEquals(1, people.code());
    assertEquals(
        List.of(
            "None of the numbers was free. Chances used: 1.",
            TAKEN + " is taken by somebody else."),
        people.err().lines().toList());
    assertFalse(people.out().contains("taken"), people.out());
  }

  @Test
  @DisplayName(
      "how many numbers at once, and from when the next group can be tried, is shown (U09, U10)")
  void countdown() {
    shop.applied().appliedToo("--rules", "shanghai-2025");
    assertEquals("null", shop.own("compose", TAKEN).text("composeFrom"));
    assertEquals("5", other("status").text("atOnce"));
    assertEquals("null", other("status").text("composeFrom"));
    assertEquals("0 ", other("next").ending());
    assertEquals("2026-03-02T10:00:08+08:00", other("status").text("composeFrom"));
    shop.pass(Duration.ofSeconds(9));
    Answered lost = other("compose", TAKEN);
    assertEquals("2026-03-02T10:00:17+08:00", lost.text("composeFrom"));
    assertEquals("5", lost.text("atOnce"));
    assertEquals(lost.text("composeFrom"), other("status").text("composeFrom"));
    assertEquals("1.3", other("status").text("step"));
    String status = people("en", "status").out();
    assertTrue(status.contains("next group from    2026-03-02T10:00:17+08:00\n"), status);
    assertTrue(status.contains("at once            5\n"), status);
    shop.pass(Duration.ofSeconds(8));
    assertEquals("null", other("status").text("composeFrom"));
  }

  @Test
  @DisplayName("a refusal says where the user stands and what is left, as a success does (U03)")
  void refusalsSayWhereOneStands() {
    Answered unknown = shop.own("voucher");
    assertEquals("1.0 20 5", unknown.text("step") + " " + unknown.chances());
    shop.applied();
    String held = shop.own("random").numbers().get(0);
    Answered voucher = shop.own("voucher");
    assertEquals("2.2 20 4", voucher.text("step") + " " + voucher.chances());
    Answered choice = shop.own("choose", held.equals(TAKEN) ? "粤D12346" : TAKEN);
    assertEquals("1 selection.not-held", choice.ending());
    assertEquals("2.2 20 4", choice.text("step") + " " + choice.chances());
    Answered applied = shop.apply(Shop.VIN, "u1", "--type", "16");
    assertEquals("1 selection.type-new", applied.ending());
    assertEquals("2.2 20 4", applied.text("step") + " " + applied.chances());
    shop.pass(Duration.ofMinutes(20));
    assertEquals("1.3", shop.apply(Shop.VIN, "u1", "--type", "16").text("step"));
  }

  @Test
  @DisplayName("where the first number counts if nothing is chosen, it is the first of those shown")
  void theFirstIsShownFirst() throws Exception {
    Path rules = folder.resolve("first.rules");
    String text = RuleSets.GENERAL.toText();
    Files.writeString(rules, text.replaceFirst("random.timeout=.*", "random.timeout=first"));
    for (int car = 0; car < 4; car++) {
      String vin = "LSVNV2182E210000" + car;
      assertEquals(
          "1.3", shop.apply(vin, "u" + car, "--import", "--rules", rules.toString()).text("step"));
      List<String> shown = shop.by(vin, "u" + car, "random").numbers();
      assertEquals(shown, shop.by(vin, "u" + car, "status").numbers());
      shop.pass(Duration.ofSeconds(90));
      assertEquals(shown.get(0), shop.by(vin, "u" + car, "status").text("plate"));
      List<String> others = shown.subList(1, shown.size());
      assertEquals(others.stream().sorted().toList(), others);
    }
  }

  @Test
  @DisplayName("the order is printed, so that it can be given again (S15)")
  void ordersArePrinted() {
    shop.appliedToo();
    assertTrue(people("en", "random", "--order", "D-1").out().contains("order              D-1\n"));
    Ran composed = people("en", "compose", "粤D00001", "--order", "D-2");
    assertTrue(composed.out().contains("order              D-2\n"), composed.out());
  }

  @Test
  @DisplayName("with --lang zh nothing that stands beside a value is English")
  void chinese() {
    shop.applied().appliedToo();
    assertEquals("0 ", shop.own("compose", TAKEN).ending());
    String drawn = people("zh", "random", "--order", "1").out();
    String plate = drawn.replaceFirst("(?s).*(粤D[0-9A-Z]{5}).*", "$1");
    StringBuilder all = new StringBuilder(drawn);
    all.append(people("zh", "choose", plate).out());
    all.append(people("zh", "compose", TAKEN, "--order", "2").out());
    all.append(people("zh", "confirm", plate).out());
    all.append(people("zh", "office-confirm").out().replace("CONFIRMED", ""));
    all.append(people("zh", "pool", "--office", "粤D").out().replaceAll("(?m)^[LN]{5} ", ""));
    assertTrue(all.toString().contains("剩余次数           自编 20 次，随机 4 次"), all.toString());
    String values = "粤D[-0-9A-Z]*|[0-9:.T-]+\\+08:00";
    String words = all.toString().replaceAll(values, "");
    assertFalse(words.matches("(?s).*[A-Za-z].*"), words);
  }

  @Test
  @DisplayName("numbers that another office gives out cannot be typed on (U08)")
  void otherOffice() {
    shop.applied();
    for (String typed : List.of("粤A1", "京A", "粤A")) {
      Answered refused = shop.own("next", typed);
      assertEquals("1 selection.other-office", refused.ending());
      assertTrue(refused.text("message").contains("粤D"), refused.text("message"));
    }
    assertEquals("0 ", shop.own("next", "粤D").ending());
    assertEquals("0 ", shop.own("next", "1").ending());
  }
}
