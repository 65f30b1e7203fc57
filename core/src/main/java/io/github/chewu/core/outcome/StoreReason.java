package io.github.chewu.core.outcome;

import io.github.chewu.core.CoreWords;

/** Why a journal or store refused or failed. */
public enum StoreReason implements Reason {
  /** An entry of the subject is open: {0} subject, {1} token. */
  ENTRY_OPEN,
  /** The act was already done for this order: {0} order, {1} token. */
  ORDER_DONE,
  /** The entry was settled in the other way: {0} token, {1} how. */
  ENTRY_SETTLED,
  /** No such entry: {0} token. */
  NO_ENTRY,
  /** The store cannot be opened or reached: {0} detail. */
  UNREACHABLE,
  /** The store takes no writes: {0} detail. */
  READ_ONLY,
  /** The store has no room: {0} detail. */
  FULL,
  /** The store is locked by another process for too long: {0} detail. */
  BUSY,
  /** The file is no store, or of another version: {0} detail. */
  NOT_A_STORE,
  /** The database engine is none that a store runs on, or too old: {0} what was found. */
  ENGINE,
  /** A rule of the store's tables refused what was to be written: {0} the engine's code. */
  CONFLICT,
  /** The answer to a commit was lost: {0} detail. */
  COMMIT_UNKNOWN;

  @Override
  public Words words() {
    return CoreWords.WORDS;
  }
}
