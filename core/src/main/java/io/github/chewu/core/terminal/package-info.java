/**
 * A terminal where fines are paid (处罚缴款终端): whose profile says where it stands and who may use it,
 * and a session that leads from the query to the licence taken back. What the user sees, confirms
 * and pays is one and the same; what breaks in the middle is listed and settled by asking. Its
 * records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.terminal;
