package io.github.chewu.core.kit;

import io.github.chewu.core.outcome.Parsed;
import io.github.chewu.core.outcome.Reason;
import java.util.function.Function;

/**
 * A text that breaks one rule of a type.
 *
 * @param type whose rule
 * @param reason the rule that it breaks
 * @param parse what refuses it
 */
public record RefusedText(
    Class<?> type, String text, Reason reason, Function<String, ? extends Parsed<?>> parse) {}
