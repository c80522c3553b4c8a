package strive.inference;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// Several searches from different starts, stopped when the best optimum was found often enough:
/// inference.md 1.
final class Search {

  /// The best optimum.
  ///
  /// @param point transformed scale
  /// @param logLikelihood exact
  /// @param gradientNorm of the smoothed likelihood
  /// @param converged whether the search that found it converged
  /// @param starts used
  /// @param agreeing of them
  /// @param bestStart the first that found it, from 1
  @SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
  record Best(
      double[] point,
      double logLikelihood,
      double gradientNorm,
      boolean converged,
      int starts,
      int agreeing,
      int bestStart) {}

  /// Two searches found the same optimum when their log-likelihoods differ by less.
  private static final double SAME = 1e-4;

  private static final int ENOUGH = 3;

  /// Two wrong starts may agree on a poor optimum, and a third by chance; after so many that is
  /// rare.
  private static final int LEAST = 5;

  /// Distance from a kink, in F, within which neighbouring peaks are looked for, and the shifts of
  /// log beta that find them.
  private static final double NEIGHBOURHOOD = 0.02;

  private static final double[] SHIFTS = {-0.15, -0.06, -0.02, 0.02, 0.06, 0.15};
  private static final int MOST_ROUNDS = 4;

  private static final double[] FINER = {1e-5, 1e-6, 1e-7, 1e-8};

  private final Objective objective;
  private final Starts starts;
  private final QuasiNewton optimiser;
  private final int cost;

  Search(Objective objective, ParameterSpace space, long seed) {
    this.objective = objective;
    starts = new Starts(space, seed);
    cost = space.free().indexOf(Parameter.COST);
    optimiser = new QuasiNewton(objective, space.lower(), space.upper(), objective.longestSteps());
  }

  /// Runs at most so many starts; empty if cancelled.
  Optional<Best> run(int most, BooleanSupplier cancelled) {
    double[] values = new double[most];
    QuasiNewton.Minimum best = optimum(starts.start(1));
    int bestStart = 1;
    values[0] = best.value();
    int used = 1;
    while (used < most && (used < LEAST || agreeing(values, used, best.value()) < ENOUGH)) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      QuasiNewton.Minimum found = optimum(starts.start(used + 1));
      values[used++] = found.value();
      if (found.value() < best.value()) {
        bestStart = found.value() < best.value() - SAME ? used : bestStart;
        best = found;
      }
    }
    int agreeing = agreeing(values, used, best.value());
    best = amongNeighbours(best);
    return Optional.of(
        new Best(
            best.point(),
            -best.value(),
            best.gradientNorm(),
            best.converged(),
            used,
            agreeing,
            bestStart));
  }

  /// Near a kink of the drive the likelihood has several peaks side by side, one for each choice
  /// that could lie there, so small shifts of the cost are searched from until none is better.
  /// (Shifts of the expectation itself fall back to where they came from.)
  private QuasiNewton.Minimum amongNeighbours(QuasiNewton.Minimum best) {
    QuasiNewton.Minimum at = best;
    boolean moved = cost >= 0;
    for (int round = 0; round < MOST_ROUNDS && moved; round++) {
      moved = false;
      objective.exactAt(at.point());
      if (objective.nearestKink() > NEIGHBOURHOOD) {
        return at;
      }
      double[] from = at.point();
      for (double shift : SHIFTS) {
        double[] start = from.clone();
        start[cost] += shift;
        QuasiNewton.Minimum found = optimum(start);
        if (found.value() < at.value() - 1e-9) {
          moved = true;
          at = found;
        }
      }
    }
    return at;
  }

  /// The optimum that a search from this point finds, in place of the best one if it is better. It
  /// counts as one more start, and no other start agrees with it.
  Best continued(Best best, double[] from) {
    QuasiNewton.Minimum found = optimum(from);
    if (-found.value() <= best.logLikelihood()) {
      return best;
    }
    int starts = best.starts() + 1;
    return new Best(
        found.point(),
        -found.value(),
        found.gradientNorm(),
        found.converged(),
        starts,
        -found.value() <= best.logLikelihood() + SAME ? best.agreeing() + 1 : 1,
        starts);
  }

  private static int agreeing(double[] values, int used, double best) {
    int agreeing = 0;
    for (int i = 0; i < used; i++) {
      agreeing += values[i] <= best + SAME ? 1 : 0;
    }
    return agreeing;
  }

  /// One search; its value is exact. Where a choice ends within the smoothed neighbourhood of a
  /// kink the search goes on from there with ever less smoothing, and the best exact value counts.
  private QuasiNewton.Minimum optimum(double[] start) {
    objective.smoothing(Objective.SMOOTHING);
    QuasiNewton.Minimum found = optimiser.from(start);
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

  private static QuasiNewton.Minimum exactly(QuasiNewton.Minimum found, double exact) {
    return new QuasiNewton.Minimum(found.point(), exact, found.gradientNorm(), found.converged());
  }
}
