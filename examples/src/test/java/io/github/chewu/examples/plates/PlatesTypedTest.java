package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.examples.plates.Shop.Answered;
import io.github.chewu.platepool.selection.RuleSets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed, and what files of rules say. */
class PlatesTypedTest {
  @TempDir private Path folder;

  private Shop shop = new Shop(Path.of("."));

  @BeforeEach
  void open() {
    shop = new Shop(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pool", "sample --draws 1", "simulate random", "simulate apply"})
  @DisplayName(
      "an office without such plates, and a type that is not pre-selected, have no pool (S10)")
  void noPool(String command) {
    String none = command + " --office 粤Z";
    assertEquals("1 selection.no-pool", shop.run(none.split(" ", -1)).ending());
    if (!command.startsWith("simulate")) {
      String type = command + " --office 粤D --type 23";
      Answered refused = shop.run(type.split(" ", -1));
      assertEquals("1 selection.no-pool", refused.ending());
      assertTrue(refused.text("message").contains("粤D-02"), refused.text("message"));
    }
  }

  @Test
  @DisplayName("nobody applies where there are no such plates (S02, S10)")
  void noPoolToApplyFor() {
    String[] form = {"apply", "--kind", "new", "--certificate", "WDZ1234567890", "--office", "粤Z"};
    assertEquals("1 selection.no-pool", shop.own(form).ending());
    assertEquals("1 selection.type-new", shop.apply(Shop.VIN, "u1", "--type", "23").ending());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "random.draws=.* | random.draws=1 | random.draws: 1 given, 2 to 20 allowed",
        "random.draws=.* | colour=blue | colour given, one of these fields allowed: name,",
        "random.draws=.* | random.batch=10 | field random.batch is given twice",
      })
  @DisplayName("a refused file of rules is named with the line (decision 11)")
  void rulesWithTheirLine(String line, String other, String wanted) throws Exception {
    Path rules = folder.resolve("city.rules");
    String text = "# a city\n\n" + RuleSets.GENERAL.toText();
    Files.writeString(rules, text.replaceFirst(line, other));
    // A field that is there twice is refused where it is found again.
    String refused = wanted.contains("twice") ? "random.batch=10" : other;
    int number = 1 + Files.readAllLines(rules).lastIndexOf(refused);
    Answered pool = shop.run("pool", "--office", "粤D", "--rules", rules.toString());
    assertEquals(2, pool.code());
    String start = rules + ", line " + number + ": ";
    assertTrue(pool.text("message").startsWith(start + wanted), pool.text("message"));
  }

  @Test
  @DisplayName(
      "a file of rules that lacks a field, or is no UTF-8, is named; so is what is allowed")
  void rulesThatAreNone() throws Exception {
    Path rules = folder.resolve("city.rules");
    Files.writeString(rules, RuleSets.GENERAL.toText().replaceFirst("random.draws=.*\n", ""));
    String missing = message(rules.toString());
    assertEquals(rules + ": field random.draws is missing: 2 to 20 allowed.", missing);
    String chinese = RuleSets.GENERAL.toText().replaceFirst("source=.*", "source=市公安局");
    Files.write(rules, chinese.getBytes("GB18030"));
    assertEquals(rules + " cannot be read: it is no text in UTF-8", message(rules.toString()));
    Files.write(rules, chinese.getBytes(StandardCharsets.UTF_16));
    assertEquals(rules + " cannot be read: it is no text in UTF-8", message(rules.toString()));
    String none = message(folder.resolve("citty.rules").toString());
    assertTrue(none.contains("yantai or the path of a file of rules"), none);
  }

  private String message(String rules) {
    Answered refused = shop.run("pool", "--office", "粤D", "--rules", rules);
    assertEquals(2, refused.code());
    return refused.text("message");
  }

  @Test
  @DisplayName("a seller is a name on one line, as a user is (U04)")
  void seller() {
    for (String seller : List.of("x".repeat(61), "x\napplication.office=粤A", "x\u0007")) {
      Answered refused = boughtOf(seller);
      assertEquals("2 cli.bad-usage", refused.ending());
      assertTrue(refused.text("message").length() < 200, refused.text("message"));
    }
    assertEquals("1.0", shop.own("status").text("step"));
    assertEquals("1.3", boughtOf("x".repeat(60)).text("step"));
  }

  private Answered boughtOf(String seller) {
    List<String> line = new ArrayList<>(List.of("apply", "--office", "粤D", "--kind", "used"));
    line.addAll(List.of("--certificate", "440000123456", "--seller", seller));
    return shop.own(line.toArray(String[]::new));
  }

  @Test
  @DisplayName("the certificate of a new car is not called one of registration (S03)")
  void certificate() {
    Answered refused = shop.own("apply", "--office", "粤D", "--kind", "new", "--certificate", "1");
    assertEquals(2, refused.code());
    String message = refused.text("message");
    assertTrue(message.contains("certificate number '*' is wrong"), message);
    assertFalse(message.contains("registration certificate number"), message);
  }
}
