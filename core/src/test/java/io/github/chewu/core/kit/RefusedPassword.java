package io.github.chewu.core.kit;

import io.github.chewu.core.user.PasswordReason;
import io.github.chewu.core.user.PersonalData;

/**
 * A password that breaks a rule (others too, it may be).
 *
 * @param owner whose it would be
 * @param reason the rule
 */
public record RefusedPassword(String password, PersonalData owner, PasswordReason reason) {}
