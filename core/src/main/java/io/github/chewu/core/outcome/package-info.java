/**
 * The one idea: every act that cannot be undone ends in {@link io.github.chewu.core.outcome.Done},
 * {@link io.github.chewu.core.outcome.NotDone} or {@link io.github.chewu.core.outcome.Unknown}, and
 * is written into a {@link io.github.chewu.core.outcome.Journal} before its first byte that counts.
 * Reads throw a {@link io.github.chewu.core.outcome.Fault}. Its records and enums are immutable:
 * safe for any thread.
 */
package io.github.chewu.core.outcome;
