package io.github.chewu.platepool.selection;

import io.github.chewu.core.time.WorkCalendar;
import io.github.chewu.core.user.SmsCodes;
import io.github.chewu.core.user.SmsGateway;
import io.github.chewu.platepool.claim.PlatePools;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a platform is linked to.
 *
 * @param rules of its region
 * @param pools the numbers of its offices, over the store that decides who holds what
 * @param codes of the phone checks (U05, U07)
 * @param sms takes the message of completion (U20)
 * @param data what the registers say of an application
 * @param calendar counts the validity (S19)
 * @param random draws the tokens of sessions: one that nobody can foretell, safe for any thread
 * @param clock says which day it is where nothing is read from the store
 */
public record PreselectionPorts(
    RuleSet rules,
    PlatePools pools,
    SmsCodes codes,
    SmsGateway sms,
    BasicData data,
    WorkCalendar calendar,
    RandomGenerator random,
    InstantSource clock) {}
