package io.github.chewu.examples.draw;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are there whole or not at all, whenever power fails. Stateless. */
final class Whole {
  private Whole() {}

  /** What writes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Puts a content in the place of what stood there; used by one at a time. */
  static void write(Path path, Content content) throws IOException {
    // What a killed one left is written over; nobody else has files of this name.
    Path part = path.resolveSibling("." + path.getFileName() + ".chewu-part");
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      content.writeTo(out);
      out.getFD().sync();
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(path);
  }

  private static void syncFolder(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // Windows opens no folder, and writes names through by itself.
    }
  }
}
