package strive.inference;

import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// A policy of one person for the methods that use priors.
final class PolicyModel implements PersonModel {

  /// Where no kink is near, as in [ObservedInformation].
  private static final double STEP = 1e-4;

  /// Near a kink of the drive the curvature at a point says nothing about a stretch as long as the
  /// posterior is wide, so it is taken over this share of what people usually differ by.
  private static final double STRETCH = 0.1;

  /// A choice whose expectation is this close to performance, in accuracy units, is near a kink.
  private static final double NEAR_KINK = 0.03;

  private final Objective objective;
  private final ParameterSpace space;

  PolicyModel(FitCase.Possible at) {
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
    boolean near = objective.nearestKink() < NEAR_KINK;
    return space.free().stream()
        .mapToDouble(Parameter::spread)
        .map(spread -> near ? STRETCH * spread : STEP)
        .toArray();
  }

  @Override
  public double at(double[] point, double[] gradient) {
    return objective.at(point, gradient);
  }

  @Override
  public void curvature(double[] point, double[][] curvature) {
    objective.curvature(point, curvature);
  }
}
