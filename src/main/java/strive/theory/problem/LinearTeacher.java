package strive.theory.problem;

/// What a linear network is to learn: `y = A x`, for inputs of a given covariance. Arrays are
/// copied
/// in.
public final class LinearTeacher {

  final double ceiling;
  final int outputs;
  final int inputs;

  /// A, outputs by inputs.
  final double[] weights;

  /// Inputs by inputs.
  final double[] covariance;

  /// A factor L of the covariance, `L L^T`, inputs by inputs.
  final double[] root;

  final double noise;

  /// @param ceiling performance of a perfect student
  /// @param weights A: a row of inputs for each output
  /// @param covariance of inputs: symmetric, without an eigenvalue of 0 or below
  /// @param noise standard deviation of each output around A x; batches alone see it
  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public LinearTeacher(double ceiling, double[][] weights, double[][] covariance, double noise) {
    Rule.finite("the highest performance", ceiling);
    Rule.atLeast(1, "the number of outputs", weights.length);
    Rule.atLeast(1, "the number of inputs", covariance.length);
    Rule.notNegative("the noise of targets", noise);
    this.ceiling = ceiling;
    this.noise = noise;
    outputs = weights.length;
    inputs = covariance.length;
    this.weights = rows("a row of the teacher's weights", weights);
    this.covariance = rows("a row of the input covariance", covariance);
    root = root();
  }

  private double[] rows(String what, double[][] matrix) {
    double[] flat = new double[matrix.length * inputs];
    for (int row = 0; row < matrix.length; row++) {
      Rule.size(what, inputs, matrix[row].length);
      Rule.finite(what, matrix[row]);
      System.arraycopy(matrix[row], 0, flat, row * inputs, inputs);
    }
    return flat;
  }

  /// Cholesky's factor.
  private double[] root() {
    double[] factor = new double[inputs * inputs];
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j <= i; j++) {
        double above = covariance[j * inputs + i];
        double below = covariance[i * inputs + j];
        if (above != below) {
          throw new IllegalArgumentException(
              "the input covariance must be symmetric, got %s and %s".formatted(below, above));
        }
        double left = below - Products.dot(factor, i * inputs, factor, j * inputs, j);
        if (i == j) {
          Rule.aboveZero("each pivot of the input covariance", left);
        }
        factor[i * inputs + j] = i == j ? StrictMath.sqrt(left) : left / factor[j * inputs + j];
      }
    }
    return factor;
  }
}
