package io.github.chewu.obu.health;

/**
 * One thing that the specification says of every writer or tag, and what this one shows.
 *
 * @param name a stable key, such as {@code system.serial}
 * @param expected what the specification says
 * @param seen what was seen; no plate, no key
 * @param holds whether the two agree
 */
public record ProbeFact(String name, String expected, String seen, boolean holds) {}
