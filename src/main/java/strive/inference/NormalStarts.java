package strive.inference;

import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Quasi-random points of a normal distribution with independent components.
///
/// The points are Halton's (Numerische Mathematik 2 (1960) 84-90), shifted at random modulo 1
/// (Cranley and Patterson 1976) by the seed, and mapped to normal deviates.
final class NormalStarts {

  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53};
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /// Keeps deviates within a little more than three standard deviations.
  private static final double MARGIN = 1e-3;

  private final double[] mean;
  private final double[] deviation;
  private final double[] shift;

  NormalStarts(double[] mean, double[] deviation, long seed) {
    this.mean = mean.clone();
    this.deviation = deviation.clone();
    SplittableRandom random = new SplittableRandom(seed);
    shift = random.doubles(mean.length).toArray();
  }

  /// @param index from 1
  double[] point(int index) {
    double[] point = mean.clone();
    for (int k = 0; k < point.length; k++) {
      double place = radicalInverse(index, PRIMES[k]) + shift[k];
      place -= StrictMath.floor(place);
      double inside = MARGIN + (1 - 2 * MARGIN) * place;
      point[k] += deviation[k] * NORMAL.inverseCumulativeProbability(inside);
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
