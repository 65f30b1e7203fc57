package io.github.chewu.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.audit.AuditChain;
import io.github.chewu.core.audit.AuditKey;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditJourneyTest {
  private static final String NO_HEAD = "0".repeat(64);

  @TempDir private Path folder;

  private Path chain() {
    return folder.resolve("chain.txt");
  }

  private Answered export(JourneyDesk desk) {
    return desk.run("audit", "export", chain().toString());
  }

  private Answered verify(JourneyDesk desk, String... more) {
    return desk.run(JourneyDesk.line(List.of("audit", "verify", chain().toString()), more));
  }

  /** {@code act subject ENDING detail} of each entry, opened with this key. */
  private List<String> opened(AuditKey key) throws Exception {
    List<String> opened = new ArrayList<>();
    List<String> lines = Files.readAllLines(chain());
    for (String line : lines.subList(1, lines.size())) {
      AuditEntry entry = AuditChain.open(SealedEntry.parse(line), key);
      String subject = entry.subject().replaceAll("[AP]\\d{14}[0-9A-F]{8}", "NEW");
      opened.add(
          String.join(" ", entry.act(), subject, entry.ending().name(), entry.detail()).strip());
    }
    return opened;
  }

  private static AuditKey demo() {
    byte[] key = "demonstration-key-known-to-all-1".getBytes(StandardCharsets.US_ASCII);
    return AuditKey.aes("demo", new SecretKeySpec(key, "AES"));
  }

  @Test
  @DisplayName("each act leaves an entry before and after it, refusals and unknowns too (T12)")
  void eachActLeavesItsEntries() throws Exception {
    JourneyDesk desk = new JourneyDesk(folder).card();
    String[] load = {"card", "load", "--yuan", "1.00", "--pay", "cash", "--order"};
    assertEquals(0, desk.run(JourneyDesk.line(List.of(load), "A1")).code());
    assertEquals(1, desk.run(JourneyDesk.line(List.of(load), "A2", "--pin", "000000")).code());
    assertEquals(
        3, desk.run(JourneyDesk.line(List.of(load), "A3", "--fault", "tear-before@52")).code());
    assertEquals(0, desk.run("records", "unload", "A3", "--reason", "no receipt", "--yes").code());
    assertEquals(0, desk.run("card", "settle", "--refund").code());
    assertEquals(0, desk.run("card", "debit", "--yuan", "1").code());
    assertEquals(0, desk.run("card", "activate", "--until", "2028-03-01").code());

    Answered exported = export(desk);
    assertEquals(0, exported.code());
    assertEquals(14, exported.number("entries"));
    List<String> entries = opened(demo());
    String settle = "card.settle reader:sim:" + desk.cardFile();
    assertEquals("card.load order:A3 BEGUN", entries.get(4));
    assertTrue(entries.get(5).startsWith("card.load order:A3 UNKNOWN "), entries.get(5));
    entries.set(5, "");
    assertEquals(
        List.of(
            "card.load order:A1 BEGUN",
            "card.load order:A1 DONE",
            "card.load order:A2 BEGUN",
            "card.load order:A2 NOT_DONE card.pin-wrong",
            "card.load order:A3 BEGUN",
            "",
            "records.unload order:A3 BEGUN",
            "records.unload order:A3 DONE",
            settle + " BEGUN",
            settle + " DONE",
            "card.debit order:NEW BEGUN",
            "card.debit order:NEW DONE",
            "card.activate order:NEW BEGUN",
            "card.activate order:NEW DONE"),
        entries);

    Answered verified = verify(desk, "--head", exported.text("head"));
    assertEquals(0, verified.code());
    assertEquals("14 true null", shown(verified));
    assertEquals(2, export(desk).code());
  }

  @Test
  @DisplayName("verify names the first entry removed, altered or cut off (T12)")
  void verifyNamesTheFirst() throws Exception {
    JourneyDesk desk = new JourneyDesk(folder).card();
    assertEquals(0, desk.run("card", "debit", "--yuan", "1").code());
    assertEquals(0, desk.run("card", "debit", "--yuan", "1").code());
    String head = export(desk).text("head");
    List<String> lines = Files.readAllLines(chain());

    write(lines.subList(0, 4));
    Answered cut = verify(desk, "--head", head);
    assertEquals(1, cut.code());
    assertEquals("3 false {number=4, what=MISSING}", shown(cut));
    assertEquals("audit.missing", cut.text("reason"));
    assertEquals(0, verify(desk).code());

    write(
        List.of(
            lines.get(0), lines.get(1), lines.get(2).replace(" demo ", " dema "), lines.get(3)));
    assertEquals("3 false {number=2, what=ALTERED}", shown(verify(desk)));
    Ran chinese = TestConsole.run("audit", "verify", chain().toString(), "--lang", "zh");
    assertEquals(1, chinese.code());
    assertEquals("第 2 条审计记录被改动\n", chinese.err());
    assertTrue(chinese.out().contains("valid"), chinese.out());
  }

  private static String shown(Answered verified) {
    return String.join(
        " ", verified.text("entries"), verified.text("valid"), verified.text("firstBad"));
  }

  private void write(List<String> lines) throws Exception {
    Files.writeString(chain(), String.join("\n", lines) + "\n");
  }

  @Test
  @DisplayName("what is no chain, or no hash, is bad input (T12)")
  void badInput() throws Exception {
    JourneyDesk desk = new JourneyDesk(folder);
    assertEquals("cli.bad-file", verify(desk).text("reason"));
    Files.writeString(chain(), "number,previous\n");
    Answered other = verify(desk);
    assertEquals(2, other.code());
    assertEquals("audit.not-a-chain", other.text("reason"));
    write(List.of("chewu-audit 1"));
    assertEquals(2, verify(desk, "--head", "12").code());
    assertEquals(2, verify(desk, "--head", "xyz").code());
    assertEquals(0, verify(desk, "--head", NO_HEAD).code());
  }

  @Test
  @DisplayName("entries are encrypted under the key of the key file (T12)")
  void ownKey() throws Exception {
    JourneyDesk desk = new JourneyDesk(folder).card();
    Path keys = folder.resolve("keys.properties");
    Files.writeString(
        keys, testKeys() + "\naudit.key-id=office-7\naudit.key=" + "07".repeat(32) + "\n");
    Answered debit = desk.run("card", "debit", "--yuan", "1", "--keys", keys.toString());
    assertEquals(0, debit.code(), debit.json().toString());
    assertFalse(debit.text("warnings").contains("demonstration key"), debit.text("warnings"));
    assertEquals(0, export(desk).code());
    byte[] own = new byte[32];
    Arrays.fill(own, (byte) 7);
    AuditKey key = AuditKey.aes("office-7", new SecretKeySpec(own, "AES"));
    assertEquals(2, opened(key).size());
  }

  private static String testKeys() throws IOException {
    String name = "/io/github/chewu/examples/test-keys.properties";
    try (InputStream keys =
        Objects.requireNonNull(AuditJourneyTest.class.getResourceAsStream(name), name)) {
      return new String(keys.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisplayName("an act whose first entry cannot be kept does not begin (T12)")
  void nothingBeginsUnaudited() throws Exception {
    JourneyDesk desk = new JourneyDesk(folder).card();
    Files.createDirectory(folder.resolve("store.db"));
    String before = Files.readString(desk.cardFile());
    Answered refused = desk.run("card", "debit", "--yuan", "1");
    assertEquals(4, refused.code());
    assertEquals("store.unreachable", refused.text("reason"));
    assertEquals(before, Files.readString(desk.cardFile()));
  }
}
