/**
 * The joint for modules that keep state on a caller's {@link javax.sql.DataSource}: the dialect,
 * versioned DDL, a transaction that ends in done, not done or unknown, and over it the journal, the
 * audit spool and the stores of codes, locks, users and terminal sessions. java.sql stays in rooms
 * of this name. Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.sql;
