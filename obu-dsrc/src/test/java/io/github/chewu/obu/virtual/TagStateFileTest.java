package io.github.chewu.obu.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.obu.kit.TestTags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagStateFileTest {
  @TempDir Path folder;

  private final TagImage fresh = TestTags.fresh(Algorithm.TRIPLE_DES, TestTags.SERIAL);

  private Path file() {
    return folder.resolve("tag.txt");
  }

  private static TagStateReason refused(StoreFault fault) {
    return (TagStateReason) fault.situation().reason();
  }

  private TagStateFile open() throws StoreFault {
    return TagStateFile.open(file(), () -> fresh);
  }

  @Test
  @DisplayName("a file that is not there becomes a new tag, and is read the next time")
  void keptBetweenRuns() throws Exception {
    try (TagStateFile first = open()) {
      assertEquals(fresh, first.state());
      VirtualTag tag =
          new VirtualTag(first.state(), TestTags.keys(), new SplittableRandom(1), first);
      assertTrue(tag.write(fresh.withEquipment(2)));
      assertEquals(2, TagImage.parse(Files.readString(file())).equipment());
    }
    try (TagStateFile second = open()) {
      assertEquals(fresh.withEquipment(2), second.state());
    }
  }

  @Test
  @DisplayName("a crash between writing and moving leaves the tag as it was")
  void leftovers() throws Exception {
    open().close();
    Files.writeString(folder.resolve("tag.txt.new"), "half a ta");
    try (TagStateFile again = open()) {
      assertEquals(fresh, again.state());
      again.accept(fresh.withEquipment(1));
    }
    try (TagStateFile again = open()) {
      assertEquals(1, again.state().equipment());
    }
  }

  @Test
  @DisplayName("a tag in use is refused, and free again once it is closed")
  void oneOwner() throws Exception {
    try (TagStateFile owner = open()) {
      assertEquals(TagStateReason.IN_USE, refused(assertThrows(StoreFault.class, this::open)));
      assertEquals(fresh, owner.state());
    }
    open().close();
  }

  @Test
  @DisplayName("a file that holds no tag is refused and left alone")
  void noTag() throws Exception {
    Files.writeString(file(), "shopping list");
    StoreFault fault = assertThrows(StoreFault.class, this::open);
    assertEquals(TagStateReason.NOT_A_TAG, refused(fault));
    assertEquals("shopping list", Files.readString(file()));
    Files.delete(file());
    open().close();
  }

  @Test
  @DisplayName("a folder that is not there is refused in words")
  void noFolder() {
    Path nowhere = folder.resolve("none").resolve("tag.txt");
    StoreFault fault =
        assertThrows(StoreFault.class, () -> TagStateFile.open(nowhere, () -> fresh));
    assertEquals(TagStateReason.NOT_USABLE, refused(fault));
  }
}
