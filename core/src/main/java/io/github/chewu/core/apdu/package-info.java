/**
 * Commands to a chip and its answers (ISO 7816-4), the same for a card in a reader, a tag's ESAM
 * behind a writer and a PSAM. Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.apdu;
