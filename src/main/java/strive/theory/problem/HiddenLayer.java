package strive.theory.problem;

import java.util.random.RandomGenerator;
import strive.theory.NormalDraw;

/// A network with one hidden layer, without biases. Its weights are one array: a row of inputs for
/// each hidden unit, then a row of hidden units for each output.
///
/// @param activation of the hidden units
/// @param inputs number of inputs
/// @param hidden number of hidden units
/// @param outputs number of outputs
record HiddenLayer(Activation activation, int inputs, int hidden, int outputs) {

  int weights() {
    return hidden * (inputs + outputs);
  }

  double[] drawn(double scale, RandomGenerator random) {
    double[] weights = new double[weights()];
    int second = hidden * inputs;
    for (int i = 0; i < weights.length; i++) {
      int fan = i < second ? inputs : hidden;
      weights[i] = scale / StrictMath.sqrt(fan) * NormalDraw.next(random);
    }
    return weights;
  }

  /// Sum over all hidden units before an output: a row of the second weights times `units`.
  double output(double[] weights, int output, double[] units) {
    return Products.dot(weights, second(output), units, 0, hidden);
  }

  /// Where the row of an output begins.
  int second(int output) {
    return hidden * (inputs + output);
  }

  /// Fills what enters the hidden units.
  void enter(double[] weights, double[] input, double[] entering) {
    for (int h = 0; h < hidden; h++) {
      entering[h] = Products.dot(weights, h * inputs, input, 0, inputs);
    }
  }
}
