package io.github.chewu.obu.virtual;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A virtual tag in a file, kept whole through a crash at any instant: each change is written beside
 * it, brought to the disk and moved into its place. It has one owner at a time, by a lock on {@code
 * FILE.lock}, which the system lets go when the process ends. One caller at a time.
 */
public final class TagStateFile implements Consumer<TagImage>, AutoCloseable {
  private final Path file;
  private final FileChannel lock;
  private TagImage state;

  private TagStateFile(Path file, FileChannel lock, TagImage state) {
    this.file = file;
    this.lock = lock;
    this.state = state;
  }

  /**
   * Opens a tag, or puts a new one into a file that is not there.
   *
   * @throws StoreFault with a {@link TagStateReason}
   */
  public static TagStateFile open(Path file, Supplier<TagImage> fresh) throws StoreFault {
    FileChannel lock = lock(file);
    try {
      boolean there = Files.exists(file);
      TagImage state =
          there ? TagImage.parse(Files.readString(file, StandardCharsets.UTF_8)) : fresh.get();
      TagStateFile opened = new TagStateFile(file, lock, state);
      if (!there) {
        opened.write(state);
      }
      return opened;
    } catch (IOException e) {
      release(lock);
      throw fault(e, TagStateReason.NOT_USABLE, file, why(e));
    } catch (IllegalArgumentException e) {
      release(lock);
      throw fault(e, TagStateReason.NOT_A_TAG, file, why(e));
    }
  }

  private static FileChannel lock(Path file) throws StoreFault {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw fault(e, TagStateReason.NOT_USABLE, file, why(e));
    }
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException | IOException e) {
      release(channel);
      throw fault(e, TagStateReason.IN_USE, file);
    }
    release(channel);
    throw StoreFault.of(TagStateReason.IN_USE, file);
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      // The system drops the lock with the process at the latest.
    }
  }

  private static StoreFault fault(Exception cause, TagStateReason reason, Object... arguments) {
    return new StoreFault(Situation.of(reason, arguments), cause);
  }

  private static String why(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** As it stands in the file. */
  public TagImage state() {
    return state;
  }

  /**
   * Writes a change; durable when it returns.
   *
   * @throws UncheckedIOException where nothing was changed
   */
  @Override
  public void accept(TagImage changed) {
    try {
      write(changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    state = changed;
  }

  private void write(TagImage changed) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer text = ByteBuffer.wrap(changed.toText().getBytes(StandardCharsets.UTF_8));
      while (text.hasRemaining()) {
        out.write(text);
      }
      out.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    bringToDisk(file.toAbsolutePath().resolveSibling("."));
  }

  private static void bringToDisk(Path directory) {
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException e) {
      // Windows opens no directory. The move has happened and this process sees it either way.
    }
  }

  /** Lets another process have the tag. */
  @Override
  public void close() {
    release(lock);
  }
}
