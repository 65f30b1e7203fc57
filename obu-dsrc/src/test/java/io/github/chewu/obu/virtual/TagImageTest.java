package io.github.chewu.obu.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.obu.kit.TagArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TagImageTest {
  @Provide
  Arbitrary<TagImage> tags() {
    return TagArbitraries.tags();
  }

  @Property
  @Label("a tag is read from its text as it was written")
  void roundTrip(@ForAll("tags") TagImage tag) {
    assertEquals(tag, TagImage.parse(tag.toText()));
  }
}
