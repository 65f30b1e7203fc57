package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.money.Money;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.HolderFile;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a card shows of itself.
 *
 * @param card file 0015
 * @param holder file 0016
 * @param balance of the purse
 * @param onlineCounter serial of the next load; empty before the PIN, or at the counter's end
 * @param offlineCounter serial of the next purchase; empty at the counter's end
 * @param records the newest lines of file 0018, newest first; none where the card does not show
 *     them
 */
public record CardReading(
    CardFile card,
    HolderFile holder,
    Money balance,
    OptionalInt onlineCounter,
    OptionalInt offlineCounter,
    List<PurseRecord> records) {
  /** Takes a copy of the records. */
  public CardReading {
    records = List.copyOf(records);
  }
}
