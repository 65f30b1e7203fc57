package io.github.chewu.core.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.bytes.Bytes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** File 0016. */
class HolderFileTest {
  @Test
  @DisplayName("fields lie where the card has them")
  void fields() {
    HolderFile holder =
        new HolderFile(
            Bytes.hex("0001")
                .plus(Bytes.gbk("张三", 20))
                .plus(Bytes.gbk("11010519491231002X", 32))
                .plus(Bytes.of(0)));
    assertEquals(0, holder.identityFlag());
    assertEquals(1, holder.staffFlag());
    assertEquals("张三", holder.name());
    assertEquals("11010519491231002X", holder.certificateNumber());
    assertEquals(HolderFile.CertificateType.ID_CARD, holder.certificateType());
    assertEquals(
        holder,
        HolderFile.blank().withFlags(0, 1).withName("张三").withCertificate(0, "11010519491231002X"));
  }

  @Test
  @DisplayName(
      "a holder file never written has no name and no certificate, whichever filler it has")
  void neverWritten() {
    for (int filler : new int[] {0x00, 0xFF}) {
      HolderFile holder = new HolderFile(Bytes.filled(55, filler));
      assertEquals("", holder.name());
      assertEquals("", holder.certificateNumber());
    }
    HolderFile filled = new HolderFile(Bytes.filled(55, 0xFF));
    assertEquals(HolderFile.CertificateType.OTHER, filled.certificateType());
    assertEquals(0xFF, filled.certificateTypeCode());
  }

  @Test
  @DisplayName("toString shows neither name nor certificate")
  void masked() {
    HolderFile holder = HolderFile.blank().withName("张三").withCertificate(0, "110105");
    assertEquals("HolderFile[raw=[55 bytes]]", holder.toString());
  }

  @Test
  @DisplayName("what does not fit in its field is refused")
  void refused() {
    HolderFile holder = HolderFile.blank();
    assertThrows(IllegalArgumentException.class, () -> holder.withName("张".repeat(11)));
    assertThrows(IllegalArgumentException.class, () -> holder.withCertificate(0, "1".repeat(33)));
    assertThrows(IllegalArgumentException.class, () -> holder.withCertificate(0, "证1"));
    assertThrows(IllegalArgumentException.class, () -> holder.withCertificate(256, "1"));
    assertThrows(IllegalArgumentException.class, () -> new HolderFile(Bytes.filled(54, 0)));
  }
}
