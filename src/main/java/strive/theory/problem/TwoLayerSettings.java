package strive.theory.problem;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import strive.theory.NormalDraw;

/// How a two-layer linear network and its teacher are drawn. The teacher has `modes` singular
/// values, the first `strongest` and each next one `ratio` of the one before, between random
/// orthogonal directions; eigenvalues of the inputs are `i^-decay`, in random directions too.
///
/// @param inputs at least 1
/// @param outputs at least 1
/// @param hidden units, at least 1
/// @param modes at least 1, at most the number of inputs and of outputs
/// @param strongest singular value, above 0
/// @param ratio of neighbouring singular values, above 0 and at most 1
/// @param decay of the input covariance, at least 0
/// @param initialScale standard deviation of the first weights, above 0; the smaller, the longer
///     the plateaus
/// @param noise of targets, seen by batches alone, at least 0
/// @param ceiling performance of a perfect student
public record TwoLayerSettings(
    int inputs,
    int outputs,
    int hidden,
    int modes,
    double strongest,
    double ratio,
    double decay,
    double initialScale,
    double noise,
    double ceiling) {

  /// Four inputs, five outputs and six hidden units; three modes of 2, 0.8 and 0.32, seen through
  /// white inputs, from weights of 0.01.
  public static final TwoLayerSettings DEFAULT =
      new TwoLayerSettings(4, 5, 6, 3, 2, 0.4, 0, 0.01, 0, 0);

  /// Eight inputs, fifteen outputs, thirty hidden units, four modes.
  public static final TwoLayerSettings LARGE =
      new TwoLayerSettings(8, 15, 30, 4, 3, 0.5, 0, 0.001, 0, 0);

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public TwoLayerSettings {
    Rule.atLeast(1, "the number of inputs", inputs);
    Rule.atLeast(1, "the number of outputs", outputs);
    Rule.atLeast(1, "the number of hidden units", hidden);
    Rule.atLeast(1, "the number of modes", modes);
    if (modes > Math.min(inputs, outputs)) {
      throw new IllegalArgumentException(
          "there are at most as many modes as inputs and outputs (%d), got %d"
              .formatted(Math.min(inputs, outputs), modes));
    }
    Rule.aboveZero("the strongest singular value", strongest);
    if (!(ratio > 0 && ratio <= 1)) {
      throw new IllegalArgumentException(
          "the ratio of singular values must be above 0 and at most 1, got " + ratio);
    }
    Rule.notNegative("the decay of the input covariance", decay);
    Rule.aboveZero("the scale of the first weights", initialScale);
    Rule.notNegative("the noise of targets", noise);
    Rule.finite("the highest performance", ceiling);
  }

  /// Draws what is to be learned.
  LinearTeacher teacher(RandomGenerator random) {
    double[][] left = orthonormal(modes, outputs, random);
    double[][] right = orthonormal(modes, inputs, random);
    double[][] axes = orthonormal(inputs, inputs, random);
    double[] strengths = new double[modes];
    Arrays.setAll(strengths, k -> strongest * FastMath.pow(ratio, k));
    double[] eigenvalues = new double[inputs];
    Arrays.setAll(eigenvalues, i -> FastMath.pow(i + 1.0, -decay));
    return new LinearTeacher(
        ceiling,
        composed(outputs, inputs, strengths, left, right),
        composed(inputs, inputs, eigenvalues, axes, axes),
        noise);
  }

  /// `sum_k strength_k left_k right_k^T`.
  private static double[][] composed(
      int rows, int columns, double[] strengths, double[][] left, double[][] right) {
    double[][] matrix = new double[rows][columns];
    for (int k = 0; k < strengths.length; k++) {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          matrix[row][column] += strengths[k] * (left[k][row] * right[k][column]);
        }
      }
    }
    return matrix;
  }

  /// Random unit vectors at right angles, by Gram and Schmidt.
  private static double[][] orthonormal(int vectors, int length, RandomGenerator random) {
    double[][] found = new double[vectors][length];
    for (int k = 0; k < vectors; k++) {
      double[] vector = found[k];
      Arrays.setAll(vector, _ -> NormalDraw.next(random));
      // Twice is enough: what the first pass leaves by rounding, the second removes.
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          Products.add(-Products.dot(vector, found[j]), found[j], vector);
        }
        double norm = StrictMath.sqrt(Products.dot(vector, vector));
        Arrays.setAll(vector, i -> vector[i] / norm);
      }
    }
    return found;
  }
}
