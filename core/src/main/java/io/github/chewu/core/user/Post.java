package io.github.chewu.core.user;

/**
 * Where somebody works or a terminal stands (T13).
 *
 * @param terminal the device's id
 * @param outlet the police station, bank outlet or patrol (网点)
 * @param region the city or district, such as {@code Tianjin}
 */
public record Post(String terminal, String outlet, String region) {}
