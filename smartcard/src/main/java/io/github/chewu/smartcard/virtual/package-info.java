/**
 * Hardware that is not there: a card and the reader it lies in, in process as a {@code
 * javax.smartcardio} provider or behind a running pcscd (vpcd), with scripted faults.
 */
package io.github.chewu.smartcard.virtual;
