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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of a secret, which nobody but its owner reads, locked while it is open. */
final class SecretFile implements AutoCloseable {
  private static final String OWNER_ONLY = "rw-------";
  private static final int MORE_THAN_ANY = 1024;

  private final @Nullable FileChannel channel;

  private SecretFile(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Made where it is not there. */
  static SecretFile make(Path path) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean posix = Files.getFileStore(parent(path)).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
            }
            : new FileAttribute<?>[0];
    return locked(FileChannel.open(path, options, attributes));
  }

  private static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  /** As it is; without a secret where it is not there. */
  static SecretFile open(Path path) throws IOException {
    try {
      return locked(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    } catch (NoSuchFileException e) {
      return new SecretFile(null);
    }
  }

  private static SecretFile locked(FileChannel channel) throws IOException {
    try {
      channel.lock();
      return new SecretFile(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** What it holds, where that is a secret. */
  Optional<DrawSecret> secret() {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(MORE_THAN_ANY);
      if (channel == null || channel.read(bytes, 0) < 0) {
        return Optional.empty();
      }
      String hex = StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
      return Optional.of(DrawSecret.hex(hex));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(DrawSecret secret) throws IOException {
    if (channel == null) {
      throw new IllegalStateException("opened to be read");
    }
    String line = secret.value().hex().toLowerCase(Locale.ROOT) + "\n";
    channel.truncate(0);
    ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
