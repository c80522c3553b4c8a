package strive.theory.problem;

import java.util.random.RandomGenerator;
import strive.theory.NormalDraw;

/// How a linear student's errors are weighed: the loss `1/2 mean |E x - noise|^2` for an error E =
/// W - A, over all inputs of a covariance or over some examples.
///
/// @param covariance mean of `x x^T`, inputs by inputs
/// @param noise mean of `noise x^T`, outputs by inputs
/// @param floor `1/2 mean |noise|^2`
record LinearErrors(int inputs, double[] covariance, double[] noise, double floor) {

  static LinearErrors ofAll(LinearTeacher teacher) {
    return new LinearErrors(
        teacher.inputs, teacher.covariance, new double[teacher.weights.length], 0);
  }

  static LinearErrors ofSome(LinearTeacher teacher, int examples, RandomGenerator random) {
    int n = teacher.inputs;
    double[] covariance = new double[n * n];
    double[] noise = new double[teacher.weights.length];
    double floor = 0;
    for (int example = 0; example < examples; example++) {
      double[] input = input(teacher, random);
      for (int i = 0; i < n; i++) {
        Products.add(input[i] / examples, input, 0, covariance, i * n, n);
      }
      for (int o = 0; teacher.noise > 0 && o < teacher.outputs; o++) {
        double wrong = teacher.noise * NormalDraw.next(random);
        Products.add(wrong / examples, input, 0, noise, o * n, n);
        floor += 0.5 * wrong * wrong / examples;
      }
    }
    return new LinearErrors(n, covariance, noise, floor);
  }

  private static double[] input(LinearTeacher teacher, RandomGenerator random) {
    int n = teacher.inputs;
    double[] normal = new double[n];
    java.util.Arrays.setAll(normal, _ -> NormalDraw.next(random));
    double[] input = new double[n];
    java.util.Arrays.setAll(input, i -> Products.dot(teacher.root, i * n, normal, 0, i + 1));
    return input;
  }

  /// Derivative of the loss with respect to the error.
  double[] pull(double[] error) {
    double[] pull = times(error);
    for (int i = 0; i < pull.length; i++) {
      pull[i] -= noise[i];
    }
    return pull;
  }

  /// E times the covariance.
  double[] times(double[] error) {
    double[] product = new double[error.length];
    for (int row = 0; row < error.length; row += inputs) {
      for (int i = 0; i < inputs; i++) {
        product[row + i] = Products.dot(error, row, covariance, i * inputs, inputs);
      }
    }
    return product;
  }

  double loss(double[] error, double[] pull) {
    return 0.5 * (Products.dot(error, pull) - Products.dot(error, noise)) + floor;
  }
}
