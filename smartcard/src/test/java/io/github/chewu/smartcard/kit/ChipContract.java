package io.github.chewu.smartcard.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.smartcard.virtual.Chip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Chip} of a toll user card does at a reader's contacts; a subclass makes it. */
public abstract class ChipContract {
  private static final String SELECT_TOLL = "00A40000021001";
  private static final String READ_CARD_FILE = "00B095002B";
  private static final String BALANCE = "805C000204";
  private static final Bytes OK = Bytes.hex("9000");

  private Chip chip;

  /** For subclasses. */
  protected ChipContract() {}

  /** The chip of an issued card, without power; the same card each time. */
  protected abstract Chip chip() throws Exception;

  @BeforeEach
  void inserts() throws Exception {
    chip = chip();
    chip.reset();
  }

  private Bytes send(String hex) {
    return chip.transmit(Bytes.hex(hex));
  }

  private static Bytes status(Bytes answer) {
    return answer.slice(answer.length() - 2, 2);
  }

  private boolean speaksBlocks() {
    Bytes atr = chip.atr();
    return atr.at(1) >= 0x80 && protocol(atr) == 1;
  }

  /** The protocol that its first TD names; 0 where it has none (ISO 7816-3). */
  private static int protocol(Bytes atr) {
    int present = atr.at(1) >> 4;
    return (present & 8) == 0 ? 0 : atr.at(1 + Integer.bitCount(present)) & 0x0F;
  }

  /** Selects the toll application, its answer fetched where it waits. */
  private Bytes selected() {
    Bytes answer = send(SELECT_TOLL);
    return answer.at(0) == 0x61 ? send("00C00000" + answer.slice(1, 1).hex()) : answer;
  }

  @Test
  @DisplayName("its answer to reset is 2 to 33 bytes, names T=0 or T=1, and is always the same")
  void atr() {
    Bytes atr = chip.atr();
    assertTrue(atr.length() >= 2 && atr.length() <= 33, () -> "ATR of " + atr.length());
    assertTrue(protocol(atr) <= 1, atr::hex);
    selected();
    assertEquals(atr, chip.atr());
    chip.reset();
    assertEquals(atr, chip.atr());
  }

  @Test
  @DisplayName("an answer ends in two status bytes; under T=0 data of a case 4 command is fetched")
  void answers() {
    Bytes first = send(SELECT_TOLL);
    if (!speaksBlocks()) {
      assertEquals(2, first.length());
      assertEquals(0x61, first.at(0));
      String fetch = "00C00000" + first.slice(1, 1).hex();
      first = send(fetch);
      assertNotEquals(OK, status(send(fetch)), "fetched twice");
    }
    assertEquals(OK, status(first));
    assertEquals(4 + 2, send(BALANCE).length());
    assertEquals(OK, status(send(BALANCE)));
  }

  @Test
  @DisplayName("a command that it does not know is refused, and it goes on")
  void goesOn() {
    selected();
    Bytes balance = send(BALANCE);
    for (String wrong : new String[] {"00FF0000", "FFFFFFFF", "80EE00000100", "00B095FF00"}) {
      Bytes answer = send(wrong);
      assertTrue(answer.isEmpty() || answer.length() == 2, () -> wrong + ": " + answer.hex());
      assertNotEquals(OK, answer, wrong);
    }
    assertEquals(balance, send(BALANCE));
  }

  @Test
  @DisplayName("a reset ends selection and all that waits, and loses no file and no money")
  void resets() throws Exception {
    selected();
    Bytes file = send(READ_CARD_FILE);
    Bytes balance = send(BALANCE);
    assertEquals(OK, status(file));
    String fetch = "00C00000" + send(SELECT_TOLL).slice(1, 1).hex();
    chip.reset();
    assertNotEquals(OK, status(send(fetch)), "an answer outlived the reset");
    assertNotEquals(OK, status(send(BALANCE)), "the selection outlived the reset");
    selected();
    assertEquals(file, send(READ_CARD_FILE));
    assertEquals(balance, send(BALANCE));
    inserts();
    selected();
    assertEquals(balance, send(BALANCE));
  }

  @Test
  @DisplayName("a PIN that was verified has to be verified again after a reset")
  void forgetsThePin() {
    String verify = "0020000006313233343536";
    String init = "805000020B01" + "00000001" + "000000000001";
    selected();
    assertNotEquals(OK, status(send(init + (speaksBlocks() ? "10" : ""))));
    assertEquals(OK, send(verify));
    Bytes opened = send(init + (speaksBlocks() ? "10" : ""));
    assertTrue(opened.at(opened.length() - 2) == (speaksBlocks() ? 0x90 : 0x61), opened::hex);
    chip.reset();
    selected();
    Bytes closed = send(init + (speaksBlocks() ? "10" : ""));
    assertEquals(2, closed.length());
    assertFalse(closed.at(0) == 0x90 || closed.at(0) == 0x61, closed::hex);
  }
}
