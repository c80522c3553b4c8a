package strive.theory.problem;

/// Linear regression on some examples: `P = P_max - 1/2 mean (w a_j - y_j)^2`. Takes its arrays as
/// they are.
final class LinearExamples implements LearningProblem {

  private final double ceiling;
  private final double[][] inputs;
  private final double[] targets;
  private final double[] start;

  LinearExamples(double ceiling, double[][] inputs, double[] targets, double[] start) {
    this.ceiling = ceiling;
    this.inputs = inputs;
    this.targets = targets;
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
    for (int j = 0; j < inputs.length; j++) {
      double error = Products.dot(inputs[j], state) - targets[j];
      sum += error * error;
    }
    return ceiling - 0.5 * sum / inputs.length;
  }

  @Override
  public double gradient(double[] state, double[] gradient) {
    java.util.Arrays.fill(gradient, 0);
    double sum = 0;
    for (int j = 0; j < inputs.length; j++) {
      double error = Products.dot(inputs[j], state) - targets[j];
      sum += error * error;
      Products.add(-error / inputs.length, inputs[j], gradient);
    }
    return ceiling - 0.5 * sum / inputs.length;
  }

  @Override
  public void hessian(double[] state, double[] direction, double[] product) {
    java.util.Arrays.fill(product, 0);
    for (double[] input : inputs) {
      Products.add(-Products.dot(input, direction) / inputs.length, input, product);
    }
  }

  @Override
  public double ceiling() {
    return ceiling;
  }
}
