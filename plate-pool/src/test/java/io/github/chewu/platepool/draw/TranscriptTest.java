package io.github.chewu.platepool.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.platepool.kit.DrawArbitraries;
import io.github.chewu.platepool.kit.Transcripts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final DrawSecret SECRET = DrawSecret.hex("000102030405060708090A0B0C0D0E0F");
  private static final DrawRules RULES =
      new DrawRules("普通指标 第1期", 3, Optional.of("closing value of 26 June"));

  static Transcript committed() throws DrawFault {
    Entrants entrants =
        Entrants.builder().add("A", 3).add("B", 2).add("C").add("D").add("京E").build();
    return Transcript.commit(RULES, entrants, SECRET);
  }

  @Test
  @DisplayName(
      "a draw's transcript is exactly this: the format never changes unseen (draws.md 5.3)")
  void golden() throws Exception {
    String text = new String(Transcripts.bytes(run()), StandardCharsets.UTF_8);
    assertEquals(Transcripts.resource("draw-1.txt"), text);
  }

  private static Transcript run() throws DrawFault {
    return DrawArbitraries.run(committed(), SECRET, "3448.45");
  }

  @Test
  @DisplayName("the commitment does not hold the secret, nor any winner (draws.md 5.3)")
  void secretIsHidden() throws Exception {
    String text = new String(Transcripts.bytes(committed()), StandardCharsets.UTF_8);
    assertFalse(text.contains("000102030405060708090a0b0c0d0e0f"), text);
    assertFalse(text.contains("winner "), text);
    assertEquals(List.of(), committed().winners());
    assertFalse(SECRET.toString().contains("0102"));
  }

  @Test
  @DisplayName("the same run again is the same; another outside value is refused (draws.md 5.3)")
  void oneRunOnly() throws DrawFault {
    Transcript drawn = run();
    assertSame(drawn, drawn.run(SECRET, "3448.45").fold(d -> d.receipt(), n -> null, u -> null));
    assertEquals(DrawReason.OTHER_OUTSIDE, refusal(drawn.run(SECRET, "3448.46")));
  }

  @Test
  @DisplayName("a copy of a commitment is drawn with no other value either (draws.md 5.3)")
  void oneRunOfAllCopies() throws DrawFault {
    DrawRegister register = new MemoryDrawRegister();
    Transcript drawn = receipt(committed().run(SECRET, "3448.45", register));
    assertEquals(run(), drawn);
    assertEquals(DrawReason.OTHER_OUTSIDE, refusal(committed().run(SECRET, "3448.46", register)));
    assertEquals(drawn, receipt(committed().run(SECRET, "3448.45", register)));
    assertEquals(drawn, receipt(drawn.run(SECRET, "3448.45", register)));
  }

  @Test
  @DisplayName("a refused run leaves the value open; without the register nothing is drawn")
  void refusedRunsKeepNothing() throws DrawFault {
    DrawRegister register = new MemoryDrawRegister();
    DrawSecret other = DrawSecret.hex("000102030405060708090A0B0C0D0E0F00");
    assertEquals(DrawReason.SECRET_WRONG, refusal(committed().run(other, "1", register)));
    assertEquals(DrawReason.OTHER_OUTSIDE, refusal(run().run(SECRET, "1", register)));
    assertEquals(run(), receipt(committed().run(SECRET, "3448.45", register)));
    DrawRegister busy = failing(StoreReason.BUSY);
    assertEquals(StoreReason.BUSY, refusal(committed().run(SECRET, "1", busy)));
    DrawRegister silent = failing(StoreReason.COMMIT_UNKNOWN);
    assertEquals("unknown", refusal(committed().run(SECRET, "1", silent)));
  }

  private static DrawRegister failing(StoreReason reason) {
    return (commitment, outside) -> {
      throw StoreFault.of(reason, "test");
    };
  }

  private static Transcript receipt(Outcome<Transcript> outcome) {
    return outcome.fold(
        done -> done.receipt(),
        notDone -> {
          throw new AssertionError(notDone.situation());
        },
        unknown -> {
          throw new AssertionError(unknown.situation());
        });
  }

  @Test
  @DisplayName("a run with another secret than the one committed to is refused (draws.md 5.3)")
  void otherSecret() throws DrawFault {
    DrawSecret other = DrawSecret.hex("000102030405060708090A0B0C0D0E0F00");
    assertEquals(DrawReason.SECRET_WRONG, refusal(committed().run(other, "3448.45")));
    assertEquals(DrawReason.SECRET_WRONG, refusal(run().run(other, "3448.45")));
  }

  private static Object refusal(Outcome<Transcript> outcome) {
    return outcome.fold(
        done -> "done", notDone -> notDone.situation().reason(), unknown -> "unknown");
  }

  @Test
  @DisplayName("a plate for everybody: no draw, and the transcript says so (draws.md 5.1.5)")
  void everybody() throws Exception {
    DrawRules rules = new DrawRules("d", 5, Optional.empty());
    Transcript committed = Transcript.commit(rules, committed().entrants(), SECRET);
    Transcript drawn = DrawArbitraries.run(committed, SECRET, "x");
    assertTrue(drawn.everybody());
    assertEquals(List.of("A", "B", "C", "D", "京E"), drawn.winners());
    assertTrue(
        new String(Transcripts.bytes(drawn), StandardCharsets.UTF_8).contains("\neverybody 5 #"));
    assertEquals(drawn, Transcripts.read(Transcripts.bytes(drawn)));
  }

  @Test
  @DisplayName("outside value, secret, name and list each move the draw (draws.md 5.3)")
  void everythingCounts() throws DrawFault {
    DrawRules rules = new DrawRules("d", 500, Optional.empty());
    Entrants entrants = many(1_000);
    List<String> first =
        DrawArbitraries.run(Transcript.commit(rules, entrants, SECRET), SECRET, "1").winners();
    DrawSecret other = DrawSecret.hex("010102030405060708090A0B0C0D0E0F");
    DrawRules renamed = new DrawRules("e", 500, Optional.empty());
    List<List<String>> others =
        List.of(
            DrawArbitraries.run(Transcript.commit(rules, entrants, SECRET), SECRET, "2").winners(),
            DrawArbitraries.run(Transcript.commit(rules, entrants, other), other, "1").winners(),
            DrawArbitraries.run(Transcript.commit(renamed, entrants, SECRET), SECRET, "1")
                .winners(),
            DrawArbitraries.run(Transcript.commit(rules, many(1_001), SECRET), SECRET, "1")
                .winners());
    others.forEach(winners -> assertFalse(winners.equals(first)));
  }

  private static Entrants many(int count) throws DrawFault {
    EntrantsBuilder builder = Entrants.builder();
    for (int i = 0; i < count; i++) {
      builder.add("code-" + i);
    }
    return builder.build();
  }

  @Provide
  Arbitrary<Transcript> transcripts() {
    return DrawArbitraries.transcripts();
  }

  @Property(tries = 200)
  @Label("what is written is read again, and nobody wins twice (draws.md 5.3)")
  void roundTrip(@ForAll("transcripts") Transcript transcript) throws Exception {
    byte[] bytes = Transcripts.bytes(transcript);
    Transcript read = Transcripts.read(bytes);
    assertEquals(transcript, read);
    assertEquals(transcript.winners(), read.winners());
    assertEquals(transcript.rules(), read.rules());
    assertEquals(transcript.entrants(), read.entrants());
    assertEquals(transcript.secret(), read.secret());
    assertArrayEquals(bytes, Transcripts.bytes(read));
    List<String> winners = transcript.winners();
    assertEquals(winners.size(), new HashSet<>(winners).size());
    if (transcript.isDrawn()) {
      int quota = Math.min(transcript.rules().quota(), transcript.entrants().size());
      assertEquals(quota, winners.size());
      assertTrue(transcript.entrants().codes().containsAll(winners));
    }
  }

  @Test
  @DisplayName("any bit of any byte altered is found (draws.md 5.3)")
  void everyBitOfEveryByte() throws Exception {
    byte[] good = Transcripts.bytes(run());
    for (int at = 0; at < good.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << bit);
        Transcripts.assertRefused(bad);
      }
    }
  }

  @Test
  @DisplayName("a byte taken out, doubled or put in is found (draws.md 5.3)")
  void everyByteOutOrTwice() throws Exception {
    byte[] good = Transcripts.bytes(run());
    for (int at = 0; at < good.length; at++) {
      byte[] before = Arrays.copyOf(good, at);
      Transcripts.assertRefused(
          Transcripts.join(before, Arrays.copyOfRange(good, at + 1, good.length)));
      byte[] put = {(byte) (good[at] + 1)};
      Transcripts.assertRefused(
          Transcripts.join(before, put, Arrays.copyOfRange(good, at, good.length)));
    }
  }

  @Test
  @DisplayName("cut off anywhere it is no draw: at most the commitment is left (draws.md 5.3)")
  void truncated() throws Exception {
    byte[] good = Transcripts.bytes(run());
    byte[] commitment = Transcripts.bytes(committed());
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      if (Arrays.equals(cut, commitment)) {
        assertFalse(Transcripts.read(cut).isDrawn());
      } else {
        Transcripts.assertRefused(cut);
      }
    }
  }

  @Test
  @DisplayName("lines swapped, ends changed, bytes appended are found (draws.md 5.3)")
  void linesMoved() throws Exception {
    byte[] good = Transcripts.bytes(run());
    String text = new String(good, StandardCharsets.UTF_8);
    String[] lines = text.split("(?<=\n)");
    for (int one = 0; one < lines.length; one++) {
      for (int two = one + 1; two < lines.length; two++) {
        String[] swapped = lines.clone();
        swapped[one] = lines[two];
        swapped[two] = lines[one];
        Transcripts.assertRefused(Transcripts.utf8(String.join("", swapped)));
      }
      String[] twice = lines.clone();
      twice[one] = lines[one] + lines[one];
      Transcripts.assertRefused(Transcripts.utf8(String.join("", twice)));
    }
    Transcripts.assertRefused(Transcripts.utf8(text.replace("\n", "\r\n")));
    Transcripts.assertRefused(Transcripts.utf8(text.replace("\n", "\r")));
    Transcripts.assertRefused(Transcripts.utf8("\uFEFF" + text));
    for (String more : List.of("\n", " ", "end\n", "\0", text)) {
      Transcripts.assertRefused(Transcripts.utf8(text + more));
    }
  }

  @Property(tries = 500)
  @Label("bytes altered anywhere in any transcript are found (draws.md 5.3)")
  void altered(
      @ForAll("transcripts") Transcript transcript,
      @ForAll @IntRange(max = 1_000_000) int where,
      @ForAll byte with)
      throws Exception {
    byte[] bytes = Transcripts.bytes(transcript);
    int at = where % bytes.length;
    if (bytes[at] != with) {
      bytes[at] = with;
      Transcripts.assertRefused(bytes);
    }
  }

  @Test
  @DisplayName("other winners under a chain made anew are found, by their line (draws.md 5.3)")
  void forgedWinners() throws Exception {
    String text = new String(Transcripts.bytes(run()), StandardCharsets.UTF_8);
    List<String> winners = run().winners();
    String forged =
        text.replace("winner 1 " + winners.get(0), "winner 1 " + winners.get(1))
            .replace("winner 2 " + winners.get(1), "winner 2 " + winners.get(0));
    DrawFault fault = refused(Transcripts.chained(forged));
    assertEquals(DrawReason.OTHER_WINNERS, fault.situation().reason());
    assertEquals(List.of("15"), fault.situation().arguments());
    assertEquals(
        DrawReason.SECRET_WRONG,
        refused(Transcripts.chained(text.replace("secret 00", "secret 01"))).situation().reason());
    assertEquals(
        DrawReason.OTHER_WINNERS,
        refused(Transcripts.chained(text.replace("outside 3448.45", "outside 3448.46")))
            .situation()
            .reason());
    assertEquals(
        DrawReason.ENTRANTS_CHANGED,
        refused(Transcripts.chained(text.replace("\nD,1\n", "\nD,2\n"))).situation().reason());
  }

  @Test
  @DisplayName("nothing can be written in a second way under a chain made anew (draws.md 5.3)")
  void oneWayToSayAThing() throws Exception {
    String text = new String(Transcripts.bytes(run()), StandardCharsets.UTF_8);
    for (String[] change :
        new String[][] {
          {"quota 3", "quota 03"},
          {"quota 3", "quota +3"},
          {"quota 3", "quota  3"},
          {"entrants 5 8", "entrants 05 8"},
          {"entrants 5 8", "entrants 5 9"},
          {"name ", "name  "},
          {"outside-source ", "outside-source  "},
          {"\nA,3\n", "\nA,03\n"},
          {"\nA,3\n", "\nA,+3\n"},
          {"\nA,3\n", "\nA,3 \n"},
          {"\nA,3\nB,2\n", "\nB,2\nA,3\n"},
          {"secret 00010203", "secret 0001 0203"},
          {"0c0d0e0f #", "0C0D0E0F #"},
          {"drawn 3", "drawn 03"},
          {"winner 1 ", "winner 01 "},
          {"chewu-draw 1", "chewu-draw 2"}
        }) {
      assertTrue(text.contains(change[0]), change[0]);
      Transcripts.assertRefused(Transcripts.chained(text.replace(change[0], change[1])));
    }
  }

  private static DrawFault refused(byte[] transcript) {
    return assertThrows(DrawFault.class, () -> Transcripts.read(transcript));
  }
}
