/**
 * The toll user card (用户卡): its files, PIN, purse, issue and renewal, over any {@link
 * io.github.chewu.core.apdu.ApduChannel} (user-card.md).
 */
package io.github.chewu.smartcard.usercard;
