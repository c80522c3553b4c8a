package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is moved.
public final class SettableClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-11-21T14:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /// Moves on.
  public void pass(Duration time) {
    now = now.plus(time);
  }
}
