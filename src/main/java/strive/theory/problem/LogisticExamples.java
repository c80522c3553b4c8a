package strive.theory.problem;

import java.util.Arrays;

/// A logistic neuron on some examples: `P = -mean log(1 + exp(-w a_j))`, with a_j an input times
/// its
/// label 1 or -1. Takes its arrays as they are.
final class LogisticExamples implements LearningProblem {

  private final double[][] signedInputs;
  private final double[] start;

  LogisticExamples(double[][] signedInputs, double[] start) {
    this.signedInputs = signedInputs;
    this.start = start;
  }

  @Override
  public int dimension() {
    return start.length;
  }

  @Override
  public double[] start() {
    return start.clone();
  }

  @Override
  public double performance(double[] state) {
    double sum = 0;
    for (double[] input : signedInputs) {
      sum += of(state, input).loss();
    }
    return -sum / signedInputs.length;
  }

  @Override
  public double gradient(double[] state, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (double[] input : signedInputs) {
      MarginMeans margin = of(state, input);
      sum += margin.loss();
      Products.add(margin.miss() / signedInputs.length, input, gradient);
    }
    return -sum / signedInputs.length;
  }

  @Override
  public void hessian(double[] state, double[] direction, double[] product) {
    Arrays.fill(product, 0);
    for (double[] input : signedInputs) {
      double weight = -of(state, input).slope() * Products.dot(input, direction);
      Products.add(weight / signedInputs.length, input, product);
    }
  }

  /// A bound that the examples need not come near.
  @Override
  public double ceiling() {
    return 0;
  }

  private static MarginMeans of(double[] state, double[] input) {
    return MarginMeans.at(Products.dot(state, input));
  }
}
