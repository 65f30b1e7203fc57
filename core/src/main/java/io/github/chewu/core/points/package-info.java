/**
 * Points (记分) of drivers by Order 163 (道路交通安全违法行为记分管理办法): acts and what they score, the scoring
 * cycle, the ledger, the full score of 12 with its study and exams, study credit. Its records and
 * enums are immutable: safe for any thread.
 */
package io.github.chewu.core.points;
