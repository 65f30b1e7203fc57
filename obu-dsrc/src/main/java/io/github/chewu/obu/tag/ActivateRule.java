package io.github.chewu.obu.tag;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.core.toll.TagState;
import io.github.chewu.obu.dialect.TagSeen;
import java.time.LocalDate;
import java.util.Optional;

/** Taken into use is the tag that was read first, sound, issued, and the card's (E19–E22). */
record ActivateRule(String serial, CardFile card, TagRegister register, LocalDate today)
    implements TagRule {
  @Override
  public Optional<Situation> seen(TagSeen tag) {
    return TagRule.sound(tag, serial, TagReason.TAMPERED);
  }

  @Override
  public Optional<Situation> read(TagReading tag) throws StoreFault {
    if (!tag.isIssued()) {
      return TagRule.refused(TagReason.NOT_ISSUED, serial);
    }
    Optional<TagState> state = register.state(serial);
    if (state.filter(TagState.CANCELLED::equals).isPresent()) {
      return TagRule.refused(TagReason.CANCELLED, serial);
    }
    if (state.filter(TagState.INCOMPLETE::equals).isPresent()) {
      return TagRule.refused(TagReason.INCOMPLETE, serial);
    }
    Optional<LocalDate> expiry = tag.system().expiry();
    if (expiry.isEmpty() || expiry.get().isBefore(today)) {
      String last = expiry.map(LocalDate::toString).orElse("–");
      return TagRule.refused(TagReason.EXPIRED, serial, last);
    }
    TagMatch now = TagMatch.of(card, tag);
    return now.agrees()
        ? Optional.empty()
        : TagRule.refused(TagReason.DIFFERS, serial, now.fields());
  }
}
