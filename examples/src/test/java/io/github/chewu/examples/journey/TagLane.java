package io.github.chewu.examples.journey;

import io.github.chewu.examples.journey.JourneyDesk.Answered;
import io.github.chewu.obu.virtual.TagImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A counter with one virtual card, one virtual tag and one store, worked by commands alone. */
record TagLane(JourneyDesk desk, String dialect) {
  /** The serial of a virtual tag that is made new. */
  static final String SERIAL = "6201080000000001";

  TagLane(Path folder, String dialect) {
    this(new JourneyDesk(folder).card(), dialect);
  }

  Path tagFile() {
    return desk.folder().resolve("tag.txt");
  }

  /** Runs {@code tag …} with this card, tag and store, as a program would. */
  Answered tag(String... command) {
    return desk.run(
        JourneyDesk.line(
            List.of("tag"),
            JourneyDesk.line(
                List.of(command), "--port", "sim:" + tagFile(), "--dialect", dialect)));
  }

  Answered issue(String... more) {
    return tag(JourneyDesk.line(List.of("issue", "--sn", SERIAL, "--sn-again", SERIAL), more));
  }

  /** What the tag holds, byte for byte. */
  String held() {
    try {
      return Files.exists(tagFile()) ? Files.readString(tagFile()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TagImage image() {
    return TagImage.parse(held());
  }

  /** Changes the tag behind the desk's back. */
  TagLane change(UnaryOperator<TagImage> change) {
    try {
      Files.writeString(tagFile(), change.apply(image()).toText());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
