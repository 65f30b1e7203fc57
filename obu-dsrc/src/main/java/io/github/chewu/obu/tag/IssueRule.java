package io.github.chewu.obu.tag;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.core.toll.TagState;
import io.github.chewu.obu.dialect.TagSeen;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Issued is the tag whose serial was typed, with its switch pressed, and only once (E13–E17). */
record IssueRule(String serial, TagRegister register) implements TagRule {
  private static final Set<TagState> FREE = EnumSet.of(TagState.CANCELLED, TagState.INCOMPLETE);

  @Override
  public Optional<Situation> seen(TagSeen tag) {
    return TagRule.sound(tag, serial, TagReason.SWITCH_NOT_PRESSED);
  }

  @Override
  public Optional<Situation> read(TagReading tag) throws StoreFault {
    boolean free = !tag.isIssued() || register.state(serial).filter(FREE::contains).isPresent();
    return free
        ? Optional.empty()
        : TagRule.refused(TagReason.ALREADY_ISSUED, serial, tag.vehicle().plate().orElse(""));
  }
}
