package io.github.chewu.core.terminal;

import io.github.chewu.core.outcome.AuditTrail;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.violation.FineDesk;
import io.github.chewu.core.violation.Registers;
import java.time.InstantSource;

/**
 * What a terminal is linked to.
 *
 * @param registers of the police (T01)
 * @param journal of what is handled on the spot (T09)
 * @param fines what decisions cost
 * @param statuses T06
 * @param credentials T07
 * @param payments T02, T05, T08
 * @param sessions what survives a power cut
 * @param trail T12
 */
public record TerminalSources(
    Registers registers,
    Journal journal,
    FineDesk fines,
    VehicleStatusRegister statuses,
    CredentialRegister credentials,
    FinePayments payments,
    SessionStore sessions,
    AuditTrail trail,
    InstantSource clock) {}
