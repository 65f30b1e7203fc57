package io.github.chewu.obu;

import io.github.chewu.core.kit.KitLaws;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.frame.FrameSink;
import io.github.chewu.obu.kit.ObuValues;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.link.Request;
import java.util.Map;
import java.util.Set;

/** The kit draws values of every type of obu-dsrc, and what every type refuses. */
class KitCompletenessTest extends KitLaws {
  KitCompletenessTest() {
    super(
        new ObuValues(),
        ObuWords.class,
        Set.of("line", "frame", "link", "message", "dialect", "tag", "trace", "health", "virtual"));
  }

  @Override
  protected Map<Class<?>, String> withoutContract() {
    return Map.of(
        FrameSink.class,
        "takes items and gives nothing back",
        LinePort.class,
        "opens the lines of ByteLineContract",
        Request.Repeating.class,
        "what it promises is what its command does",
        Request.Once.class,
        "what it promises is what its command does",
        TagSession.class,
        "opened by a Dialect, whose contract it is");
  }
}
