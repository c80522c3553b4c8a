package strive.study;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/// What a service takes from outside.
///
/// @param clock server time
/// @param random seeds and codes come from it, so it must be hard to guess and safe for many
///     threads
/// @param softwareVersion written into every run
public record Surroundings(InstantSource clock, RandomGenerator random, String softwareVersion) {

  /// Now, as exactly as databases keep it (microseconds).
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
