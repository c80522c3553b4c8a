package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// People whose every parameter was measured several times with normal noise: Laplace's
/// approximation is exact, and what a group method must find can be written down.
record Gaussians(double[][] means, double noise) {

  /// @param noise variance of each mean, s^2 / J
  static Gaussians of(int people, int parameters, double spread, double noise, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] means = new double[people][parameters];
    for (double[] row : means) {
      for (int k = 0; k < parameters; k++) {
        row[k] =
            0.5 * k + spread * random.nextGaussian() + Math.sqrt(noise) * random.nextGaussian();
      }
    }
    return new Gaussians(means, noise);
  }

  List<PersonModel> models() {
    List<PersonModel> models = new ArrayList<>();
    for (double[] row : means) {
      models.add(new Measured(row, noise));
    }
    return models;
  }

  private static final class Measured implements PersonModel {

    private final double[] mean;
    private final double variance;

    Measured(double[] mean, double variance) {
      this.mean = mean;
      this.variance = variance;
    }

    @Override
    public int dimension() {
      return mean.length;
    }

    @Override
    public double[] lower() {
      return filled(-1000);
    }

    @Override
    public double[] upper() {
      return filled(1000);
    }

    @Override
    public double[] longestSteps() {
      return filled(100);
    }

    @Override
    public double[] differenceSteps(double[] point) {
      return filled(1e-3);
    }

    private double[] filled(double value) {
      double[] values = new double[mean.length];
      Arrays.fill(values, value);
      return values;
    }

    @Override
    public double at(double[] point, double[] gradient) {
      double sum = 0;
      for (int k = 0; k < point.length; k++) {
        double distance = point[k] - mean[k];
        gradient[k] = distance / variance;
        sum += 0.5 * (Math.log(2 * Math.PI * variance) + distance * distance / variance);
      }
      return sum;
    }

    @Override
    public void curvature(double[] point, double[][] curvature) {
      for (int k = 0; k < point.length; k++) {
        Arrays.fill(curvature[k], 0);
        curvature[k][k] = 1 / variance;
      }
    }
  }
}
