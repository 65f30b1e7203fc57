package io.github.chewu.examples.desk;

import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Common;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.VirtualTag;
import io.github.chewu.obu.virtual.VirtualWriter;
import io.github.chewu.obu.virtual.WriterFamily;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * Virtual tag writers as the options of a command describe them.
 *
 * @param keys of the tags, and of a writer of dialect I
 * @param family what they speak
 * @param faults what goes wrong
 * @param chance where in a frame it does
 */
public record SimTag(KeyRing keys, WriterFamily family, FaultPlan faults, SeededRandom chance) {
  /** The usual end of a new tag's serial; its issuer's network stands before it. */
  private static final String NUMBER = "080000000001";

  /** By the options {@code --dialect}, {@code --fault} and {@code --seed}. */
  public static SimTag of(KeyRing keys, Common common) throws BadInput {
    WriterFamily family = BadInput.unless(() -> WriterFamily.of(common.dialect()));
    String script = common.fault().orElse("");
    FaultScript parsed =
        script.isEmpty()
            ? FaultScript.none(Device.WRITER)
            : BadInput.unless(() -> FaultScript.parse(Device.WRITER, script));
    SeededRandom random = new SeededRandom(common.seed().orElse(0));
    return new SimTag(
        keys, family, new FaultPlan(parsed, random.part("plan")), random.part("line"));
  }

  /** A tag as it comes from its issuer, with its usual serial. */
  public TagImage newTag() {
    return newTag(keys.issuer().network().hex() + NUMBER);
  }

  /** A tag as it comes from its issuer. */
  public TagImage newTag(String serial) {
    return TagImage.fresh(keys.issuer(), serial);
  }

  /** A writer with this tag in its field. */
  public VirtualWriter over(TagImage tag, Consumer<TagImage> store) {
    return new VirtualWriter(family, keys.authority())
        .lay(new VirtualTag(tag, keys.authority(), new SecureRandom(), store))
        .faults(faults, chance);
  }
}
