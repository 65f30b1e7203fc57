package io.github.chewu.smartcard.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On Linux the JDK looks for a link that only development packages bring. */
class Trap19LibraryPathTest {
  @Test
  @DisplayName("the library is named to the JDK only where it exists, and the switches are thrown")
  void named() {
    assertTrue(JdkSwitches.areSafe());
    assertEquals("false", System.getProperty("sun.security.smartcardio.t0GetResponse"));
    assertEquals("false", System.getProperty("sun.security.smartcardio.t1GetResponse"));
    String path = System.getProperty("sun.security.smartcardio.library");
    assertEquals(path != null && new File(path).exists(), JdkSwitches.library().ok());
  }
}
