package io.github.chewu.obu.tag;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagDifference;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A card and a tag, read and compared (E18, E20, E21).
 *
 * @param differences none where they belong together
 */
public record TagMatch(CardFile card, TagReading tag, List<TagDifference> differences) {
  /** Compares them. */
  static TagMatch of(CardFile card, TagReading tag) {
    return new TagMatch(card, tag, TagDifference.between(card, tag.vehicle()));
  }

  private static final Set<TagReason> ABOUT_THE_DATA =
      EnumSet.of(TagReason.DIFFERS, TagReason.NOT_WRITTEN, TagReason.HALF_WRITTEN);

  /** Takes a copy. */
  public TagMatch {
    differences = List.copyOf(differences);
  }

  /** Whether they name the same vehicle. */
  public boolean agrees() {
    return differences.isEmpty();
  }

  /**
   * What to do where the tag was read again because its activation failed (E22); empty where a rule
   * refused it whose words say so themselves.
   */
  public Optional<ActivationAdvice> afterFailure(Situation why) {
    if (why.reason() instanceof TagReason reason && !ABOUT_THE_DATA.contains(reason)) {
      return Optional.empty();
    }
    return Optional.of(
        agrees() && tag.isIssued()
            ? ActivationAdvice.ACTIVATE_AGAIN
            : ActivationAdvice.CANCEL_AND_ISSUE_AGAIN);
  }

  /** The names of the fields that differ, for a person; empty where none does. */
  public String fields() {
    return differences.stream().map(each -> each.field().name()).collect(Collectors.joining(", "));
  }
}
