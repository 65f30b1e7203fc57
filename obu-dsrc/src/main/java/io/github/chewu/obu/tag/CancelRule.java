package io.github.chewu.obu.tag;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.obu.dialect.TagSeen;
import java.util.Optional;

/** Cancelled is a tag in which a vehicle stands (E17). */
record CancelRule() implements TagRule {
  @Override
  public Optional<Situation> seen(TagSeen tag) {
    return TagRule.unusable(tag);
  }

  @Override
  public Optional<Situation> read(TagReading tag) {
    return tag.isIssued() ? Optional.empty() : TagRule.refused(TagReason.NOT_ISSUED, tag.serial());
  }
}
