package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.Proof;
import io.github.chewu.core.purse.PurseLimits;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.purse.PurseState;
import io.github.chewu.core.purse.PurseState.StoredProof;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The text form of a card's state: readable, and for tests to edit by hand. */
final class CardStateText {
  private static final String TITLE = "# Chewu virtual card, format 1";

  private CardStateText() {}

  static String write(CardState card) {
    Lines lines = new Lines();
    VirtualCardProfile profile = card.profile();
    lines.put("protocol", profile.protocol());
    lines.put("algorithm", profile.algorithm());
    lines.put("records", profile.records());
    lines.put("records.kept", profile.recordsKept());
    lines.put("proofs", profile.proofs());
    lines.put("limit.balance", profile.limits().largestBalance().fen());
    lines.put("limit.load.smallest", profile.limits().smallestLoad().fen());
    lines.put("limit.load.largest", profile.limits().largestLoad().fen());
    lines.put("issuer", card.issuer().hex());
    lines.put("number", card.number().hex());
    card.pin().ifPresent(pin -> lines.put("pin", pin.hex()));
    lines.put("pin.tries", card.triesLeft());
    card.files().forEach((id, content) -> lines.put("file." + id, content.hex()));
    PurseState purse = card.purse();
    lines.put("purse.balance", purse.balance().fen());
    lines.put("purse.online", purse.onlineCounter());
    lines.put("purse.offline", purse.offlineCounter());
    for (int i = 0; i < purse.records().size(); i++) {
      lines.put("purse.record." + (i + 1), purse.records().get(i).raw().hex());
    }
    for (int i = 0; i < purse.proofs().size(); i++) {
      StoredProof stored = purse.proofs().get(i);
      Proof proof = stored.proof();
      lines.put(
          "purse.proof." + (i + 1),
          String.join(
              " ",
              Bytes.of(stored.type()).hex(),
              Integer.toString(stored.counter()),
              proof.mac().hex(),
              proof.tac().hex()));
    }
    return lines.text.toString();
  }

  static CardState read(String text) {
    Values values = new Values(text);
    PurseLimits limits =
        new PurseLimits(
            values.fen("limit.balance"),
            values.fen("limit.load.smallest"),
            values.fen("limit.load.largest"));
    VirtualCardProfile profile =
        new VirtualCardProfile(
            LineProtocol.valueOf(values.take("protocol")),
            Algorithm.valueOf(values.take("algorithm")),
            Records.valueOf(values.take("records")),
            values.number("records.kept"),
            Boolean.parseBoolean(values.take("proofs")),
            limits);
    Map<String, Bytes> files = new TreeMap<>();
    for (String id : List.of("0016", "0015", "0012", "0008", "0019")) {
      values.find("file." + id).ifPresent(hex -> files.put(id, Bytes.hex(hex)));
    }
    List<PurseRecord> records =
        values.series("purse.record.").stream().map(r -> new PurseRecord(Bytes.hex(r))).toList();
    List<StoredProof> proofs =
        values.series("purse.proof.").stream().map(CardStateText::proof).toList();
    CardState card =
        new CardState(
            profile,
            Bytes.hex(values.take("issuer")),
            Bytes.hex(values.take("number")),
            values.find("pin").map(Bytes::hex),
            values.number("pin.tries"),
            files,
            new PurseState(
                values.fen("purse.balance"),
                values.number("purse.online"),
                values.number("purse.offline"),
                records,
                proofs));
    values.end();
    return card;
  }

  private static StoredProof proof(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(
          "proof '" + text + "' given, type counter mac tac allowed");
    }
    return new StoredProof(
        Integer.parseInt(parts[0], 16),
        Integer.parseInt(parts[1]),
        new Proof(Bytes.hex(parts[2]), Bytes.hex(parts[3])));
  }

  private static final class Lines {
    private final StringBuilder text = new StringBuilder(TITLE).append('\n');

    void put(String name, Object value) {
      text.append(name).append('=').append(value).append('\n');
    }
  }

  private static final class Values {
    private final Map<String, String> left = new LinkedHashMap<>();

    Values(String text) {
      List<String> lines = text.lines().toList();
      if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
        throw new IllegalArgumentException("first line is not '" + TITLE + "'");
      }
      for (String line : lines) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        if (equals < 1 || left.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
          throw new IllegalArgumentException("line '" + line + "' given, name=value once allowed");
        }
      }
    }

    Optional<String> find(String name) {
      return Optional.ofNullable(left.remove(name));
    }

    String take(String name) {
      return find(name)
          .orElseThrow(() -> new IllegalArgumentException("no line " + name + "=… given"));
    }

    int number(String name) {
      return Integer.parseInt(take(name));
    }

    Money fen(String name) {
      return Money.ofFen(Long.parseLong(take(name)));
    }

    List<String> series(String prefix) {
      List<String> series = new ArrayList<>();
      Optional<String> next = find(prefix + 1);
      while (next.isPresent()) {
        series.add(next.get());
        next = find(prefix + (series.size() + 1));
      }
      return series;
    }

    void end() {
      if (!left.isEmpty()) {
        throw new IllegalArgumentException("lines given that no card has: " + left.keySet());
      }
    }
  }
}
