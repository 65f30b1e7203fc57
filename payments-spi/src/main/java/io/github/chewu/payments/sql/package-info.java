/** Top-ups, their ledger and the simulated bank on a caller's database. */
package io.github.chewu.payments.sql;
