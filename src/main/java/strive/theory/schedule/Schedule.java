package strive.theory.schedule;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// A schedule of effort and what it brings, at equally spaced times from 0 to the end.
///
/// Arrays are copied in and leave as streams.
public final class Schedule {

  private final double[] times;
  private final double[] rates;
  private final double[] spent;
  private final double[] performances;
  private final double[] expectations;
  private final double value;
  private final OptionalDouble quitTime;

  /// @param times in units of the horizon
  /// @param rates effort u
  /// @param spent effort so far s, its integral
  /// @param performances P
  /// @param expectations F; not a number where there is none
  /// @param value V, discounted; infinite or not a number where it is not defined
  /// @param quitTime when effort ended before the horizon, if it did
  public Schedule(
      double[] times,
      double[] rates,
      double[] spent,
      double[] performances,
      double[] expectations,
      double value,
      OptionalDouble quitTime) {
    this.times = times.clone();
    this.rates = rates.clone();
    this.spent = spent.clone();
    this.performances = performances.clone();
    this.expectations = expectations.clone();
    this.value = value;
    this.quitTime = quitTime;
  }

  /// Number of times, one more than steps.
  public int size() {
    return times.length;
  }

  /// Time of a row.
  public double time(int row) {
    return times[row];
  }

  /// Effort at a row.
  public double rate(int row) {
    return rates[row];
  }

  /// Effort spent before a row.
  public double spent(int row) {
    return spent[row];
  }

  /// Performance at a row.
  public double performance(int row) {
    return performances[row];
  }

  /// Expectation at a row; not a number where there is none.
  public double expectation(int row) {
    return expectations[row];
  }

  /// Effort at each time.
  public DoubleStream rates() {
    return Arrays.stream(rates);
  }

  /// V.
  public double value() {
    return value;
  }

  /// Performance at the end.
  public double finalPerformance() {
    return performances[performances.length - 1];
  }

  /// When effort ended before the horizon, if it did.
  public OptionalDouble quitTime() {
    return quitTime;
  }
}
