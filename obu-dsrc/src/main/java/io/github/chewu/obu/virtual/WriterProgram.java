package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import java.util.Optional;

/** What a writer of one dialect does with a request: bodies of frames, in and out. */
interface WriterProgram {
  /** No error. */
  int OK = 0x00;

  /** The tag answered with an error. */
  int TAG_ERROR = 0x02;

  /** Check byte or length are wrong. */
  int FRAME_REFUSED = 0x03;

  /** The command is unknown. */
  int UNKNOWN_COMMAND = 0x04;

  /** It is at work on another request. */
  int BUSY = 0x05;

  /** The PSAM's keys are not the tag's. */
  int AUTHENTICATION = 0x06;

  /**
   * Carries out a request.
   *
   * @param disturbed whether the field is disturbed at this very request
   * @return the answer; empty for a command of another dialect
   */
  Optional<Bytes> answer(Bytes body, boolean disturbed);

  /** The answer to a request that is not carried out; empty where not even its command is known. */
  Optional<Bytes> refuse(Bytes body, int error);
}
