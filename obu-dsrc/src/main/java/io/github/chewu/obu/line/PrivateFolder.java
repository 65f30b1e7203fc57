package io.github.chewu.obu.line;

import io.github.chewu.core.bytes.Bytes;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** A folder that only this user can look into, on a file system that may hold programs. */
final class PrivateFolder {
  private static final Set<PosixFilePermission> ONLY_MINE =
      PosixFilePermissions.fromString("rwx------");
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Path MOUNTS = Path.of("/proc/self/mounts");

  private final Path folder;

  private PrivateFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder, or takes the one that is there.
   *
   * @throws IOException saying which folder and why, where others can change it, nothing can be
   *     written to it, or it may hold no programs
   */
  static PrivateFolder at(Path folder) throws IOException {
    try {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent, mine());
      }
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder, mine());
      }
    } catch (IOException e) {
      throw new IOException(folder + " cannot be made", e);
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is no folder");
    }
    PrivateFolder kept = new PrivateFolder(folder);
    kept.requireMine();
    if (Files.isReadable(MOUNTS) && isNoexec(folder.toRealPath(), Files.readAllLines(MOUNTS))) {
      throw new IOException(folder + " may hold no programs (noexec)");
    }
    return kept;
  }

  private static FileAttribute<?>[] mine() {
    return POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(ONLY_MINE)}
        : new FileAttribute<?>[0];
  }

  private void requireMine() throws IOException {
    if (!POSIX) {
      return;
    }
    // A file that is made now belongs to this user: so does the folder, or it is a trap.
    Path probe = probe();
    try {
      if (!Files.getOwner(folder).equals(Files.getOwner(probe))
          || !Files.getPosixFilePermissions(folder).equals(ONLY_MINE)) {
        throw new IOException(folder + " can be changed by others; wanted: owner only (0700)");
      }
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private Path probe() throws IOException {
    try {
      return Files.createTempFile(folder, "new", ".part");
    } catch (IOException e) {
      throw new IOException(folder + " cannot be written to", e);
    }
  }

  /** Whether the mount that holds a path, by lines of /proc/self/mounts, runs no programs. */
  static boolean isNoexec(Path path, List<String> mounts) {
    boolean noexec = false;
    int longest = -1;
    for (String line : mounts) {
      String[] fields = line.split(" ", -1);
      if (fields.length > 3) {
        Path mount = Path.of(fields[1].replace("\\040", " "));
        // The last of two mounts on the same place is the one that shows.
        if (path.startsWith(mount) && mount.getNameCount() >= longest) {
          longest = mount.getNameCount();
          noexec = List.of(fields[3].split(",", -1)).contains("noexec");
        }
      }
    }
    return noexec;
  }

  /** Keeps a file in it, exactly as given: whatever else lies there under that name is replaced. */
  void keep(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Bytes wanted = Bytes.copyOf(content).sha256();
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && sha256(file).equals(wanted)) {
      return;
    }
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent, mine());
    }
    // Another program of this user may load it at this moment: it sees the old file or the new.
    Path part = probe();
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    if (!sha256(file).equals(wanted)) {
      throw new IOException(file + " is not what was written to it");
    }
  }

  private static Bytes sha256(Path file) throws IOException {
    return Bytes.copyOf(Files.readAllBytes(file)).sha256();
  }
}
