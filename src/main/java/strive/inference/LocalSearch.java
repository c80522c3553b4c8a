package strive.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /// A peak this much lower than another one is not worth a closer look, although smoothing may
  /// have lowered it.
  private static final double CONTENDS = 3;

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

  /// One search, whose value is smoothed, that ends where one of these peaks is near; another peak
  /// is added to them.
  QuasiNewton.Minimum among(List<QuasiNewton.Basin> peaks, double[] start) {
    objective.smoothing(Objective.SMOOTHING);
    return optimiser.from(start, peaks);
  }

  /// The best of such peaks in the exact likelihood.
  QuasiNewton.Minimum best(List<QuasiNewton.Basin> peaks) {
    double least = peaks.stream().mapToDouble(peak -> peak.minimum().value()).min().orElseThrow();
    return peaks.stream()
        .map(QuasiNewton.Basin::minimum)
        .filter(peak -> peak.value() <= least + CONTENDS)
        .map(this::sharpened)
        .min(Comparator.comparingDouble(QuasiNewton.Minimum::value))
        .orElseThrow();
  }

  /// One search; its value is exact.
  QuasiNewton.Minimum from(double[] start) {
    return sharpened(smoothed(start, false));
  }

  /// The exact peak near a smoothed one. Where a choice ends within the smoothed neighbourhood of a
  /// kink the search goes on from there with ever less smoothing, and the best exact value counts.
  private QuasiNewton.Minimum sharpened(QuasiNewton.Minimum peak) {
    QuasiNewton.Minimum best = exactly(peak);
    if (objective.nearestKink() >= Objective.SMOOTHING) {
      return best;
    }
    QuasiNewton.Minimum found = peak;
    for (double width : FINER) {
      objective.smoothing(width);
      found = optimiser.from(found.point());
      QuasiNewton.Minimum exact = exactly(found);
      best = exact.value() < best.value() ? exact : best;
    }
    return best;
  }

  private QuasiNewton.Minimum exactly(QuasiNewton.Minimum found) {
    return new QuasiNewton.Minimum(
        found.point(), objective.exactAt(found.point()), found.gradientNorm(), found.converged());
  }

  /// Near a kink of the drive the likelihood has several peaks side by side, one for each choice
  /// that could lie there, so small shifts of the cost (of the rate, where the cost is held) are
  /// searched from until none is better. (Shifts of the expectation itself fall back to where they
  /// came from.)
  QuasiNewton.Minimum amongNeighbours(QuasiNewton.Minimum best) {
    return neighbours(best, SHIFTS, MOST_ROUNDS);
  }

  /// The same at less expense: a single look to either side.
  QuasiNewton.Minimum besideNeighbours(QuasiNewton.Minimum best) {
    return neighbours(best, GLANCES, 1);
  }

  private QuasiNewton.Minimum neighbours(QuasiNewton.Minimum from, double[] shifts, int rounds) {
    int shifted = cost >= 0 && cost != held ? cost : rate;
    QuasiNewton.Minimum at = from;
    List<QuasiNewton.Basin> peaks = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      objective.exactAt(at.point());
      if (cost < 0 || shifted < 0 || shifted == held || objective.nearestKink() > NEIGHBOURHOOD) {
        return at;
      }
      among(peaks, at.point());
      int before = peaks.size();
      for (double shift : shifts) {
        double[] start = at.point().clone();
        start[shifted] += shift;
        among(peaks, start);
      }
      if (peaks.size() == before) {
        return at;
      }
      QuasiNewton.Minimum found = best(List.copyOf(peaks.subList(before, peaks.size())));
      if (found.value() >= at.value() - 1e-9) {
        return at;
      }
      at = found;
    }
    return at;
  }
}
