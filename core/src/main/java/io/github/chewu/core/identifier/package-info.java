/**
 * The numbers that people and papers bring: parse, check, mask (identifiers.md). Each has {@code
 * parse}, which takes what was typed and answers with the value or the rule that refuses it; the
 * constructor takes the normalised form only. Their {@code toString} is masked where the number is
 * personal, so that nothing personal is logged by accident; {@code value()} shows it.
 */
package io.github.chewu.core.identifier;
