package io.github.chewu.obu.dialect;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.core.toll.TagSystemFile;

/**
 * The tag that answered at the start of a session.
 *
 * @param mac its radio address, 4 bytes; empty where the dialect does not show it
 * @param system bytes 0–26 of its system file as they were then; the last from the status
 * @param status what its switch, battery and card slot say
 */
public record TagSeen(Bytes mac, TagSystemFile system, TagStatus status) {}
