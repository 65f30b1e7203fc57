/** The contract of a user card over any channel, and virtual cards to try it on. */
package io.github.chewu.smartcard.kit;
