/**
 * The audit trail's hash chain: each entry carries the hash of the one before, so that an entry
 * altered, removed or moved is found.
 */
package io.github.chewu.core.audit;
