package io.github.chewu.platepool.draw;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verifiable draw (draws.md 5.3): first a commitment to entrants, rules and a secret, then, once
 * the value from outside is known, the winners. What {@link #writeTo} writes holds all that a third
 * party needs to run it again; docs/draws.md says what each byte is. There is none that does not
 * hold: {@link #read} runs the draw again and refuses whatever was altered. Immutable; safe for any
 * thread.
 */
public final class Transcript {
  private final Committed committed;
  private final @Nullable Drawn drawn;

  Transcript(Committed committed, @Nullable Drawn drawn) {
    this.committed = committed;
    this.drawn = drawn;
  }

  /** Commits; the secret is not in the transcript before the draw. */
  public static Transcript commit(DrawRules rules, Entrants entrants, DrawSecret secret) {
    return new Transcript(new Committed(rules, entrants, secret.hash()), null);
  }

  /**
   * Checks a value from outside, so that what was typed is refused before anything is touched.
   *
   * @return the same
   * @throws IllegalArgumentException unless it is one line of 1 to 200 characters
   */
  public static String requireOutside(String outside) {
    return DrawText.require("outside value", outside);
  }

  /**
   * Draws for good: no copy of this commitment is drawn with another value where the same register
   * is asked. The same again answers the same.
   *
   * @param outside the value from outside: one line of 1 to 200 characters
   * @return not done where the secret is not the one committed to ({@link
   *     DrawReason#SECRET_WRONG}), or it was drawn with another value ({@link
   *     DrawReason#OTHER_OUTSIDE}), or the register cannot be asked; unknown where nobody can say
   *     whether the value is kept: nobody has seen a winner then, and the same again is right
   */
  public Outcome<Transcript> run(DrawSecret secret, String outside, DrawRegister register) {
    return run(secret, outside)
        .fold(
            drawn -> kept(drawn.receipt(), outside, register),
            refused -> refused,
            unknown -> unknown);
  }

  private Outcome<Transcript> kept(Transcript drawn, String outside, DrawRegister register) {
    try {
      String kept = register.keep(commitment(), outside);
      return kept.equals(outside)
          ? Outcome.done(drawn)
          : Outcome.notDone(DrawReason.OTHER_OUTSIDE, kept, outside);
    } catch (StoreFault e) {
      return e.situation().reason() == StoreReason.COMMIT_UNKNOWN
          ? new Unknown<>(committed.hash(), e.situation())
          : Outcome.notDone(e.situation());
    }
  }

  /**
   * Draws by this transcript alone, so that it can be tried, or checked: what is published comes
   * from {@link #run(DrawSecret, String, DrawRegister)}. The same again answers with this
   * transcript.
   *
   * @param outside the value from outside: one line of 1 to 200 characters
   * @return not done where the secret is not the one committed to ({@link
   *     DrawReason#SECRET_WRONG}), or this was drawn with another value ({@link
   *     DrawReason#OTHER_OUTSIDE})
   */
  public Outcome<Transcript> run(DrawSecret secret, String outside) {
    requireOutside(outside);
    if (!secret.hash().equals(committed.secretHash())) {
      return Outcome.notDone(DrawReason.SECRET_WRONG);
    }
    if (drawn == null) {
      return Outcome.done(new Transcript(committed, Drawn.of(committed, secret, outside)));
    }
    return drawn.outside().equals(outside)
        ? Outcome.done(this)
        : Outcome.notDone(DrawReason.OTHER_OUTSIDE, drawn.outside(), outside);
  }

  /** What was fixed before the draw. */
  public DrawRules rules() {
    return committed.rules();
  }

  /** Who takes part. */
  public Entrants entrants() {
    return committed.entrants();
  }

  /** 32 bytes, published before the value from outside is known. */
  public Bytes commitment() {
    return Bytes.hex(committed.hash());
  }

  /** Whether it was drawn. */
  public boolean isDrawn() {
    return drawn != null;
  }

  /** Whether there was a plate for everybody, so that nothing was drawn. */
  public boolean everybody() {
    return drawn != null && drawn.everybody();
  }

  /** The secret, once it was drawn. */
  public Optional<DrawSecret> secret() {
    return Optional.ofNullable(drawn).map(Drawn::secret);
  }

  /** The value from outside, once it was drawn. */
  public Optional<String> outside() {
    return Optional.ofNullable(drawn).map(Drawn::outside);
  }

  /**
   * Codes in the order drawn, or everybody's in the order of the list; none before the draw. A view
   * that makes each text when it is asked for.
   */
  public List<String> winners() {
    return drawn == null ? List.of() : drawn.winners();
  }

  /** Writes it; the stream is not closed. */
  public void writeTo(OutputStream stream) throws IOException {
    OutputStream out = new BufferedOutputStream(stream);
    LogChain chain = new LogChain();
    for (String line : committed.before()) {
      write(out, chain, line);
    }
    committed.entrants().writeTo(out);
    write(out, chain, committed.after());
    if (drawn != null) {
      write(out, chain, "secret " + Digests.hex(drawn.secret().value()));
      write(out, chain, "outside " + drawn.outside());
      write(out, chain, result(drawn));
      if (!drawn.everybody()) {
        int number = 0;
        for (String winner : drawn.winners()) {
          write(out, chain, winner(++number, winner));
        }
      }
      write(out, chain, "end");
    }
    out.flush();
  }

  static String result(Drawn drawn) {
    return (drawn.everybody() ? "everybody " : "drawn ") + drawn.winners().size();
  }

  static String winner(int number, String code) {
    return "winner " + number + " " + code;
  }

  private static void write(OutputStream out, LogChain chain, String line) throws IOException {
    out.write((chain.link(line) + '\n').getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads one to the end of the stream and runs its draw again.
   *
   * @throws DrawFault where it does not hold: {@link DrawReason#NOT_A_TRANSCRIPT}, {@link
   *     DrawReason#ALTERED}, {@link DrawReason#ENTRANTS_CHANGED}, {@link DrawReason#SECRET_WRONG}
   *     or {@link DrawReason#OTHER_WINNERS}
   */
  public static Transcript read(InputStream in) throws DrawFault, IOException {
    return new TranscriptReader(in).read();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Transcript transcript
        && committed.hash().equals(transcript.committed.hash())
        && outside().equals(transcript.outside());
  }

  @Override
  public int hashCode() {
    return committed.hash().hashCode();
  }

  /** The name and the commitment; nobody's code. */
  @Override
  public String toString() {
    return rules().name() + ", commitment " + committed.hash() + (isDrawn() ? ", drawn" : "");
  }
}
