package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.HolderFile;

/**
 * What a card holds after it was written, as read back from it.
 *
 * @param order the order it was written for
 */
public record IssueReceipt(String order, CardFile card, HolderFile holder) {}
