package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.audit.AuditChain;
import io.github.chewu.core.audit.AuditKey;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import io.github.chewu.examples.plates.Shop.Answered;
import io.github.chewu.platepool.selection.RuleSets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatesRefusalTest {
  @TempDir private Path folder;

  private Shop shop = new Shop(Path.of("."));

  @BeforeEach
  void open() {
    shop = new Shop(folder);
  }

  /** Nothing is charged, held or let go by it. */
  private void assertChangesNothing(String ending, String... command) {
    Answered before = shop.own("status");
    assertEquals(ending, shop.own(command).ending(), String.join(" ", command));
    assertEquals(before.json(), shop.own("status").json());
  }

  @ParameterizedTest
  @CsvSource({
    "2, plate.letter-i-o, compose 粤DI2345",
    "2, plate.letter-i-o, compose 粤D1234O",
    "2, plate.length, compose 粤D1234",
    "2, plate.too-many-letters, compose 粤DABC12",
    "2, plate.too-many-letters, compose 粤D12345 粤DABC12",
    "1, selection.other-office, compose 粤B12345",
    "1, selection.other-office, compose 京A12345",
    "1, selection.other-type, compose 粤DD12345",
    "1, selection.twice, compose 粤D12345 粤d·12345",
    "1, selection.too-many, compose 粤D12341 粤D12342 粤D12343 粤D12344 粤D12345 粤D12346",
    "1, selection.not-held, choose 粤D12345",
    "1, selection.not-held, confirm 粤D12345",
    "2, cli.bad-usage, choose 粤D1234",
    "2, cli.bad-usage, next 粤DI",
    "2, cli.bad-usage, random --order a_b",
    "1, selection.voucher-none, voucher",
    "1, selection.no-selection, office-confirm",
    "1, selection.no-selection, office-refuse",
  })
  @DisplayName(
      "what is no number is bad input, what a rule refuses is not done; nothing is charged (S14,"
          + " U08, U09)")
  void nothingIsCharged(int code, String reason, String command) throws Exception {
    Path rules = folder.resolve("rules.txt");
    String text = RuleSets.FUZHOU.toText();
    Files.writeString(rules, text.replaceFirst("composed.interval=.*", "composed.interval=0"));
    shop.applied("--rules", rules.toString());
    assertEquals("0 ", shop.own("random").ending());
    assertChangesNothing(code + " " + reason, command.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "2, cli.bad-usage, --kind old",
    "2, cli.bad-usage, --office 粤",
    "2, cli.bad-usage, --office 粤I",
    "2, cli.bad-usage, --type 00",
    "2, cli.bad-usage, --user-class king",
    "2, cli.bad-usage, --phone 12",
    "2, cli.bad-usage, --certificate 1",
    "2, cli.bad-usage, --vin LSJA24U62JG26922",
    "2, cli.bad-usage, --vin LSJA24U62JG26922O",
    "2, selection.no-rules, --rules nowhere",
    "1, selection.vin-digit, --vin LSJA24U63JG269225",
    "1, selection.wrong-office, --home 粤B",
    "1, selection.wrong-office, --home 粤B --user-class student",
    "1, selection.wrong-office, --home 粤B --user-class unit --unit",
    "1, selection.type-new, --type 16",
    "1, selection.type-used, --kind used --type 01 --seller 张三",
    "1, selection.wrong-transfer-office, --kind used --home 粤B --seller 张三",
    "1, selection.seller-missing, --kind used",
  })
  @DisplayName("applications that are refused are not kept (S02, S03, S08, U01, U04)")
  void applications(int code, String reason, String typed) {
    String line =
        "apply --office 粤D --kind new --certificate WDZ1234567890 --vin " + Shop.VIN + " --user u1";
    for (String option : typed.split(" (?=--)", -1)) {
      String name = option.split(" ", -1)[0];
      line = line.replaceAll(name + " [^ ]+", "").strip() + " " + option;
    }
    Answered refused = shop.run(line.split(" +", -1));
    assertEquals(code + " " + reason, refused.ending(), refused.text("message"));
    assertEquals("1.0", shop.own("status").text("step"));
  }

  @Test
  @DisplayName(
      "a wrong check digit of an imported car's VIN is advice; an owner of a registered car may"
          + " choose elsewhere (S03, S09)")
  void adviceOnly() {
    Answered applied =
        shop.apply("LSJA24U63JG269225", "u1", "--import", "--home", "京A", "--user-class", "driver");
    assertEquals("1.3", applied.text("step"));
  }

  @Test
  @DisplayName("no step is skipped, and no other user acts on a vehicle (S07, S13)")
  void noStepIsSkipped() {
    assertChangesNothing("1 selection.step", "random");
    assertChangesNothing("1 selection.step", "compose", "粤D12345");
    shop.applied();
    String plate = shop.own("random").numbers().get(0);
    Answered before = shop.own("status");
    for (String[] act :
        new String[][] {{"confirm", plate}, {"choose", plate}, {"random"}, {"compose", plate}}) {
      assertEquals("1 selection.other-user", shop.by(Shop.VIN, "u2", act).ending());
    }
    shop.appliedToo();
    assertEquals("1 selection.not-held", shop.by(Shop.OTHER_VIN, "u2", "confirm", plate).ending());
    assertEquals(before.json(), shop.own("status").json());
    assertEquals("0 ", shop.own("confirm", plate).ending());
  }

  @Test
  @DisplayName(
      "rules of a file are kept with the application; one outside its range is refused with the"
          + " field named; out of hours the second stage is closed (S06, decision 11)")
  void rulesOfAFile() throws Exception {
    Path rules = folder.resolve("rules.txt");
    String text =
        RuleSets.SHANGHAI_2025
            .toText()
            .replaceFirst("name=.*", "name=ours")
            .replaceFirst("random.draws=.*", "random.draws=2")
            .replaceFirst("hours=.*", "hours=10:00-10:05");
    Files.writeString(rules, text);
    assertEquals("20 2", shop.apply(Shop.VIN, "u1", "--rules", rules.toString()).chances());
    assertEquals("20 1", shop.own("random").chances());
    assertEquals("ours", shop.own("status").text("rules"));
    shop.pass(Duration.ofMinutes(5));
    assertChangesNothing("1 selection.closed", "random");
    assertChangesNothing("1 selection.closed", "compose", "粤D12345");
    shop.appliedToo("--rules", rules.toString());

    Files.writeString(rules, text.replaceFirst("random.draws=.*", "random.draws=1"));
    Answered refused = shop.apply(Shop.VIN, "u1", "--rules", rules.toString());
    assertEquals("2 selection.rule-range", refused.ending());
    assertTrue(refused.text("message").contains("random.draws"), refused.text("message"));
    assertEquals("ours", shop.own("status").text("rules"));
  }

  @Test
  @DisplayName("a store that is none is not usable, and stays as it is")
  void badStore() throws Exception {
    Path store = Files.writeString(folder.resolve("store.db"), "no store at all, but a text file");
    String before = Files.readString(store);
    for (String command : new String[] {"status", "random", "voucher", "office-confirm"}) {
      assertEquals(4, shop.own(command).code(), command);
    }
    assertEquals(4, shop.apply(Shop.VIN, "u1").code());
    assertEquals(4, shop.run("pool", "--office", "粤D").code());
    assertEquals(4, shop.run("sample", "--office", "粤D", "--draws", "1").code());
    assertEquals(4, shop.run("simulate", "--office", "粤D", "random").code());
    assertEquals(before, Files.readString(store));
  }

  @Test
  @DisplayName("each act leaves an entry before and after it by its name, refusals too (T12)")
  void actsAreAudited() throws Exception {
    shop.applied();
    assertEquals("0 ", shop.own("random").ending());
    assertEquals("1 selection.not-held", shop.own("choose", "粤D12345").ending());
    assertEquals("1 selection.not-held", shop.own("confirm", "粤D12345").ending());
    assertEquals("0 ", shop.own("next").ending());
    assertEquals("0 ", shop.own("compose", "粤D12345").ending());
    assertEquals("0 ", shop.own("status").ending());
    assertEquals("0 ", shop.own("office-refuse").ending());
    assertEquals("1 selection.no-selection", shop.own("office-confirm").ending());
    List<String> acts = new ArrayList<>();
    for (AuditEntry entry : entries()) {
      assertTrue(entry.act().matches("[a-z.-]+"), entry.act());
      acts.add(entry.act() + " " + entry.ending());
    }
    assertEquals(
        List.of(
            "plates.apply BEGUN",
            "plates.apply DONE",
            "plates.random BEGUN",
            "plates.random DONE",
            "plates.choose BEGUN",
            "plates.choose NOT_DONE",
            "plates.confirm BEGUN",
            "plates.confirm NOT_DONE",
            "plates.next BEGUN",
            "plates.next DONE",
            "plates.compose BEGUN",
            "plates.compose DONE",
            "plates.office-refuse BEGUN",
            "plates.office-refuse DONE",
            "plates.office-confirm BEGUN",
            "plates.office-confirm NOT_DONE"),
        acts);
  }

  private List<AuditEntry> entries() throws Exception {
    Path chain = folder.resolve("chain.txt");
    Ran exported = TestConsole.run("audit", "export", chain.toString(), "--store", shop.store());
    assertEquals(0, exported.code(), exported.err());
    byte[] demo = "demonstration-key-known-to-all-1".getBytes(StandardCharsets.US_ASCII);
    AuditKey key = AuditKey.aes("demo", new SecretKeySpec(demo, "AES"));
    List<AuditEntry> entries = new ArrayList<>();
    List<String> lines = Files.readAllLines(chain);
    for (String line : lines.subList(1, lines.size())) {
      entries.add(AuditChain.open(SealedEntry.parse(line), key));
    }
    return entries;
  }

  @Test
  @DisplayName("what a refusal by the office means is said whole (S18)")
  void helpOfRefusing() {
    String help = TestConsole.run("plates", "office-refuse", "--help").out();
    String words = help.replaceAll("\\s+", " ");
    assertTrue(words.contains("the number is free again, and nobody is blacklisted."), words);
  }
}
