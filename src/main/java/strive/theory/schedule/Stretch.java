package strive.theory.schedule;

import org.hipparchus.util.FastMath;

/// Time run slowly at first: `t = L (sigma / L)^power` for sigma from 0 to L. An effort that begins
/// as
/// a root of time is smooth in sigma.
///
/// @param length L, above 0
/// @param power at least 1; 1 leaves time as it is
record Stretch(double length, double power) {

  /// Time at a place.
  double time(double place) {
    return power == 1 ? place : length * FastMath.pow(place / length, power);
  }

  /// The place of a time.
  double place(double time) {
    return power == 1 ? time : length * FastMath.pow(time / length, 1 / power);
  }

  /// How fast time runs at a place.
  double speed(double place) {
    return power == 1 ? 1 : power * FastMath.pow(place / length, power - 1);
  }
}
