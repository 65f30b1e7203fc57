package io.github.chewu.core.kit;

import io.github.chewu.core.audit.AuditReason;
import io.github.chewu.core.audit.AuditUpload;
import io.github.chewu.core.audit.ChainHead;
import io.github.chewu.core.audit.ChainVerdict;
import io.github.chewu.core.audit.SealedEntry;
import io.github.chewu.core.bytes.Bytes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sealed entries, heads and verdicts of audit chains; and fields that no entry has. */
public final class AuditArbitraries {
  private AuditArbitraries() {}

  /** Ends of chains. */
  public static Arbitrary<ChainHead> heads() {
    return Combinators.combine(Arbitraries.longs().between(0, 1_000_000), hashes())
        .as(ChainHead::new);
  }

  /** Entries of the right form; hardly any has the hash that is due to it. */
  public static Arbitrary<SealedEntry> sealedEntries() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000),
            hashes(),
            Arbitraries.strings().alpha().numeric().withChars("._-").ofMinLength(1).ofMaxLength(64),
            BytesArbitraries.bytes(12),
            BytesArbitraries.bytes(16, 200),
            hashes())
        .as(SealedEntry::new);
  }

  /** What is wrong with a place of a chain. */
  public static Arbitrary<ChainVerdict.Flaw> flaws() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.of(
                AuditReason.MISSING,
                AuditReason.ALTERED,
                AuditReason.MOVED,
                AuditReason.REPEATED,
                AuditReason.FOREIGN))
        .as(ChainVerdict.Flaw::new);
  }

  /** What checks find. */
  public static Arbitrary<ChainVerdict> verdicts() {
    return Combinators.combine(Arbitraries.longs().between(0, 1_000_000), flaws().optional())
        .as(ChainVerdict::new);
  }

  /** How far uploads come. */
  public static Arbitrary<AuditUpload.Run> runs() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1_000_000), OutcomeArbitraries.situations().optional())
        .as(AuditUpload.Run::new);
  }

  /** Fields and lines that no entry has. */
  public static Arbitrary<RefusedCall> refused() {
    Bytes zeros = ChainHead.START.hash();
    Arbitrary<Bytes> noHash = BytesArbitraries.bytesNot(32);
    Arbitrary<String> noKeyId = Arbitraries.of("", "a b", "密钥", "a\n", "k".repeat(65));
    return Arbitraries.oneOf(
        RefusedCall.of(
            ChainHead.class,
            number -> "number " + number,
            Arbitraries.longs().lessOrEqual(-1),
            number -> new ChainHead(number, zeros)),
        RefusedCall.of(ChainHead.class, "hash", noHash, hash -> new ChainHead(1, hash)),
        RefusedCall.of(
            SealedEntry.class,
            number -> "number " + number,
            Arbitraries.longs().lessOrEqual(0),
            number -> entry(number, zeros, "k", 12, zeros)),
        RefusedCall.of(
            SealedEntry.class, "previous", noHash, hash -> entry(1, hash, "k", 12, zeros)),
        RefusedCall.of(
            SealedEntry.class,
            id -> "key id '" + id + "'",
            noKeyId,
            id -> entry(1, zeros, id, 12, zeros)),
        RefusedCall.of(
            SealedEntry.class,
            "nonce",
            Arbitraries.integers().between(0, 11),
            length -> entry(1, zeros, "k", length, zeros)),
        RefusedCall.of(SealedEntry.class, "hash", noHash, hash -> entry(1, zeros, "k", 12, hash)),
        RefusedCall.of(
            SealedEntry.class,
            "fields",
            Arbitraries.of("", "1", "1 2 3 4 5", "1 2 3 4 5 6 7"),
            SealedEntry::parse),
        RefusedCall.of(
            SealedEntry.class,
            "number",
            Arbitraries.of("01", "+1", "0", "-1", "", "1e3", "9999999999999999999"),
            number -> SealedEntry.parse(number + " 00 k 00 00 00")),
        RefusedCall.of(
            SealedEntry.class,
            "lower case",
            Arbitraries.of("AB", "0", "0x", "é"),
            hex -> SealedEntry.parse("1 " + hex + " k 00 00 00")));
  }

  private static SealedEntry entry(
      long number, Bytes previous, String keyId, int nonce, Bytes hash) {
    return new SealedEntry(
        number, previous, keyId, Bytes.filled(nonce, 0), Bytes.filled(16, 0), hash);
  }

  private static Arbitrary<Bytes> hashes() {
    return BytesArbitraries.bytes(32);
  }
}
