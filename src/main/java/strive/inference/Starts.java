package strive.inference;

import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// Where searches begin: the typical person, then a fast learner to whom effort costs little (where
/// models that do not fit well often have their best optimum), then quasi-random people of the
/// ordinary spread.
final class Starts {

  private final ParameterSpace space;
  private final NormalStarts ordinary;

  Starts(ParameterSpace space, long seed) {
    this.space = space;
    double[] spread = space.free().stream().mapToDouble(Parameter::spread).toArray();
    ordinary = new NormalStarts(space.typical(), spread, seed);
  }

  /// @param number of the start, from 1
  double[] start(int number) {
    return switch (number) {
      case 1 -> space.typical();
      case 2 -> fastLearner();
      default -> ordinary.point(number - 2);
    };
  }

  private double[] fastLearner() {
    double[] point = space.typical();
    move(point, Parameter.RATE, 2);
    move(point, Parameter.COST, -2);
    return point;
  }

  private void move(double[] point, Parameter parameter, double spreads) {
    int k = space.free().indexOf(parameter);
    if (k >= 0) {
      point[k] += spreads * parameter.spread();
    }
  }
}
