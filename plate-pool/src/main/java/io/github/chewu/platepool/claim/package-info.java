/**
 * Who holds which number, and which chances a vehicle has left: one store decides (plate-pool.md).
 * Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.platepool.claim;
