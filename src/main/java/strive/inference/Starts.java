package strive.inference;

import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// Where searches begin: the typical person, then a fast learner to whom effort costs little (where
/// models that do not fit well often have their best optimum), then quasi-random people of the
/// ordinary spread.
///
/// The points are Halton's (Numerische Mathematik 2 (1960) 84-90), shifted at random modulo 1
/// (Cranley and Patterson 1976) by the seed, and mapped to normal deviates of each parameter.
final class Starts {

  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53};
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /// Keeps deviates within a little more than three standard deviations.
  private static final double MARGIN = 1e-3;

  private final ParameterSpace space;
  private final double[] shift;

  Starts(ParameterSpace space, long seed) {
    this.space = space;
    SplittableRandom random = new SplittableRandom(seed);
    shift = random.doubles(space.dimension()).toArray();
  }

  /// @param number of the start, from 1
  double[] start(int number) {
    return switch (number) {
      case 1 -> space.typical();
      case 2 -> fastLearner();
      default -> quasiRandom(number - 2);
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

  private double[] quasiRandom(int index) {
    double[] point = space.typical();
    for (int k = 0; k < point.length; k++) {
      Parameter parameter = space.free().get(k);
      double place = radicalInverse(index, PRIMES[k]) + shift[k];
      place -= StrictMath.floor(place);
      double inside = MARGIN + (1 - 2 * MARGIN) * place;
      point[k] += parameter.spread() * NORMAL.inverseCumulativeProbability(inside);
    }
    return point;
  }

  private static double radicalInverse(int number, int base) {
    double inverse = 0;
    double digit = 1.0 / base;
    for (int rest = number; rest > 0; rest /= base) {
      inverse += digit * (rest % base);
      digit /= base;
    }
    return inverse;
  }
}
