package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a transcript apart and checks it line by line. Used once, by one thread. */
final class TranscriptReader {
  private static final int TAIL = " #".length() + 64;

  private final LineInput lines;
  private final LogChain chain = new LogChain();

  TranscriptReader(InputStream in) {
    lines = new LineInput(in);
  }

  Transcript read() throws DrawFault, IOException {
    requireFirst();
    String name = field("name ");
    allowed(() -> new DrawRules(name, 1, Optional.empty()));
    String quota = field("quota ");
    int winners =
        allowed(() -> new DrawRules(name, Integer.parseInt(quota), Optional.empty())).quota();
    String source = field("outside-source");
    DrawRules rules = allowed(() -> new DrawRules(name, winners, outsideSource(source)));
    Entrants entrants = entrants(field("entrants "));
    String secretHash = field("secret-hash ");
    Committed committed = allowed(() -> new Committed(rules, entrants, Bytes.hex(secretHash)));
    // Written again it is the same: there is one way to say a thing.
    if (!committed.hash().equals(chain.head()) || committed.secretHash().length() != 32) {
      throw altered();
    }
    return lines.isAtEnd() ? new Transcript(committed, null) : drawn(committed);
  }

  private void requireFirst() throws DrawFault, IOException {
    boolean first =
        lines.next() && lines.text().filter(chain.link(Committed.FIRST)::equals).isPresent();
    if (!first) {
      throw new DrawFault(DrawReason.NOT_A_TRANSCRIPT);
    }
  }

  private static Optional<String> outsideSource(String source) {
    return source.isEmpty() ? Optional.empty() : Optional.of(source.replaceFirst("^ ", ""));
  }

  private Entrants entrants(String said) throws DrawFault, IOException {
    String[] parts = said.split(" ", -1);
    if (parts.length != 3) {
      throw altered();
    }
    int count = allowed(() -> Integer.parseInt(parts[0]));
    if (count < 1) {
      throw altered();
    }
    long first = lines.number() + 1;
    EntrantsBuilder list = Entrants.builder();
    for (int i = 0; i < count; i++) {
      if (!lines.next() || !lines.addTo(list)) {
        throw altered();
      }
    }
    Entrants entrants = list.build();
    if (!Digests.hex(entrants.digest()).equals(parts[2])) {
      throw new DrawFault(DrawReason.ENTRANTS_CHANGED, first, lines.number());
    }
    if (!said.startsWith(count + " " + entrants.tickets() + " ")) {
      throw altered();
    }
    return entrants;
  }

  private Transcript drawn(Committed committed) throws DrawFault, IOException {
    String hex = field("secret ");
    DrawSecret secret = allowed(() -> DrawSecret.hex(hex));
    if (!Digests.hex(secret.value()).equals(hex)) {
      throw altered();
    }
    if (!secret.hash().equals(committed.secretHash())) {
      throw new DrawFault(DrawReason.SECRET_WRONG);
    }
    String outside = field("outside ");
    if (!DrawText.isAllowed(outside)) {
      throw altered();
    }
    Drawn drawn = Drawn.of(committed, secret, outside);
    require(Transcript.result(drawn));
    if (!drawn.everybody()) {
      int number = 0;
      for (String winner : drawn.winners()) {
        require(Transcript.winner(++number, winner));
      }
    }
    require("end");
    if (!lines.isAtEnd()) {
      lines.next();
      throw altered();
    }
    return new Transcript(committed, drawn);
  }

  /** The text of the next line, which keeps the chain. */
  private String text() throws DrawFault, IOException {
    if (lines.next()) {
      String line = lines.text().orElse("");
      String text = line.substring(0, Math.max(0, line.length() - TAIL));
      if (chain.link(text).equals(line)) {
        return text;
      }
    }
    throw altered();
  }

  private void require(String text) throws DrawFault, IOException {
    if (!text().equals(text)) {
      throw new DrawFault(DrawReason.OTHER_WINNERS, lines.number());
    }
  }

  private String field(String keyword) throws DrawFault, IOException {
    String text = text();
    if (!text.startsWith(keyword)) {
      throw altered();
    }
    return text.substring(keyword.length());
  }

  private <T> T allowed(Supplier<T> value) throws DrawFault {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw altered();
    }
  }

  private DrawFault altered() {
    return new DrawFault(DrawReason.ALTERED, lines.number());
  }
}
