package strive.inference;

import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// The best point that can be found around a start, in the exact likelihood, although kinks of the
/// drive bend it. A parameter can be held at a value meanwhile. Working space of one thread.
final class LocalSearch {

  /// Distance from a kink, in F, within which neighbouring peaks are looked for, and the shifts of
  /// log beta that find them.
  private static final double NEIGHBOURHOOD = 0.02;

  private static final double[] SHIFTS = {-0.15, -0.06, -0.02, 0.02, 0.06, 0.15};
  private static final double[] GLANCES = {-0.1, 0.1};
  private static final int MOST_ROUNDS = 4;

  private static final double[] FINER = {1e-5, 1e-6, 1e-7, 1e-8};

  private final Objective objective;
  private final double[] lower;
  private final double[] upper;
  private final QuasiNewton optimiser;
  private final int cost;
  private final int rate;
  private int held = -1;

  LocalSearch(Objective objective, ParameterSpace space) {
    this.objective = objective;
    lower = space.lower();
    upper = space.upper();
    cost = space.free().indexOf(Parameter.COST);
    rate = space.free().indexOf(Parameter.RATE);
    optimiser = new QuasiNewton(objective, lower, upper, objective.longestSteps());
  }

  /// Holds one parameter until [#release].
  void hold(int k, double value) {
    held = k;
    optimiser.bound(k, value, value);
  }

  /// Lets it go again.
  void release() {
    optimiser.bound(held, lower[held], upper[held]);
    held = -1;
  }

  /// One search of the smoothed likelihood, which keeps the curvature of the last one if it is to
  /// go on from near there; its value is smoothed too.
  QuasiNewton.Minimum smoothed(double[] start, boolean onwards) {
    objective.smoothing(Objective.SMOOTHING);
    return onwards ? optimiser.onwards(start) : optimiser.from(start);
  }

  /// One search; its value is exact. Where a choice ends within the smoothed neighbourhood of a
  /// kink the search goes on from there with ever less smoothing, and the best exact value counts.
  QuasiNewton.Minimum from(double[] start) {
    QuasiNewton.Minimum found = smoothed(start, false);
    double exact = objective.exactAt(found.point());
    if (objective.nearestKink() >= Objective.SMOOTHING) {
      return found;
    }
    QuasiNewton.Minimum best = exactly(found, exact);
    for (double width : FINER) {
      objective.smoothing(width);
      found = optimiser.from(found.point());
      exact = objective.exactAt(found.point());
      best = exact < best.value() ? exactly(found, exact) : best;
    }
    return best;
  }

  /// Near a kink of the drive the likelihood has several peaks side by side, one for each choice
  /// that could lie there, so small shifts of the cost (of the rate, where the cost is held) are
  /// searched from until none is better. (Shifts of the expectation itself fall back to where they
  /// came from.)
  QuasiNewton.Minimum amongNeighbours(QuasiNewton.Minimum best) {
    QuasiNewton.Minimum at = best;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      QuasiNewton.Minimum found = bestOf(at, SHIFTS);
      if (found.value() >= at.value()) {
        return at;
      }
      at = found;
    }
    return at;
  }

  /// The same at less expense: a single look to either side.
  QuasiNewton.Minimum besideNeighbours(QuasiNewton.Minimum best) {
    return bestOf(best, GLANCES);
  }

  private QuasiNewton.Minimum bestOf(QuasiNewton.Minimum at, double[] shifts) {
    int shifted = cost >= 0 && cost != held ? cost : rate;
    objective.exactAt(at.point());
    if (cost < 0 || shifted < 0 || shifted == held || objective.nearestKink() > NEIGHBOURHOOD) {
      return at;
    }
    QuasiNewton.Minimum best = at;
    for (double shift : shifts) {
      double[] start = at.point().clone();
      start[shifted] += shift;
      QuasiNewton.Minimum found = from(start);
      best = found.value() < best.value() - 1e-9 ? found : best;
    }
    return best;
  }

  private static QuasiNewton.Minimum exactly(QuasiNewton.Minimum found, double exact) {
    return new QuasiNewton.Minimum(found.point(), exact, found.gradientNorm(), found.converged());
  }
}
