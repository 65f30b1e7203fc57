/**
 * What all simulated devices share: fault scripts that a seed makes reproducible, time that moves
 * by hand, and randomness that is the same on every JDK. Its records and enums are immutable: safe
 * for any thread.
 */
package io.github.chewu.core.sim;
