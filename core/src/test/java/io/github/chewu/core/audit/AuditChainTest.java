package io.github.chewu.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.kit.AuditArbitraries;
import io.github.chewu.core.kit.Chains;
import io.github.chewu.core.kit.OutcomeArbitraries;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.sim.SeededRandom;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AuditChainTest {
  /** Made by another program from key 00 01 … 1F and the layout of docs/audit.md. */
  private static final String KNOWN =
      "1 0000000000000000000000000000000000000000000000000000000000000000 demo"
          + " 000102030405060700010203"
          + " f1616f7d6579ddc01452dd1f437b02bbee963b244a4a0d20f1902d01b5483bd11da9434e8339c1e9"
          + "e0d97678cfe25e301d389fe4b8acd277380786c4049cccbc4fa11f3dbb92f16788d2c4e439e639e0"
          + "238d2750367f85cbd597989cb30b7b7b67057b6446619a07a7862a413c32f3b34f84c9b89f008bb0"
          + "c522144c1e7b29b3e216d5c39bd00b60659a73cda85d88eac6cc3f3f38"
          + " e67af1e0c511e8c6ce235c42f2003ce32a62bafd88a3f48814efdc36a7884861";

  private static final AuditEntry REFUSED =
      new AuditEntry(
          Instant.parse("2026-03-02T02:00:00Z"),
          "A1",
          "000000000001",
          "card.load",
          "order:R1",
          AuditEntry.Ending.NOT_DONE,
          "purse.expired");

  private static AuditKey known() {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) i;
    }
    return AuditKey.aes("demo", new SecretKeySpec(key, "AES"));
  }

  @Example
  @Label("T12: an entry is encrypted and hashed as documented, to the byte")
  void documentedBytes() throws KeyFault {
    AuditChain chain = new AuditChain(known(), () -> 0x0706050403020100L);
    assertEquals(KNOWN, chain.seal(ChainHead.START, REFUSED).toLine());
    SealedEntry read = SealedEntry.parse(KNOWN);
    assertTrue(read.isIntact());
    assertEquals(REFUSED, AuditChain.open(read, known()));
  }

  @Provide
  Arbitrary<AuditEntry> entries() {
    return OutcomeArbitraries.auditEntries();
  }

  @Provide
  Arbitrary<ChainHead> heads() {
    return AuditArbitraries.heads();
  }

  @Property
  @Label("T12: what is sealed is opened again by its key, from its line alone")
  void sealedAndOpened(
      @ForAll("entries") AuditEntry entry, @ForAll long seed, @ForAll("heads") ChainHead head)
      throws KeyFault {
    SealedEntry sealed = new AuditChain(Chains.key(1), new SeededRandom(seed)).seal(head, entry);
    assertTrue(sealed.isIntact());
    assertTrue(sealed.follows(head));
    SealedEntry read = SealedEntry.parse(sealed.toLine());
    assertEquals(sealed, read);
    assertEquals(entry, AuditChain.open(read, Chains.key(1)));
  }

  @Example
  @Label("T12: the same entry twice gives two ciphertexts, and shows none of its texts")
  void freshNonces() throws KeyFault {
    AuditChain chain = new AuditChain(Chains.key(1), new SeededRandom(1));
    SealedEntry first = chain.seal(ChainHead.START, REFUSED);
    SealedEntry second = chain.seal(ChainHead.START, REFUSED);
    assertNotEquals(first.nonce(), second.nonce());
    assertNotEquals(first.ciphertext(), second.ciphertext());
    assertFalse(first.toLine().contains("order"));
  }

  @Example
  @Label("T12: another key does not open an entry")
  void wrongKey() throws KeyFault {
    SealedEntry sealed = Chains.entries(1, 1).get(0);
    KeyFault refused = assertThrows(KeyFault.class, () -> AuditChain.open(sealed, Chains.key(2)));
    assertEquals(AuditReason.NOT_OPENED, refused.situation().reason());
  }

  @Example
  @Label("T12: an entry put elsewhere with a hash of its own is not opened there")
  void boundToItsPlace() {
    SealedEntry sealed = Chains.entries(2, 1).get(1);
    Bytes other = Bytes.filled(32, 7);
    for (ChainHead place :
        new ChainHead[] {new ChainHead(2, sealed.previous()), new ChainHead(1, other)}) {
      SealedEntry moved =
          SealedEntry.behind(place, sealed.keyId(), sealed.nonce(), sealed.ciphertext());
      assertTrue(moved.isIntact());
      assertThrows(KeyFault.class, () -> AuditChain.open(moved, Chains.key(1)));
    }
    SealedEntry renamed =
        SealedEntry.behind(
            new ChainHead(1, sealed.previous()), "other", sealed.nonce(), sealed.ciphertext());
    assertThrows(KeyFault.class, () -> AuditChain.open(renamed, Chains.key(1)));
  }

  @Example
  @Label("T12: keys change within a chain; each entry names its own")
  void keysChange() throws Exception {
    MemoryAuditSpool spool = new MemoryAuditSpool();
    Chains.trail(spool, 1).keep(REFUSED);
    AuditChain later = new AuditChain(Chains.key(2), new SeededRandom(2));
    new SpooledAuditTrail(spool, later).keep(REFUSED);
    SealedEntry second = spool.after(1, 1).get(0);
    assertEquals("test-2", second.keyId());
    assertEquals(REFUSED, AuditChain.open(second, Chains.key(2)));
  }

  @Example
  @Label("an audit key has 32 bytes")
  void keyLength() {
    SecretKeySpec half = new SecretKeySpec(new byte[16], "AES");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> AuditKey.aes("a", half));
    assertEquals("audit key of 16 bytes given, 32 allowed", refused.getMessage());
  }
}
