package io.github.chewu.obu.message;

/** An answer of a writer, of either dialect. */
public sealed interface WriterAnswer permits TransparentAnswer, IssuingAnswer {
  /** The writer's error byte: 0 where it did what was asked, else 1–255. */
  default int error() {
    return 0;
  }
}
