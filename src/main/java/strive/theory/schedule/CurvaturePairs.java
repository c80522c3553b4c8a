package strive.theory.schedule;

/// What a limited-memory quasi-Newton method (Nocedal, "Updating quasi-Newton matrices with limited
/// storage", 1980) remembers of a function that is maximised: steps s and by how much the gradient
/// fell along them, y.
final class CurvaturePairs {

  /// A pair with less curvature than this, relative to its lengths, would spoil the estimate.
  private static final double LEAST = 1e-10;

  private final double[][] steps;
  private final double[][] falls;
  private final double[] shares;
  private int count;
  private int newest = -1;

  CurvaturePairs(int memory, int size) {
    steps = new double[memory][size];
    falls = new double[memory][size];
    shares = new double[memory];
  }

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /// Takes in a move from one place to another, unless curvature along it is not positive.
  void add(double[] from, double[] to, double[] gradientFrom, double[] gradientTo) {
    int slot = (newest + 1) % steps.length;
    double[] step = steps[slot];
    double[] fall = falls[slot];
    double product = 0;
    double stepSquare = 0;
    double fallSquare = 0;
    for (int i = 0; i < step.length; i++) {
      step[i] = to[i] - from[i];
      fall[i] = gradientFrom[i] - gradientTo[i];
      product += step[i] * fall[i];
      stepSquare += step[i] * step[i];
      fallSquare += fall[i] * fall[i];
    }
    if (product > LEAST * StrictMath.sqrt(stepSquare * fallSquare)) {
      newest = slot;
      count = Math.min(count + 1, steps.length);
    } else if (count == steps.length) {
      // The oldest pair has been overwritten.
      count--;
    }
  }

  /// Turns a gradient into the step of a quasi-Newton method: the two-loop recursion over the free
  /// components, those in which the gradient is not 0 by force.
  ///
  /// @param vector gradient, replaced by the step
  /// @param free which components move
  /// @param scale a first idea of the curvature of each component, above 0
  void apply(double[] vector, boolean[] free, double[] scale) {
    double stretch = 1;
    for (int k = 0; k < count; k++) {
      int slot = Math.floorMod(newest - k, steps.length);
      double product = product(steps[slot], falls[slot], free);
      shares[slot] = product > 0 ? product(steps[slot], vector, free) / product : Double.NaN;
      if (product > 0) {
        add(vector, -shares[slot], falls[slot], free);
        stretch = k == 0 ? product / scaledSquare(falls[slot], scale, free) : stretch;
      }
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = free[i] ? stretch * vector[i] / scale[i] : 0;
    }
    for (int k = count - 1; k >= 0; k--) {
      int slot = Math.floorMod(newest - k, steps.length);
      if (!Double.isNaN(shares[slot])) {
        double product = product(steps[slot], falls[slot], free);
        double share = shares[slot] - product(falls[slot], vector, free) / product;
        add(vector, share, steps[slot], free);
      }
    }
  }

  private static double product(double[] a, double[] b, boolean[] free) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += free[i] ? a[i] * b[i] : 0;
    }
    return sum;
  }

  private static double scaledSquare(double[] a, double[] scale, boolean[] free) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += free[i] ? a[i] * a[i] / scale[i] : 0;
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] vector, boolean[] free) {
    for (int i = 0; i < to.length; i++) {
      to[i] += free[i] ? factor * vector[i] : 0;
    }
  }
}
