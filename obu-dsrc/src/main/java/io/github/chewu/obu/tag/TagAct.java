package io.github.chewu.obu.tag;

import io.github.chewu.core.toll.TagState;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to a tag; each is one entry of the journal. */
public enum TagAct {
  /** Written for a vehicle (发行, E12–E16). */
  ISSUE("tag.issue", TagState.ISSUED),
  /** Taken into use (激活, E19–E22). */
  ACTIVATE("tag.activate", TagState.ACTIVE),
  /** Cancelled (注销, E17). */
  CANCEL("tag.cancel", TagState.CANCELLED);

  private final String key;
  private final TagState result;

  TagAct(String key, TagState result) {
    this.key = key;
    this.result = result;
  }

  /** Its name in the journal. */
  public String key() {
    return key;
  }

  /** What the tag is once it is done. */
  public TagState result() {
    return result;
  }

  /** The act of a journal entry; empty for another module's. */
  static Optional<TagAct> of(String key) {
    return Stream.of(values()).filter(act -> act.key.equals(key)).findFirst();
  }
}
