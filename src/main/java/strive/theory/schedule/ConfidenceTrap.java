package strive.theory.schedule;

import java.util.ArrayList;
import java.util.List;

/// What is reached against what is expected, Phi(F): whoever expects too little stops there and is
/// proved right, whoever expects too much is disappointed. Section 2 of the effort-performance
/// model.
///
/// @param start P(0): expecting no more than this ends all effort
/// @param optimum F*, the self-consistent expectation of the highest value
/// @param points of the curve, by rising expectation
public record ConfidenceTrap(double start, double optimum, List<Point> points) {

  /// One belief.
  ///
  /// @param expectation F, held all the time
  /// @param reached Phi(F), performance in the end
  /// @param value V that it earns
  /// @param quitTime when effort ends, not a number if it does not before the horizon
  public record Point(double expectation, double reached, double value, double quitTime) {}

  /// Copies its list.
  public ConfidenceTrap {
    points = List.copyOf(points);
  }

  /// Traces the curve over equally spaced expectations.
  ///
  /// @param problem with a finite horizon
  /// @param lowest expectation
  /// @param highest expectation, above it
  /// @param count of points, at least 2
  public static ConfidenceTrap of(EffortProblem problem, double lowest, double highest, int count) {
    if (!(lowest < highest) || count < 2) {
      throw new IllegalArgumentException(
          "expectations must rise from %s to %s in at least 2 points, got %d"
              .formatted(lowest, highest, count));
    }
    double optimum = ClosedLoop.solve(problem, 1).expectation();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double expectation = lowest + (highest - lowest) * i / (count - 1);
      Schedule held = HeldExpectationLoop.run(problem, expectation, 1);
      points.add(
          new Point(
              expectation,
              held.finalPerformance(),
              held.value(),
              held.quitTime().orElse(Double.NaN)));
    }
    return new ConfidenceTrap(problem.path().performance(0), optimum, points);
  }
}
