/** Exact money. Its records and enums are immutable: safe for any thread. */
package io.github.chewu.core.money;
