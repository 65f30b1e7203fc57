/** Exact money. */
package io.github.chewu.core.money;
