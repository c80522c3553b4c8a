package strive.study;

import java.time.Instant;

/// Somebody who may use the laboratory's pages.
///
/// @param name as typed at sign-in, unique
/// @param passwordHash of the password; the password itself is nowhere
/// @param mustChange whether the password is the one-time one
/// @param changed when the password was set
public record Account(String name, String passwordHash, boolean mustChange, Instant changed) {}
