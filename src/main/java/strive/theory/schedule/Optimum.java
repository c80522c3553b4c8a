package strive.theory.schedule;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// The controls that a numerical search ended at, and how good they are.
public final class Optimum {

  private final double[] rates;
  private final double value;
  private final double finalPerformance;
  private final double projectedGradient;
  private final int iterations;
  private final int evaluations;
  private final boolean converged;

  Optimum(
      double[] rates,
      double value,
      double finalPerformance,
      double projectedGradient,
      int iterations,
      int evaluations,
      boolean converged) {
    this.rates = rates.clone();
    this.value = value;
    this.finalPerformance = finalPerformance;
    this.projectedGradient = projectedGradient;
    this.iterations = iterations;
    this.evaluations = evaluations;
    this.converged = converged;
  }

  /// Number of steps.
  public int steps() {
    return rates.length;
  }

  /// Effort in a step.
  public double rate(int step) {
    return rates[step];
  }

  /// Effort in each step.
  public DoubleStream rates() {
    return Arrays.stream(rates);
  }

  /// V.
  public double value() {
    return value;
  }

  /// Performance after the last step.
  public double finalPerformance() {
    return finalPerformance;
  }

  /// Largest component of dV/du that does not only push against a limit.
  public double projectedGradient() {
    return projectedGradient;
  }

  /// Steps of the search.
  public int iterations() {
    return iterations;
  }

  /// Runs of the system.
  public int evaluations() {
    return evaluations;
  }

  /// Whether the gradient fell below what was asked for. Else evaluations or rounding ended the
  /// search.
  public boolean converged() {
    return converged;
  }
}
