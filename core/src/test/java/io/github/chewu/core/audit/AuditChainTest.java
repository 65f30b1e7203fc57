package io.github.chewu.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.audit.AuditChain.Head;
import io.github.chewu.core.audit.AuditVerdict.Flaw;
import io.github.chewu.core.audit.AuditVerdict.Kind;
import io.github.chewu.core.outcome.AuditTrail.Event;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.sim.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");

  @Provide
  Arbitrary<List<AuditEntry>> chains() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("aZ09=\\\t\n\r|甘粤-").ofMinLength(1).ofMaxLength(8);
    Arbitrary<Event> event =
        Combinators.combine(text, text, text, text, text)
            .as((who, act, what, how, fact) -> event(who, act, what, how, fact));
    return event.list().ofMinSize(2).ofMaxSize(8).map(AuditChainTest::chain);
  }

  private static Event event(String who, String act, String what, String how, String fact) {
    return new Event(who, act, what, how, Evidence.none().with("fact", fact));
  }

  private static List<AuditEntry> chain(List<Event> events) {
    VirtualClock clock = new VirtualClock(START);
    MemoryAuditTrail trail = new MemoryAuditTrail(clock);
    for (Event event : events) {
      clock.advance(Duration.ofMillis(1));
      trail.append(event);
    }
    return trail.entries();
  }

  private static List<AuditEntry> five() {
    return chain(
        List.of("a", "b", "c", "d", "e").stream()
            .map(name -> event("op", "act", name, "Done", ""))
            .toList());
  }

  private static Optional<Flaw> check(List<AuditEntry> entries) {
    return AuditChain.verify(entries, Optional.empty()).firstBad();
  }

  @Property(tries = 300)
  @Label("a chain that nobody touched is whole, also written to lines and read again")
  void whole(@ForAll("chains") List<AuditEntry> chain) {
    List<String> lines = chain.stream().map(AuditEntry::toLine).toList();
    assertEquals(chain, lines.stream().map(AuditEntry::parse).toList());
    Head head = Head.of(chain.get(chain.size() - 1));
    assertTrue(AuditChain.verifyLines(lines, Optional.of(head)).isValid());
  }

  @Property(tries = 300)
  @Label("any single entry altered is found, and named")
  void altered(
      @ForAll("chains") List<AuditEntry> chain,
      @ForAll @IntRange(max = 7) int where,
      @ForAll @IntRange(max = 6) int field) {
    int at = where % chain.size();
    AuditEntry old = chain.get(at);
    Event e = old.event();
    AuditEntry forged =
        switch (field) {
          case 0 -> old.numbered(old.sequence() + 100);
          case 1 -> new AuditEntry(old.sequence(), old.at().minusMillis(1), e, old.hash());
          case 2 -> with(old, event(e.operator() + "x", e.act(), e.subject(), e.result(), "f"));
          case 3 -> with(old, new Event(e.operator(), "x", e.subject(), e.act(), e.evidence()));
          case 4 -> with(old, new Event(e.operator(), e.act(), "x", e.result(), e.evidence()));
          case 5 ->
              with(
                  old,
                  new Event(
                      e.operator(), e.act(), e.subject(), e.result(), e.evidence().with("g", "")));
          default -> new AuditEntry(old.sequence(), old.at(), e, old.hash().inverted());
        };
    Assume.that(!forged.equals(old));
    List<AuditEntry> bad = new ArrayList<>(chain);
    bad.set(at, forged);
    assertEquals(Optional.of(new Flaw(Kind.ALTERED, at + 1L)), check(bad));
  }

  private static AuditEntry with(AuditEntry old, Event event) {
    return new AuditEntry(old.sequence(), old.at(), event, old.hash());
  }

  @Property(tries = 300)
  @Label("any single entry removed is found, and named; the last one where the head is known")
  void removed(@ForAll("chains") List<AuditEntry> chain, @ForAll @IntRange(max = 7) int where) {
    int at = where % chain.size();
    Head head = Head.of(chain.get(chain.size() - 1));
    List<AuditEntry> bad = new ArrayList<>(chain);
    bad.remove(at);
    assertEquals(
        Optional.of(new Flaw(Kind.MISSING, at + 1L)),
        AuditChain.verify(bad, Optional.of(head)).firstBad());
  }

  @Property(tries = 300)
  @Label("any two entries swapped are found, and the first of them named")
  void swapped(
      @ForAll("chains") List<AuditEntry> chain,
      @ForAll @IntRange(max = 7) int one,
      @ForAll @IntRange(max = 7) int two) {
    int a = one % chain.size();
    int b = two % chain.size();
    Assume.that(a != b);
    List<AuditEntry> bad = new ArrayList<>(chain);
    Collections.swap(bad, a, b);
    assertEquals(Optional.of(new Flaw(Kind.MOVED, Math.min(a, b) + 1L)), check(bad));
  }

  @Property(tries = 300)
  @Label("any single character of a written chain changed is found in its line")
  void characterChanged(
      @ForAll("chains") List<AuditEntry> chain,
      @ForAll @IntRange(max = 7) int where,
      @ForAll @IntRange(max = 999) int position,
      @ForAll("characters") char character) {
    int at = where % chain.size();
    List<String> lines = new ArrayList<>(chain.stream().map(AuditEntry::toLine).toList());
    StringBuilder line = new StringBuilder(lines.get(at));
    int index = position % line.length();
    Assume.that(line.charAt(index) != character);
    line.setCharAt(index, character);
    lines.set(at, line.toString());
    AuditVerdict verdict = AuditChain.verifyLines(lines, Optional.empty());
    assertEquals(chain.size(), verdict.entries());
    assertEquals(Optional.of(new Flaw(Kind.ALTERED, at + 1L)), verdict.firstBad());
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.of('0', '1', '9', 'A', 'a', 'T', '\\', '\t', '=', '粤');
  }

  @Test
  @DisplayName("an entry that stands a second time, and one that never was there, are found")
  void inserted() {
    List<AuditEntry> twice = new ArrayList<>(five());
    twice.add(3, twice.get(1));
    assertEquals(Optional.of(new Flaw(Kind.MOVED, 4)), check(twice));

    List<AuditEntry> foreign = new ArrayList<>(five());
    foreign.add(2, with(foreign.get(2), event("thief", "act", "x", "Done", "")));
    assertEquals(Optional.of(new Flaw(Kind.ALTERED, 3)), check(foreign));
  }

  @Test
  @DisplayName("a chain forged as a whole, or cut short, differs from the head kept elsewhere")
  void head() {
    Optional<Head> head = Optional.of(Head.of(five().get(3)));
    assertTrue(AuditChain.verify(five(), head).isValid());
    assertEquals(
        Optional.of(new Flaw(Kind.MISSING, 4)),
        AuditChain.verify(five().subList(0, 3), head).firstBad());

    List<AuditEntry> forged =
        chain(
            List.of("a", "b", "X", "d", "e").stream()
                .map(name -> event("op", "act", name, "Done", ""))
                .toList());
    assertTrue(AuditChain.verify(forged, Optional.empty()).isValid());
    assertEquals(
        Optional.of(new Flaw(Kind.ALTERED, 4)), AuditChain.verify(forged, head).firstBad());
  }

  @Test
  @DisplayName("the hash is SHA-256 over the hash before and the line, as anybody can compute it")
  void documentedHash() throws Exception {
    AuditEntry first =
        chain(
                List.of(
                    new Event("op", "card.issue", "card:1", "Done", Evidence.none().with("a", 1))))
            .get(0);
    String line = "1\t2026-03-01T01:00:00.001Z\top\tcard.issue\tcard:1\tDone\ta=1\\n";
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(new byte[32]);
    String hash =
        HexFormat.of().withUpperCase().formatHex(sha.digest(line.getBytes(StandardCharsets.UTF_8)));
    assertEquals(line + "\t" + hash, first.toLine());
  }
}
