/**
 * Ways to take money and to give it back: the {@link
 * io.github.chewu.payments.channel.PaymentChannel} port, cash and POS confirmed by an operator, and
 * scan-to-pay against a simulated bank.
 */
package io.github.chewu.payments.channel;
