package io.github.chewu.obu.tag;

import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagDifference;
import java.util.List;

/**
 * A card and a tag, read and compared (E18, E20, E21).
 *
 * @param differences none where they belong together
 */
public record TagMatch(CardFile card, TagReading tag, List<TagDifference> differences) {
  /** Takes a copy. */
  public TagMatch {
    differences = List.copyOf(differences);
  }

  /** Whether they name the same vehicle. */
  public boolean agrees() {
    return differences.isEmpty();
  }
}
