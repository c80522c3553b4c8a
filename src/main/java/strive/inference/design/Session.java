package strive.inference.design;

import java.util.OptionalLong;

/// What taking part costs and brings one simulated person.
///
/// @param quickMinutes if they read and answer quickly
/// @param slowMinutes if they do so slowly
/// @param points earned
/// @param bonus hundredths of the unit of money; empty where none is paid
/// @param currency of the bonus (ISO 4217), empty where none is paid
public record Session(
    double quickMinutes, double slowMinutes, int points, OptionalLong bonus, String currency) {

  /// Between quick and slow.
  double minutes() {
    return 0.5 * (quickMinutes + slowMinutes);
  }
}
