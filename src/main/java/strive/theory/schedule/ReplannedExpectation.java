package strive.theory.schedule;

/// The self-consistent expectation, planned anew at every moment and shifted by a bias: F*(state,
/// time
/// left) + B.
///
/// Each plan is sought near the one before; a learner who follows the optimum plans the same end
/// all
/// the time. For one run and one thread.
public final class ReplannedExpectation implements ExpectationRule {

  private final EffortProblem problem;
  private final double bias;
  private double end = Double.NaN;

  /// @param problem with a finite horizon
  /// @param bias B, in units of performance
  public ReplannedExpectation(EffortProblem problem, double bias) {
    this.problem = problem;
    this.bias = bias;
  }

  @Override
  public double at(double time, double spent, double performance) {
    double left = problem.horizon() - time;
    if (left <= 1e-12 * problem.horizon()) {
      return performance + bias;
    }
    ClosedLoop loop = ClosedLoop.of(problem.from(spent, left));
    double found = loop.end(end - spent);
    if (Double.isNaN(found)) {
      return performance + bias;
    }
    end = spent + found;
    return performance + loop.gap(found) + bias;
  }
}
