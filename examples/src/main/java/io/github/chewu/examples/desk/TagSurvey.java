package io.github.chewu.examples.desk;

import io.github.chewu.core.trace.Trace;
import io.github.chewu.obu.health.ProbeFact;
import java.util.List;

/**
 * A survey of a writer and the tag in its field.
 *
 * @param facts which facts of the specification hold
 * @param trace what went over the line for it, masked
 */
public record TagSurvey(List<ProbeFact> facts, Trace trace) {}
