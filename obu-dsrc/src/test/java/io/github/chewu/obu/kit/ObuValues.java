package io.github.chewu.obu.kit;

import io.github.chewu.core.kit.KitValues;
import io.github.chewu.core.kit.RefusedCall;
import io.github.chewu.obu.frame.Frame;
import io.github.chewu.obu.line.SerialSettings;
import io.github.chewu.obu.link.AnswerTimes;
import io.github.chewu.obu.link.LinkCounters;
import io.github.chewu.obu.link.LinkEvent;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.link.Request;
import io.github.chewu.obu.virtual.TagImage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The values of obu-dsrc by their types, beside those of core. */
public final class ObuValues extends KitValues {
  private static final Table VALUES =
      new Table()
          .with(RefusedCall.class, ObuValues::refusedCalls)
          .with(AnswerTimes.class, LinkArbitraries::times)
          .with(Frame.class, FrameArbitraries::frames)
          .with(LinkCounters.class, LinkArbitraries::counters)
          .with(LinkEvent.class, LinkArbitraries::events)
          .with(LinkSettings.class, LinkArbitraries::settings)
          .with(Request.class, LinkArbitraries::requests)
          .with(SerialSettings.class, LineArbitraries::settings)
          .with(TagImage.class, TagArbitraries::tags);

  /** As jqwik makes it. */
  public ObuValues() {
    super(VALUES);
  }

  /** Bad arguments for any type of obu-dsrc, with what the message must name. */
  public static Arbitrary<RefusedCall> refusedCalls() {
    return Arbitraries.oneOf(
        FrameArbitraries.refused(),
        LineArbitraries.refused(),
        LinkArbitraries.refused(),
        TagArbitraries.refused());
  }
}
