package io.github.chewu.obu.tag;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.obu.dialect.TagSeen;
import java.util.Locale;
import java.util.Optional;

/** Which tags an act refuses; nothing was written to them then. */
interface TagRule {
  /** The oldest contract version whose keys this SDK can make (obu-tag.md 2.3). */
  int OLDEST_VERSION = 0x40;

  /** What its answer to the call shows: its vehicle file may not even be readable. */
  Optional<Situation> seen(TagSeen tag);

  /** What its files show, and what the back office holds of it. */
  Optional<Situation> read(TagReading tag) throws StoreFault;

  /**
   * What is wanted of a tag that was named before: that one, its switch pressed, and writable.
   *
   * @param torn the reason where its switch is not pressed
   */
  static Optional<Situation> sound(TagSeen tag, String serial, TagReason torn) {
    String found = tag.system().serialDigits();
    if (!found.equals(serial)) {
      return refused(TagReason.OTHER_TAG, serial, found);
    }
    return tag.status().tampered() ? refused(torn, serial) : unusable(tag);
  }

  /** Tags whose files nobody can write. */
  static Optional<Situation> unusable(TagSeen tag) {
    String serial = tag.system().serialDigits();
    int version = tag.system().version();
    if (tag.status().locked()) {
      return refused(TagReason.LOCKED, serial);
    }
    return version < OLDEST_VERSION
        ? refused(TagReason.OLD_CONTRACT, serial, String.format(Locale.ROOT, "%02X", version))
        : Optional.empty();
  }

  /** A refusal. */
  static Optional<Situation> refused(Reason reason, Object... arguments) {
    return Optional.of(Situation.of(reason, arguments));
  }
}
