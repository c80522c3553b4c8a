package strive.inference;

import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// A policy of one person for the methods that use priors.
final class PolicyModel implements PersonModel {

  /// Where no kink is near, as in [ObservedInformation].
  private static final double STEP = 1e-4;

  /// Near a kink of the drive the curvature at a point says nothing about a stretch as long as the
  /// posterior is wide, so it is taken over up to this share of what people usually differ by: more
  /// the nearer the kink is, so that it changes smoothly with the point.
  private static final double STRETCH = 0.1;

  /// A choice whose expectation is closer than this to performance, in accuracy units, is near a
  /// kink.
  static final double NEAR_KINK = 0.03;

  /// Width in F within which a kink is smoothed where the modes of many people are followed while
  /// their group moves. Narrower, they keep jumping between peaks (moves of 0.2 an iteration at
  /// 0.003 in simulated people, of 0.002 at 0.03), and estimates are no better.
  static final double WIDE = 3e-2;

  private final Objective objective;
  private final ParameterSpace space;
  private final double smoothing;

  /// @param smoothing width in F within which a kink of the drive is smoothed
  PolicyModel(FitCase.Possible at, double smoothing) {
    this.smoothing = smoothing;
    objective = at.objective();
    space = at.space();
  }

  @Override
  public int dimension() {
    return space.dimension();
  }

  @Override
  public double[] lower() {
    return space.lower();
  }

  @Override
  public double[] upper() {
    return space.upper();
  }

  @Override
  public double[] longestSteps() {
    return objective.longestSteps();
  }

  @Override
  public double[] differenceSteps(double[] point) {
    objective.exactAt(point);
    double near = Math.max(0, 1 - objective.nearestKink() / NEAR_KINK);
    return space.free().stream()
        .mapToDouble(Parameter::spread)
        .map(spread -> STEP + near * (STRETCH * spread - STEP))
        .toArray();
  }

  @Override
  public double at(double[] point, double[] gradient) {
    objective.smoothing(smoothing);
    return objective.at(point, gradient);
  }

  @Override
  public void curvature(double[] point, double[][] curvature) {
    objective.smoothing(smoothing);
    objective.curvature(point, curvature);
  }
}
