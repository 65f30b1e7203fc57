/**
 * Users of the online system (J01–J04): SMS codes, passwords, registration and login, and which
 * messages come from the office (J22, J23); operators, who may do what where and when (T10, E36).
 * Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.user;
