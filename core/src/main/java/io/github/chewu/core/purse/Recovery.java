package io.github.chewu.core.purse;

import java.util.Optional;

/**
 * What the card in the reader said of a load in doubt.
 *
 * @param verdict whether it was loaded
 * @param receipt what shows it; there if and only if the verdict is LOADED
 * @param seen what the card showed, its balance now included
 */
public record Recovery(Verdict verdict, Optional<LoadReceipt> receipt, CardEvidence seen) {}
