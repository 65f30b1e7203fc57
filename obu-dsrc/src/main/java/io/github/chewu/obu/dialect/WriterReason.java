package io.github.chewu.obu.dialect;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.obu.ObuWords;
import java.util.stream.Stream;

/**
 * What a writer, or the tag behind it, says against a request: {0} is the error byte or status word
 * as it came, in hex (writer-dialects.md).
 */
public enum WriterReason implements Reason {
  /** 01: no tag is in the field. */
  NO_TAG(0x01),
  /** 02: the tag answered with an error; also a status word other than 9000. */
  TAG_ERROR(0x02),
  /** 03: the writer found check byte or length wrong. */
  FRAME_REFUSED(0x03),
  /** 04: the writer does not know the command. */
  UNKNOWN_COMMAND(0x04),
  /** 05: the writer is busy. */
  WRITER_BUSY(0x05),
  /** 06: authentication failed: the keys are not the tag's. */
  AUTHENTICATION(0x06),
  /** 07: several tags are in the field. */
  SEVERAL_TAGS(0x07),
  /** Another tag answers than the one that the session began with. */
  OTHER_TAG(-1),
  /** The vehicle file's own check (MAC8) does not hold. */
  NOT_GENUINE(-1),
  /** The answer has not the layout of its dialect. */
  LAYOUT(-1),
  /** An error byte of no table. */
  OTHER(-1);

  private final int code;

  WriterReason(int code) {
    this.code = code;
  }

  /** The reason of an error byte other than 00. */
  public static WriterReason of(int error) {
    return Stream.of(values()).filter(reason -> reason.code == error).findFirst().orElse(OTHER);
  }

  @Override
  public Words words() {
    return ObuWords.WORDS;
  }
}
