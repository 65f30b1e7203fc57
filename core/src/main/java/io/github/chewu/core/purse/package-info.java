/**
 * The electronic purse (电子钱包): arithmetic, load orders, card evidence, the verdict after a torn
 * load, the load procedure and its recovery, and {@link io.github.chewu.core.purse.PurseModel}, the
 * purse's own state machine. Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.purse;
