package strive.command.bots;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How fast simulated people live.
///
/// @param speed how many times faster than a person; 0 for as fast as the server answers
public record Pace(double speed) {

  /// As fast as the server answers.
  public static final Pace COMPRESSED = new Pace(0);

  /// @throws IllegalArgumentException when it is negative or no number
  public Pace {
    if (!(speed >= 0 && speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("speed must be at least 0 and finite, got " + speed);
    }
  }

  /// Lets a simulated time pass.
  void live(Duration simulated) throws InterruptedException {
    if (speed > 0) {
      TimeUnit.NANOSECONDS.sleep(Math.round(simulated.toNanos() / speed));
    }
  }
}
