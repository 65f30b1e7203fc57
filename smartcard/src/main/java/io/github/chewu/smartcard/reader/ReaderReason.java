package io.github.chewu.smartcard.reader;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Words;
import io.github.chewu.smartcard.SmartcardWords;

/** Why a reader or the card in it could not be used: {0} the reader, {1} what PC/SC called it. */
public enum ReaderReason implements Reason {
  /** The PC/SC library cannot be loaded. */
  NO_LIBRARY,
  /** The smart card service is not running. */
  NO_SERVICE,
  /** The smart card service went away; the JDK finds no way back to it within this process. */
  SERVICE_LOST,
  /** No reader is attached. */
  NO_READERS,
  /** No reader of that name is attached. */
  NO_SUCH_READER,
  /** The reader was pulled off. */
  READER_GONE,
  /** No card lies in the reader. */
  NO_CARD,
  /** The card was taken out, or another put in. */
  CARD_REMOVED,
  /** Another program reset the card: selection and authentication are gone. */
  CARD_RESET,
  /** The card does not answer to power: dirty contacts, wrong way round, no chip. */
  CARD_MUTE,
  /** The card is there and gave no answer to a command. */
  NO_ANSWER,
  /** Answer data that the card announced could not be fetched. */
  INCOMPLETE,
  /** Another program holds the reader, or a call from before has not returned. */
  READER_BUSY,
  /** This process holds the reader already. */
  IN_USE,
  /** No answer within the deadline. */
  TIMEOUT,
  /** Card and reader do not understand each other. */
  PROTOCOL,
  /** The JDK would repeat commands by itself, so none may be sent that must go out once only. */
  REPEATS_UNSAFE,
  /** PC/SC has no handle left for this process. */
  NO_HANDLES,
  /** The connection was closed before. */
  CLOSED,
  /** Something else. */
  FAILED;

  @Override
  public Words words() {
    return SmartcardWords.WORDS;
  }
}
