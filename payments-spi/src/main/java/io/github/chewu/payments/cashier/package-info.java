/**
 * Obligations and the attempts to pay them: {@link io.github.chewu.payments.cashier.Cashier} asks
 * the channels and trusts none.
 */
package io.github.chewu.payments.cashier;
