package io.github.chewu.core.purse;

import io.github.chewu.core.money.Money;
import java.util.Optional;

/**
 * What the card in the reader said of a load in doubt.
 *
 * @param verdict whether it was loaded
 * @param receipt what shows it; there if and only if the verdict is LOADED
 * @param balance on the card now
 * @param seen what the card showed
 */
public record Recovery(
    Verdict verdict, Optional<LoadReceipt> receipt, Money balance, CardEvidence seen) {}
