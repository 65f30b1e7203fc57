package io.github.chewu.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.audit.ChainVerdict.Flaw;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.Chains;
import io.github.chewu.core.outcome.StoreFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AuditFileTest {
  private static final int LENGTH = 9;
  private static final List<SealedEntry> ENTRIES = Chains.entries(LENGTH, 1);
  private static final List<String> LINES = ENTRIES.stream().map(SealedEntry::toLine).toList();
  private static final Bytes HEAD = ENTRIES.get(LENGTH - 1).hash();

  private static ChainVerdict verify(byte[] file, Optional<Bytes> head)
      throws IOException, StoreFault {
    return AuditFile.verify(new ByteArrayInputStream(file), head);
  }

  private static ChainVerdict verify(List<String> lines, Optional<Bytes> head) throws Exception {
    String file =
        AuditFile.HEADER + "\n" + String.join("", lines.stream().map(l -> l + "\n").toList());
    return verify(file.getBytes(StandardCharsets.UTF_8), head);
  }

  private static void assertFlaw(long number, AuditReason what, ChainVerdict verdict) {
    assertEquals(Optional.of(new Flaw(number, what)), verdict.firstBad());
  }

  private static List<String> changed(Consumer<List<String>> change) {
    List<String> lines = new ArrayList<>(LINES);
    change.accept(lines);
    return lines;
  }

  @Example
  @Label("T12: an exported chain is valid, whatever of its heads is known")
  void whole() throws Exception {
    assertEquals(new ChainVerdict(LENGTH, Optional.empty()), verify(LINES, Optional.empty()));
    for (SealedEntry entry : ENTRIES) {
      assertTrue(verify(LINES, Optional.of(entry.hash())).valid());
    }
    assertEquals(new ChainVerdict(0, Optional.empty()), verify(List.of(), Optional.empty()));
    assertTrue(verify(List.of(), Optional.of(ChainHead.START.hash())).valid());
    assertEquals(AuditFile.HEADER + "\n" + String.join("\n", LINES) + "\n", Chains.file(ENTRIES));
  }

  @Property
  @Label("T12: an entry removed anywhere is missing, the last one where the head is known")
  void removed(@ForAll @IntRange(min = 1, max = LENGTH) int number) throws Exception {
    List<String> lines = changed(all -> all.remove(number - 1));
    assertFlaw(number, AuditReason.MISSING, verify(lines, Optional.of(HEAD)));
    assertEquals(number == LENGTH, verify(lines, Optional.empty()).valid());
  }

  @Property
  @Label("T12: of two entries that changed places the first is named")
  void swapped(
      @ForAll @IntRange(min = 1, max = LENGTH) int one,
      @ForAll @IntRange(min = 1, max = LENGTH) int other)
      throws Exception {
    ChainVerdict verdict =
        verify(changed(all -> Collections.swap(all, one - 1, other - 1)), Optional.empty());
    if (one == other) {
      assertTrue(verdict.valid());
    } else {
      assertFlaw(Math.min(one, other), AuditReason.MOVED, verdict);
    }
  }

  @Property
  @Label("T12: a second copy of an entry is found where it was put")
  void duplicated(
      @ForAll @IntRange(min = 1, max = LENGTH) int number,
      @ForAll @IntRange(max = LENGTH) int behind)
      throws Exception {
    List<String> lines = changed(all -> all.add(behind, LINES.get(number - 1)));
    ChainVerdict verdict = verify(lines, Optional.empty());
    if (behind < number - 1) {
      assertFlaw(behind + 1, AuditReason.MOVED, verdict);
    } else {
      assertFlaw(Math.max(behind, number) + 1, AuditReason.REPEATED, verdict);
    }
    assertEquals(LENGTH + 1, verdict.entries());
  }

  @Property
  @Label("T12: any byte altered anywhere is found in its entry; in the first line it is no chain")
  void anyByte(
      @ForAll @IntRange(max = 5_000) int at, @ForAll @IntRange(min = 1, max = 255) int bits)
      throws Exception {
    byte[] file = Chains.file(ENTRIES).getBytes(StandardCharsets.UTF_8);
    int place = at % file.length;
    int entry = (int) Arrays.stream(newlines(file)).filter(end -> end < place).count();
    file[place] ^= (byte) bits;
    if (entry == 0) {
      StoreFault none = assertThrows(StoreFault.class, () -> verify(file, Optional.empty()));
      assertEquals(AuditReason.NOT_A_CHAIN, none.situation().reason());
    } else {
      assertFlaw(entry, AuditReason.ALTERED, verify(file, Optional.empty()));
    }
  }

  @Property
  @Label("T12: a file cut off anywhere is found; between two entries where the head is known")
  void cutOff(@ForAll @IntRange(max = 5_000) int at) throws Exception {
    byte[] whole = Chains.file(ENTRIES).getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(whole, at % whole.length);
    int entry = newlines(file).length;
    if (entry == 0) {
      assertThrows(StoreFault.class, () -> verify(file, Optional.of(HEAD)));
      return;
    }
    boolean between = file[file.length - 1] == '\n';
    ChainVerdict verdict = verify(file, Optional.of(HEAD));
    assertFlaw(entry, between ? AuditReason.MISSING : AuditReason.ALTERED, verdict);
    assertEquals(between, verify(file, Optional.empty()).valid());
  }

  private static int[] newlines(byte[] file) {
    return IntStream.range(0, file.length).filter(i -> file[i] == '\n').toArray();
  }

  @Property
  @Label("T12: an entry of another chain in the place of one's own is found")
  void foreign(@ForAll @IntRange(min = 2, max = LENGTH) int number) throws Exception {
    String other = Chains.entries(LENGTH, 2).get(number - 1).toLine();
    assertFlaw(
        number,
        AuditReason.FOREIGN,
        verify(changed(all -> all.set(number - 1, other)), Optional.empty()));
  }

  @Example
  @Label("T12: a chain made anew by another is found by a head that was noted")
  void madeAnew() throws Exception {
    List<String> other = Chains.entries(LENGTH, 2).stream().map(SealedEntry::toLine).toList();
    assertTrue(verify(other, Optional.empty()).valid());
    assertFlaw(LENGTH + 1, AuditReason.MISSING, verify(other, Optional.of(HEAD)));
  }

  @Example
  @Label("a line's end is LF alone, and no empty line stands between entries")
  void strictLines() throws Exception {
    assertFlaw(1, AuditReason.ALTERED, verify(changed(all -> all.add(0, "")), Optional.empty()));
    assertFlaw(
        2,
        AuditReason.ALTERED,
        verify(changed(all -> all.set(1, all.get(1) + "\r")), Optional.empty()));
  }

  @Example
  @Label("T12: a line longer than any entry is none, and the lines behind it are read all the same")
  void longLine() throws Exception {
    List<String> lines = changed(all -> all.set(1, all.get(1) + "0".repeat(1_000_000)));
    ChainVerdict verdict = verify(lines, Optional.empty());
    assertFlaw(2, AuditReason.ALTERED, verdict);
    assertEquals(LENGTH, verdict.entries());
  }
}
