package strive.theory.problem;

/// Working space for one example after the other in a network with one hidden layer: forward,
/// compare, then backward for the gradient of `1/2 |error|^2` or for its change along a direction
/// of
/// the weights (Pearlmutter, 1994, the R operator).
final class HiddenPass {

  final double[] outputs;

  private final HiddenLayer layer;
  private final double[] weights;
  private final double[] entering;
  private final double[] units;
  private final double[] slopes;
  private final double[] errors;
  private final double[] blame;
  private final double[] enteringChange;
  private final double[] unitChange;
  private final double[] blameChange;

  HiddenPass(HiddenLayer layer, double[] weights) {
    this.layer = layer;
    this.weights = weights;
    int hidden = layer.hidden();
    outputs = new double[layer.outputs()];
    errors = new double[layer.outputs()];
    entering = new double[hidden];
    units = new double[hidden];
    slopes = new double[hidden];
    blame = new double[hidden];
    enteringChange = new double[hidden];
    unitChange = new double[hidden];
    blameChange = new double[hidden];
  }

  /// From an input to the outputs.
  void forward(double[] input) {
    layer.enter(weights, input, entering);
    for (int h = 0; h < units.length; h++) {
      units[h] = layer.activation().of(entering[h]);
    }
    for (int o = 0; o < outputs.length; o++) {
      outputs[o] = layer.output(weights, o, units);
    }
  }

  /// The squared error of the outputs.
  double compare(double[] target) {
    double sum = 0;
    for (int o = 0; o < outputs.length; o++) {
      errors[o] = outputs[o] - target[o];
      sum += errors[o] * errors[o];
    }
    return sum;
  }

  /// Adds `share` times the gradient of half the squared error.
  void backward(double share, double[] input, double[] gradient) {
    blame();
    for (int o = 0; o < errors.length; o++) {
      Products.add(share * errors[o], units, 0, gradient, layer.second(o), units.length);
    }
    for (int h = 0; h < units.length; h++) {
      double weight = share * slopes[h] * blame[h];
      Products.add(weight, input, 0, gradient, h * input.length, input.length);
    }
  }

  /// Adds `share` times the change of that gradient along a direction.
  void change(double share, double[] input, double[] direction, double[] product) {
    blame();
    layer.enter(direction, input, enteringChange);
    for (int h = 0; h < units.length; h++) {
      unitChange[h] = slopes[h] * enteringChange[h];
    }
    java.util.Arrays.fill(blameChange, 0);
    for (int o = 0; o < errors.length; o++) {
      int row = layer.second(o);
      double errorChange = layer.output(direction, o, units) + layer.output(weights, o, unitChange);
      Products.add(share * errorChange, units, 0, product, row, units.length);
      Products.add(share * errors[o], unitChange, 0, product, row, units.length);
      Products.add(errorChange, weights, row, blameChange, 0, units.length);
      Products.add(errors[o], direction, row, blameChange, 0, units.length);
    }
    for (int h = 0; h < units.length; h++) {
      double bend = layer.activation().bend(units[h], slopes[h]);
      double weight = bend * enteringChange[h] * blame[h] + slopes[h] * blameChange[h];
      Products.add(share * weight, input, 0, product, h * input.length, input.length);
    }
  }

  /// What each hidden unit has to do with the errors, and its slope.
  private void blame() {
    java.util.Arrays.fill(blame, 0);
    for (int o = 0; o < errors.length; o++) {
      Products.add(errors[o], weights, layer.second(o), blame, 0, units.length);
    }
    for (int h = 0; h < units.length; h++) {
      slopes[h] = layer.activation().slope(entering[h], units[h]);
    }
  }
}
