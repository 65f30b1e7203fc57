package io.github.chewu.smartcard.usercard;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TollRecord;
import java.util.Optional;

/**
 * What lanes have left on a card; a mask may lack any of these files.
 *
 * @param entry record AA of file 0019 (复合消费), 43 bytes (user-card.md 1.4)
 * @param information file 0012 of older cards, 36 or 40 bytes: the same without the first three
 * @param stations file 0008, marker stations (标识站), up to 128 bytes
 */
public record TollFiles(
    Optional<TollRecord> entry, Optional<TollRecord> information, Optional<Bytes> stations) {}
