package strive.theory.problem;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;
import strive.theory.NormalDraw;

/// Linear regression in the eigenvectors of its input covariance: `P = P_max - 1/2 sum s_i x_i^2`,
/// with x_i the distance to the best weight along an eigenvector. Problem 2 of section 3.
///
/// Arrays are copied in and leave as streams.
public final class LinearRegression implements SampledProblem {

  private final double ceiling;
  private final double[] eigenvalues;
  private final double[] distances;
  private final double noise;

  /// @param ceiling P_max
  /// @param eigenvalues s_i of the input covariance, above 0, at least one
  /// @param distances x_i where learning begins, as many
  /// @param noise standard deviation of targets around the best prediction; batches alone see it
  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public LinearRegression(double ceiling, double[] eigenvalues, double[] distances, double noise) {
    Rule.finite("the highest performance", ceiling);
    Rule.atLeast(1, "the number of eigenvalues", eigenvalues.length);
    Rule.size("the distances", eigenvalues.length, distances.length);
    Arrays.stream(eigenvalues).forEach(value -> Rule.aboveZero("an eigenvalue", value));
    Rule.finite("a distance", distances);
    Rule.notNegative("the noise of targets", noise);
    this.ceiling = ceiling;
    this.eigenvalues = eigenvalues.clone();
    this.distances = distances.clone();
    this.noise = noise;
  }

  /// How a regression is drawn. The input covariance is that of a sample (a Wishart matrix) whose
  /// population has eigenvalues `i^-decay`; distances are normal.
  ///
  /// @param inputs number of weights, at least 1
  /// @param samples size of the sample, at least as many, so that no eigenvalue is 0
  /// @param decay of the eigenvalues of the population, at least 0
  /// @param distance standard deviation of each distance, above 0
  /// @param noise standard deviation of targets, at least 0
  /// @param ceiling P_max
  public record Settings(
      int inputs, int samples, double decay, double distance, double noise, double ceiling) {

    /// Ten inputs, forty samples, eigenvalues 1/i, distances of 1, no noise, highest performance 0.
    public static final Settings DEFAULT = new Settings(10, 40, 1, 1, 0, 0);

    /// @throws IllegalArgumentException naming the rule that is broken and the value
    public Settings {
      Rule.atLeast(1, "the number of inputs", inputs);
      Rule.atLeast(inputs, "the number of samples", samples);
      Rule.notNegative("the decay of the eigenvalues", decay);
      Rule.aboveZero("the distance", distance);
      Rule.notNegative("the noise of targets", noise);
      Rule.finite("the highest performance", ceiling);
    }
  }

  /// Draws a regression.
  public static LinearRegression drawn(Settings settings, RandomGenerator random) {
    double[] eigenvalues =
        new EigenDecompositionSymmetric(covariance(settings, random)).getEigenvalues();
    double[] distances = new double[settings.inputs];
    Arrays.setAll(distances, _ -> settings.distance * NormalDraw.next(random));
    return new LinearRegression(settings.ceiling, eigenvalues, distances, settings.noise);
  }

  private static RealMatrix covariance(Settings settings, RandomGenerator random) {
    int n = settings.inputs;
    double[][] sum = new double[n][n];
    double[] input = new double[n];
    for (int sample = 0; sample < settings.samples; sample++) {
      Arrays.setAll(
          input, i -> FastMath.pow(i + 1.0, -settings.decay / 2) * NormalDraw.next(random));
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          sum[i][j] += input[i] * input[j] / settings.samples;
        }
      }
    }
    return new Array2DRowRealMatrix(sum, false);
  }

  /// s_i.
  public DoubleStream eigenvalues() {
    return Arrays.stream(eigenvalues);
  }

  /// x_i where learning begins.
  public DoubleStream distances() {
    return Arrays.stream(distances);
  }

  @Override
  public int dimension() {
    return eigenvalues.length;
  }

  @Override
  public double[] start() {
    return distances.clone();
  }

  @Override
  public double performance(double[] state) {
    double sum = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      sum += eigenvalues[i] * state[i] * state[i];
    }
    return ceiling - 0.5 * sum;
  }

  @Override
  public double gradient(double[] state, double[] gradient) {
    hessian(state, state, gradient);
    return performance(state);
  }

  @Override
  public void hessian(double[] state, double[] direction, double[] product) {
    for (int i = 0; i < eigenvalues.length; i++) {
      product[i] = -eigenvalues[i] * direction[i];
    }
  }

  @Override
  public double ceiling() {
    return ceiling;
  }

  /// Normal inputs of this covariance, with normal noise on their targets.
  @Override
  public LearningProblem batch(int size, RandomGenerator random) {
    Rule.atLeast(1, "the size of a batch", size);
    double[][] inputs = new double[size][eigenvalues.length];
    double[] targets = new double[size];
    for (int example = 0; example < size; example++) {
      Arrays.setAll(
          inputs[example], i -> StrictMath.sqrt(eigenvalues[i]) * NormalDraw.next(random));
      targets[example] = noise > 0 ? noise * NormalDraw.next(random) : 0;
    }
    return new LinearExamples(ceiling, inputs, targets, distances);
  }
}
