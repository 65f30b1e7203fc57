/**
 * The electronic purse (电子钱包): arithmetic, load orders, card evidence, the verdict after a torn
 * load, the load procedure and its recovery, and {@link io.github.chewu.core.purse.PurseModel}, the
 * purse's own state machine.
 */
package io.github.chewu.core.purse;
