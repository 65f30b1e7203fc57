package io.github.chewu.examples.draw;

import io.github.chewu.platepool.draw.DrawSecret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of a secret, which nobody but its owner reads, locked while it is open. */
final class SecretFile implements AutoCloseable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int MORE_THAN_ANY = 1024;

  private final Path path;
  private final @Nullable FileChannel channel;

  private SecretFile(Path path, @Nullable FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Made where it is not there. */
  static SecretFile make(Path path) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileAttribute<?>[] attributes =
        isPosix(path)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    return locked(path, FileChannel.open(path, options, attributes));
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(parent(path)).supportsFileAttributeView("posix");
  }

  private static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  /** As it is; without a secret where it is not there. */
  static SecretFile open(Path path) throws IOException {
    try {
      return locked(
          path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    } catch (NoSuchFileException e) {
      return new SecretFile(path, null);
    }
  }

  private static SecretFile locked(Path path, FileChannel channel) throws IOException {
    try {
      channel.lock();
      return new SecretFile(path, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** What it holds, where that is a secret. */
  Optional<DrawSecret> secret() throws IOException {
    try {
      return Optional.of(DrawSecret.hex(text().strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing else is lost by writing it: what is there is it, or the beginning of it. */
  boolean mayTake(DrawSecret secret) throws IOException {
    return line(secret).startsWith(text());
  }

  void write(DrawSecret secret) throws IOException {
    if (channel == null) {
      throw new IllegalStateException("opened to be read");
    }
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, OWNER_ONLY);
    }
    ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line(secret));
    while (bytes.hasRemaining()) {
      channel.write(bytes, bytes.position());
    }
    channel.force(true);
  }

  /** Takes back what {@link #make} made. */
  void removeIfEmpty() throws IOException {
    if (channel != null && channel.size() == 0) {
      Files.deleteIfExists(path);
    }
  }

  private static String line(DrawSecret secret) {
    return secret.value().hex().toLowerCase(Locale.ROOT) + "\n";
  }

  private String text() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MORE_THAN_ANY);
    if (channel != null) {
      channel.read(bytes, 0);
    }
    return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
