package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/// Points drawn from several proposals one after another, each weighted by the density sought over
/// that of the mixture of all proposals so far (Cornuet, Marin, Mira and Robert, Scandinavian
/// Journal of Statistics 39 (2012) 798-812).
final class WeightedSample {

  private record Proposal(StudentT density, double logCount) {}

  /// Mean and covariance.
  @SuppressWarnings("ArrayRecordComponent") // a working value, never compared
  record Moments(double[] mean, double[][] covariance) {}

  private final ToDoubleFunction<double[]> logDensity;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<double[]> points = new ArrayList<>();
  private double[] sought = new double[0];
  private double[] drawn = new double[0];

  /// @param logDensity sought, up to a constant; negative infinity or not a number where it is 0
  WeightedSample(ToDoubleFunction<double[]> logDensity) {
    this.logDensity = logDensity;
  }

  /// Draws so many points from one more proposal.
  void add(StudentT density, int count, RandomGenerator random) {
    Proposal proposal = new Proposal(density, StrictMath.log(count));
    for (int i = 0; i < points.size(); i++) {
      drawn[i] = logSum(drawn[i], log(proposal, points.get(i)));
    }
    proposals.add(proposal);
    int before = points.size();
    sought = Arrays.copyOf(sought, before + count);
    drawn = Arrays.copyOf(drawn, before + count);
    for (int i = before; i < before + count; i++) {
      double[] point = density.next(random);
      points.add(point);
      double found = logDensity.applyAsDouble(point);
      sought[i] = Double.isNaN(found) ? Double.NEGATIVE_INFINITY : found;
      drawn[i] = Double.NEGATIVE_INFINITY;
      for (Proposal one : proposals) {
        drawn[i] = logSum(drawn[i], log(one, point));
      }
    }
  }

  private static double log(Proposal proposal, double[] point) {
    return proposal.logCount + proposal.density.logDensity(point);
  }

  private static double logSum(double one, double other) {
    double most = Math.max(one, other);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + FastMath.log1p(FastMath.exp(Math.min(one, other) - most));
  }

  /// Logarithm of the integral of the density sought.
  double logIntegral() {
    return most() + StrictMath.log(Arrays.stream(weights(1)).sum());
  }

  /// How many independent points of the density sought these are worth.
  ///
  /// @param power of the weights, 0 to 1: less evens them out
  double size(double power) {
    double sum = 0;
    double squares = 0;
    for (double weight : weights(power)) {
      sum += weight;
      squares += weight * weight;
    }
    return squares > 0 ? sum * sum / squares : 0;
  }

  /// Mean and covariance of the density sought.
  ///
  /// @param power of the weights, as above
  Moments moments(double power) {
    double[] weights = weights(power);
    double sum = Arrays.stream(weights).sum();
    int n = points.getFirst().length;
    double[] mean = new double[n];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < n; k++) {
        mean[k] += weights[i] / sum * points.get(i)[k];
      }
    }
    double[][] covariance = new double[n][n];
    for (int i = 0; i < weights.length; i++) {
      double[] point = points.get(i);
      for (int a = 0; a < n; a++) {
        for (int b = 0; b <= a; b++) {
          covariance[a][b] += weights[i] / sum * (point[a] - mean[a]) * (point[b] - mean[b]);
          covariance[b][a] = covariance[a][b];
        }
      }
    }
    return new Moments(mean, covariance);
  }

  /// Weights as shares of the largest.
  private double[] weights(double power) {
    double most = most();
    double[] weights = new double[sought.length];
    for (int i = 0; i < weights.length; i++) {
      boolean counts = sought[i] > Double.NEGATIVE_INFINITY;
      weights[i] = counts ? FastMath.exp(power * (sought[i] - drawn[i] - most)) : 0;
    }
    return weights;
  }

  private double most() {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sought.length; i++) {
      most = Math.max(most, sought[i] - drawn[i]);
    }
    return most;
  }
}
