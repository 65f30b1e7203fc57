package io.github.chewu.platepool.index;

/**
 * A line of the published pool (号池公示, S10).
 *
 * @param size its numbers, those withheld left out
 * @param free how many of them nobody holds
 */
public record SegmentCount(Segment segment, int size, int free) {}
