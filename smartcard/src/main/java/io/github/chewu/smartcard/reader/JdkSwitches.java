package io.github.chewu.smartcard.reader;

import io.github.chewu.core.outcome.Finding;
import java.io.File;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;

/**
 * The switches of the JDK's PC/SC that must be thrown before its first use, because it reads them
 * once: no GET RESPONSE and no repetition of its own, and on Linux the library that is really
 * there.
 */
final class JdkSwitches {
  private static final String PREFIX = "sun.security.smartcardio.";
  private static final List<String> REPEATS = List.of("t0GetResponse", "t1GetResponse");
  private static final String LIBRARY = PREFIX + "library";
  private static final List<String> LIBRARIES =
      List.of(
          "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
          "/usr/lib/aarch64-linux-gnu/libpcsclite.so.1",
          "/usr/lib/loongarch64-linux-gnu/libpcsclite.so.1",
          "/usr/lib/arm-linux-gnueabihf/libpcsclite.so.1",
          "/usr/lib64/libpcsclite.so.1",
          "/usr/lib/libpcsclite.so.1",
          "/usr/local/lib64/libpcsclite.so.1",
          "/usr/local/lib/libpcsclite.so.1");
  private static final boolean SAFE = thrown();

  private JdkSwitches() {}

  /** Whether the JDK leaves commands alone; false where the integrator has set it otherwise. */
  static boolean areSafe() {
    return SAFE;
  }

  private static boolean thrown() {
    if (isLinux() && System.getProperty(LIBRARY) == null) {
      LIBRARIES.stream()
          .filter(path -> new File(path).exists())
          .findFirst()
          .ifPresent(path -> System.setProperty(LIBRARY, path));
    }
    boolean safe = true;
    for (String name : REPEATS) {
      // What is set to true was set by someone, who may have had it read already.
      safe &= "false".equalsIgnoreCase(System.getProperty(PREFIX + name, "false"));
      if (System.getProperty(PREFIX + name) == null) {
        System.setProperty(PREFIX + name, "false");
      }
    }
    return safe && pinned();
  }

  /** Makes the JDK read the switches now, and reads them back where we are let in. */
  private static boolean pinned() {
    try {
      Class<?> channel = Class.forName(PREFIX + "ChannelImpl");
      for (String name : REPEATS) {
        Field field = channel.getDeclaredField(name);
        if (field.trySetAccessible() && field.getBoolean(null)) {
          return false;
        }
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      // Another JDK may keep them elsewhere: the properties are what it promises.
      return true;
    }
    return true;
  }

  static boolean isLinux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  static Finding repeats() {
    String detail =
        String.join(
            ", ",
            REPEATS.stream().map(name -> name + "=" + System.getProperty(PREFIX + name)).toList());
    return SAFE
        ? Finding.well("pcsc.switches", detail)
        : Finding.ill(
            "pcsc.switches",
            detail,
            "start Java with -D"
                + PREFIX
                + "t0GetResponse=false -D"
                + PREFIX
                + "t1GetResponse=false: until then no card is loaded or debited");
  }

  static Finding library() {
    String path = System.getProperty(LIBRARY, "");
    if (!isLinux()) {
      return Finding.well("pcsc.library", "of the system");
    }
    return new File(path).exists()
        ? Finding.well("pcsc.library", path)
        : Finding.ill("pcsc.library", path, "install libpcsclite1 (Debian) or pcsc-lite-libs");
  }
}
