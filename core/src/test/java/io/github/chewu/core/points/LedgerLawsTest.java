package io.github.chewu.core.points;

import io.github.chewu.core.kit.LedgerLaws;

/** The laws of points, kept by the ledger under Order 163. */
class LedgerLawsTest extends LedgerLaws {}
