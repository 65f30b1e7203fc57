package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.audit.AuditKey;
import io.github.chewu.core.audit.AuditReason;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link AuditKey} does; a subclass takes the keys that it is given into its device. */
public abstract class AuditKeyContract {
  private static final Bytes ZEROS = Bytes.filled(32, 0);
  private static final Bytes SECRET = Bytes.filled(32, 0xA7);
  private static final Bytes NONCE = Bytes.hex("000102030405060708090A0B");
  private static final Bytes BINDING = Bytes.hex("01020304");
  private static final Bytes PLAIN = Bytes.hex("31E58D95E5AEA1E8AEA1");

  /** For subclasses. */
  protected AuditKeyContract() {}

  /**
   * The key of these 32 bytes under this name.
   *
   * @throws IllegalArgumentException where the name is none
   */
  protected abstract AuditKey key(String id, Bytes secret) throws Exception;

  private AuditKey key() throws Exception {
    return key("audit-2026.1", SECRET);
  }

  private static void assertNotOpened(AuditKey key, Bytes nonce, Bytes binding, Bytes ciphertext) {
    KeyFault fault = assertThrows(KeyFault.class, () -> key.decrypt(nonce, binding, ciphertext));
    assertEquals(AuditReason.NOT_OPENED, fault.situation().reason());
  }

  @Test
  @DisplayName("it is AES-256-GCM: the published vectors, which any other software opens")
  void published() throws Exception {
    AuditKey key = key("zeros", ZEROS);
    Bytes nonce = Bytes.filled(12, 0);
    Bytes none = Bytes.empty();
    assertEquals("530F8AFBC74536B9A963B4F1C4CB738B", key.encrypt(nonce, none, none).hex());
    assertEquals(
        "CEA7403D4D606B6E074EC5D3BAF39D18D0D1C8A799996BF0265B98B5D48AB919",
        key.encrypt(nonce, none, Bytes.filled(16, 0)).hex());
  }

  @Test
  @DisplayName("what it encrypts it opens, as often as asked, and the text is not seen in it")
  void opens() throws Exception {
    AuditKey key = key();
    Bytes sealed = key.encrypt(NONCE, BINDING, PLAIN);
    assertEquals(PLAIN.length() + 16, sealed.length());
    assertFalse(sealed.hex().contains(PLAIN.hex()));
    assertEquals(PLAIN, key.decrypt(NONCE, BINDING, sealed));
    assertEquals(PLAIN, key.decrypt(NONCE, BINDING, sealed));
  }

  @Test
  @DisplayName("T12: a changed byte, another nonce, binding or key, and a cut text open nothing")
  void altered() throws Exception {
    AuditKey key = key();
    Bytes sealed = key.encrypt(NONCE, BINDING, PLAIN);
    for (int i = 0; i < sealed.length(); i++) {
      assertNotOpened(key, NONCE, BINDING, sealed.with(i, Bytes.of(sealed.at(i) ^ 1)));
    }
    assertNotOpened(key, NONCE.with(0, Bytes.of(0xFF)), BINDING, sealed);
    assertNotOpened(key, NONCE, Bytes.hex("01020305"), sealed);
    assertNotOpened(key, NONCE, Bytes.empty(), sealed);
    assertNotOpened(key, NONCE, BINDING, sealed.slice(0, sealed.length() - 1));
    assertNotOpened(key, NONCE, BINDING, Bytes.hex("00"));
    assertNotOpened(key("other", ZEROS), NONCE, BINDING, sealed);
  }

  @Test
  @DisplayName("a nonce that is not 12 bytes is refused, both ways")
  void wrongNonce() throws Exception {
    AuditKey key = key();
    Bytes sealed = key.encrypt(NONCE, BINDING, PLAIN);
    for (Bytes wrong : List.of(Bytes.empty(), Bytes.filled(11, 0), Bytes.filled(16, 0))) {
      assertThrows(IllegalArgumentException.class, () -> key.encrypt(wrong, BINDING, PLAIN));
      assertThrows(IllegalArgumentException.class, () -> key.decrypt(wrong, BINDING, sealed));
    }
  }

  @Test
  @DisplayName("it has the name that it was given, and only a name that an entry can hold")
  void named() throws Exception {
    assertEquals("audit-2026.1", key().id());
    for (String wrong : List.of("", "two words", "审计", "k".repeat(65))) {
      assertThrows(IllegalArgumentException.class, () -> key(wrong, SECRET));
    }
  }

  @Test
  @DisplayName("no text of it shows the key")
  void secret() throws Exception {
    assertFalse(key().toString().toUpperCase(Locale.ROOT).contains("A7A7"));
  }

  @Test
  @DisplayName("callers at the same time get the answers that each would get alone")
  void atOnce() throws Exception {
    AuditKey key = key();
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (int caller = 0; caller < 4; caller++) {
      Bytes mine = Bytes.filled(100, caller);
      Bytes nonce = Bytes.filled(12, caller);
      Bytes alone = key.encrypt(nonce, BINDING, mine);
      callers.add(
          () -> {
            boolean same = true;
            for (int i = 0; i < 100; i++) {
              same &= key.encrypt(nonce, BINDING, mine).equals(alone);
              same &= key.decrypt(nonce, BINDING, alone).equals(mine);
            }
            return same;
          });
    }
    for (boolean same : Terminals.atOnce(callers)) {
      assertTrue(same);
    }
  }
}
