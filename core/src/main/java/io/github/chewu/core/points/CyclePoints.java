package io.github.chewu.core.points;

/**
 * A scoring cycle and its total: of one that is over, the total on its last day, before that was
 * cleared or carried over; of the last one, the total of today.
 *
 * @param cycle its days
 * @param points with what was carried into it, without what study took off or cleared
 */
public record CyclePoints(ScoringCycle cycle, int points) {}
