/**
 * The audit trail (审计, T12): entries encrypted under a caller's key and chained by hashes that
 * anyone can check, kept in a spool until a server has acknowledged them. Records are immutable:
 * safe for any thread.
 */
package io.github.chewu.core.audit;
