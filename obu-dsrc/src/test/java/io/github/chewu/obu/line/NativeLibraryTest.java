package io.github.chewu.obu.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NativeLibraryTest {
  private static final String LIBRARY = "Linux/x86_64/libjSerialComm.so";

  @TempDir private Path temporary;

  private static String refusal(Path folder) {
    LineFault fault = assertThrows(LineFault.class, () -> NativeLibrary.unpacked(List.of(folder)));
    assertEquals(LineReason.NO_LIBRARY, fault.situation().reason());
    String said = fault.situation().say(Locale.ENGLISH);
    assertTrue(said.contains(NativeLibrary.FOLDER), said);
    return said;
  }

  private Path folder(String permissions) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("native"));
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void onlyThisUserCanChangeTheFolder() throws Exception {
    Path folder = NativeLibrary.unpacked(List.of(temporary.resolve("a/native")));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    assertTrue(Files.size(folder.resolve(LIBRARY)) > 10_000);
  }

  @Test
  @DisplayName("a file that was changed since is replaced by the one of the jar")
  void aChangedFileIsReplaced() throws Exception {
    Path folder = NativeLibrary.unpacked(List.of(temporary.resolve("native")));
    Path library = folder.resolve(LIBRARY);
    byte[] genuine = Files.readAllBytes(library);
    Files.write(library, new byte[genuine.length]);
    NativeLibrary.unpacked(List.of(folder));
    assertArrayEquals(genuine, Files.readAllBytes(library));
  }

  @Test
  void aFileThatIsRightIsLeftAlone() throws Exception {
    Path folder = NativeLibrary.unpacked(List.of(temporary.resolve("native")));
    Object before = Files.readAttributes(folder.resolve(LIBRARY), "unix:ino").get("ino");
    NativeLibrary.unpacked(List.of(folder));
    assertEquals(before, Files.readAttributes(folder.resolve(LIBRARY), "unix:ino").get("ino"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of("Linux"), files.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Test
  @DisplayName("a link in place of the library is replaced, and what it points to is left alone")
  void aLinkInPlaceOfTheLibraryIsReplaced() throws Exception {
    Path folder = NativeLibrary.unpacked(List.of(temporary.resolve("native")));
    Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "other");
    Files.delete(folder.resolve(LIBRARY));
    Files.createSymbolicLink(folder.resolve(LIBRARY), elsewhere);
    NativeLibrary.unpacked(List.of(folder));
    assertFalse(Files.isSymbolicLink(folder.resolve(LIBRARY)));
    assertEquals("other", Files.readString(elsewhere));
  }

  @Test
  void aFolderThatOthersCanReachIsRefused() throws Exception {
    Path folder = folder("rwxrwxrwx");
    assertTrue(refusal(folder).contains("can be changed by others"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aLinkToAFolderIsRefused() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder("rwx------"));
    assertTrue(refusal(link).contains("is no folder"));
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    assertTrue(refusal(file.resolve("native")).contains("cannot be made"));
    assertTrue(refusal(Path.of("/proc/native")).contains("cannot be made"));
  }

  @Test
  void theNextFolderIsTakenWhereTheFirstIsRefused() throws Exception {
    Path good = temporary.resolve("good");
    assertEquals(good, NativeLibrary.unpacked(List.of(folder("rwxrwxrwx"), good)));
  }

  @Test
  @DisplayName("of the mounts above a folder the nearest says whether it may hold programs")
  void theNearestMountCounts() {
    List<String> mounts =
        List.of(
            "overlay / overlay rw,relatime 0 0",
            "tmpfs /tmp tmpfs rw,nosuid,noexec 0 0",
            "tmpfs /tmp/with\\040space tmpfs rw 0 0",
            "tmpfs /home tmpfs rw,noexec 0 0",
            "tmpfs /home tmpfs rw 0 0");
    assertFalse(PrivateFolder.isNoexec(Path.of("/var/x"), mounts));
    assertTrue(PrivateFolder.isNoexec(Path.of("/tmp/x/y"), mounts));
    assertFalse(PrivateFolder.isNoexec(Path.of("/tmp/with space/y"), mounts));
    assertFalse(PrivateFolder.isNoexec(Path.of("/home/x"), mounts));
    assertFalse(PrivateFolder.isNoexec(Path.of("/tmpfile"), mounts));
  }

  @Test
  @DisplayName("who names a folder of his own is left to it")
  void anotherFolderIsLeftAlone() throws Exception {
    String before = System.getProperty(NativeLibrary.PATH);
    try {
      System.setProperty(NativeLibrary.PATH, "/somewhere");
      NativeLibrary.prepare();
      assertEquals("/somewhere", System.getProperty(NativeLibrary.PATH));
    } finally {
      if (before == null) {
        System.clearProperty(NativeLibrary.PATH);
      } else {
        System.setProperty(NativeLibrary.PATH, before);
      }
    }
  }
}
