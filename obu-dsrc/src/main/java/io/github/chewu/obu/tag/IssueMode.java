package io.github.chewu.obu.tag;

/** Why a tag is issued: chosen by hand before it (办理方式, E14). */
public enum IssueMode {
  /** A vehicle's first tag (新办). */
  NEW,
  /** In place of one that failed (更换). */
  REPLACEMENT,
  /** In place of one that was lost (补办). */
  REISSUE
}
