package io.github.chewu.obu.dialect;

/** The two files of a tag that this module reads and writes (obu-tag.md 2). */
public enum TagFile {
  /** MF EF01: {@link io.github.chewu.core.toll.TagSystemFile}. */
  SYSTEM,
  /** DF01 EF01: {@link io.github.chewu.core.toll.TagVehicleFile}. */
  VEHICLE
}
