package strive.theory.problem;

import org.hipparchus.util.FastMath;

/// What a hidden unit makes of its input.
public enum Activation {
  /// The hyperbolic tangent.
  TANH {
    @Override
    double of(double input) {
      return FastMath.tanh(input);
    }

    @Override
    double slope(double input, double output) {
      return 1 - output * output;
    }

    @Override
    double bend(double output, double slope) {
      return -2 * output * slope;
    }
  },
  /// `max(0, x)`, whose slope at the kink is taken for 0.
  RELU {
    @Override
    double of(double input) {
      return Math.max(0, input);
    }

    @Override
    double slope(double input, double output) {
      return input > 0 ? 1 : 0;
    }

    @Override
    double bend(double output, double slope) {
      return 0;
    }
  };

  abstract double of(double input);

  /// The first derivative.
  abstract double slope(double input, double output);

  /// The second derivative.
  abstract double bend(double output, double slope);
}
