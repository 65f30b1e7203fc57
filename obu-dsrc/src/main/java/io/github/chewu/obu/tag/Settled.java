package io.github.chewu.obu.tag;

import io.github.chewu.core.outcome.Outcome;

/**
 * How an act that was left open ended after all.
 *
 * @param serial the tag
 * @param outcome Done, NotDone, or still Unknown where the tag could not be read
 */
public record Settled(String serial, TagAct act, String order, Outcome<String> outcome) {}
