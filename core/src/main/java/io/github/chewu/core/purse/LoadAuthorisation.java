package io.github.chewu.core.purse;

import io.github.chewu.core.bytes.Bytes;
import java.time.LocalDateTime;

/**
 * Leave to credit one load, made for one card, one INIT and one time.
 *
 * @param time date and time (Asia/Shanghai, whole seconds) that MAC2 was made for; CREDIT must
 *     carry exactly these
 * @param mac2 4 bytes
 */
public record LoadAuthorisation(LocalDateTime time, Bytes mac2) {}
