package strive.inference;

import java.util.Optional;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// 95 % intervals by the profile likelihood: how far one parameter can move, the others following,
/// before the log-likelihood has dropped by half the 95 % point of chi-squared with one degree of
/// freedom. They are computed for b, and for everything where a choice lies near a kink
/// of the drive, because curvature at the optimum says little there.
final class ProfileLikelihood {

  /// Half of 3.841, the 95 % point.
  private static final double DROP = 1.920729410347062;

  /// An end is good enough when the drop there is off by less, about 2 % of the distance.
  private static final double CLOSE = 0.08;

  /// A profile this much above the optimum shows that the search had missed a better one.
  private static final double BETTER = 1e-3;

  private static final int MOST_STEPS = 25;

  private final Objective objective;
  private final ParameterSpace space;
  private final double[] optimum;
  private final double best;
  private final LocalSearch local;
  private Optional<double[]> better = Optional.empty();

  /// @param optimum transformed scale
  /// @param logLikelihood exact, at the optimum
  ProfileLikelihood(
      Objective objective, ParameterSpace space, double[] optimum, double logLikelihood) {
    this.objective = objective;
    this.space = space;
    this.optimum = optimum.clone();
    this.best = logLikelihood;
    local = new LocalSearch(objective, space);
  }

  /// Both ends of an interval.
  ///
  /// @param lower point at which the parameter is as low as it can be
  /// @param upper point at which it is as high as it can be
  /// @param lowerOpen whether a bound of the search came before the end
  /// @param upperOpen the same above
  @SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
  record Ends(double[] lower, double[] upper, boolean lowerOpen, boolean upperOpen) {

    boolean closed() {
      return !lowerOpen && !upperOpen;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
  private record End(double[] point, boolean open) {}

  /// The interval of one free parameter.
  ///
  /// @param k place among the free parameters
  /// @param guess a rough standard error on the transformed scale, above 0
  Ends interval(int k, double guess) {
    End lower = end(k, -1, guess);
    End upper = end(k, 1, guess);
    return new Ends(lower.point(), upper.point(), lower.open(), upper.open());
  }

  /// A point with a higher likelihood than the optimum, if one was met on the way.
  Optional<double[]> better() {
    return better;
  }

  /// Searches the drop's root: it is nearly a parabola, so its square root is nearly straight.
  private End end(int k, int side, double guess) {
    double bound = side < 0 ? space.lower()[k] : space.upper()[k];
    double inside = 0;
    double insideRoot = 0;
    double outside = Double.POSITIVE_INFINITY;
    double outsideRoot = 0;
    double target = StrictMath.sqrt(DROP);
    double distance = 2 * guess;
    double[] last = optimum;
    for (int step = 0; step < MOST_STEPS; step++) {
      double room = StrictMath.abs(bound - optimum[k]);
      boolean atBound = distance >= room;
      distance = Math.min(distance, room);
      double[] point = constrained(k, optimum[k] + side * distance, last);
      double drop = best + objective.exactAt(point);
      note(point, drop);
      if (drop > DROP - CLOSE && space.free().get(k).equals(Parameter.BIAS)) {
        point = better(k, point);
        drop = best + objective.exactAt(point);
        note(point, drop);
      }
      if (StrictMath.abs(drop - DROP) < CLOSE || (atBound && drop < DROP)) {
        return new End(point, atBound && drop < DROP - CLOSE);
      }
      double root = StrictMath.sqrt(Math.max(0, drop));
      last = point;
      if (drop < DROP) {
        inside = distance;
        insideRoot = root;
      } else {
        outside = distance;
        outsideRoot = root;
      }
      distance = next(inside, insideRoot, outside, outsideRoot, target, step);
      if (outside - inside < 1e-9) {
        return new End(point, false);
      }
    }
    return new End(last, false);
  }

  private static double next(
      double inside,
      double insideRoot,
      double outside,
      double outsideRoot,
      double target,
      int step) {
    if (Double.isInfinite(outside)) {
      double straight = insideRoot > 0 ? inside * target / insideRoot : 3 * inside;
      return Math.max(1.2 * inside, Math.min(3 * inside, straight));
    }
    double share = (target - insideRoot) / (outsideRoot - insideRoot);
    // A jump of the profile would hold the secant at one end; every third step halves instead.
    share = step % 3 == 2 ? 0.5 : Math.max(0.1, Math.min(0.9, share));
    return inside + share * (outside - inside);
  }

  /// The best point at which parameter k has this value, searched from where the last such point
  /// and the optimum point to.
  private double[] constrained(int k, double value, double[] last) {
    double[] start = optimum.clone();
    double moved = last[k] - optimum[k];
    double stretch = moved == 0 ? 0 : (value - optimum[k]) / moved;
    for (int i = 0; i < start.length; i++) {
      start[i] += stretch * (last[i] - optimum[i]);
    }
    local.hold(k, value);
    QuasiNewton.Minimum found = local.smoothed(start, moved != 0);
    local.release();
    return found.point();
  }

  /// A better point at which parameter k has the same value, or this one. The way here follows one
  /// ridge: another one may be found from the typical person, and near a kink beside it, where
  /// there
  /// is another peak for each choice that could lie there. Asked for b alone, whose interval
  /// decides about people; for every parameter it would double the time of a fit.
  private double[] better(int k, double[] point) {
    local.hold(k, point[k]);
    QuasiNewton.Minimum at = new QuasiNewton.Minimum(point, objective.exactAt(point), 0, true);
    QuasiNewton.Minimum found = local.from(space.typical());
    at = local.besideNeighbours(found.value() < at.value() ? found : at);
    local.release();
    return at.point();
  }

  private void note(double[] point, double drop) {
    if (drop < -BETTER && better.isEmpty()) {
      better = Optional.of(point.clone());
    }
  }
}
