package strive.inference;

import java.util.Arrays;
import java.util.List;

/// Minimises a smooth function within inclusive bounds by projected BFGS: the Hessian is
/// approximated, the step is taken in the variables that no bound holds, and steps that leave the
/// box are projected onto it (Bertsekas, "Projected Newton methods for optimization problems with
/// simple constraints", SIAM Journal on Control and Optimization 20 (1982) 221-246; update with
/// Powell's damping, Nocedal and Wright, "Numerical Optimization", 2006, procedure 18.2).
///
/// Made for a handful of variables; working space of one thread.
final class QuasiNewton {

  /// A function with its gradient and a first idea of its curvature.
  interface Function {
    /// Fills the gradient and returns the value.
    double at(double[] point, double[] gradient);

    /// Fills a positive definite approximation of the Hessian.
    void curvature(double[] point, double[][] curvature);
  }

  /// Where a search ended.
  ///
  /// @param point the best point; owned by the caller
  /// @param value there
  /// @param gradientNorm largest component of the projected gradient there
  /// @param converged whether that is small enough, or nothing smaller can be told from rounding
  @SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
  record Minimum(double[] point, double value, double gradientNorm, boolean converged) {}

  /// The surroundings of a minimum: a search that comes so far falls into it.
  ///
  /// @param minimum itself
  /// @param curvature there, as the search knew it at its end
  @SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
  record Basin(Minimum minimum, double[][] curvature) {

    /// Whether a point of this value lies so near that what is left is small, by the values and by
    /// the curvature. A lower value belongs to another minimum.
    boolean holds(double[] point, double value) {
      if (value < minimum.value() || value > minimum.value() + NEAR) {
        return false;
      }
      double rise = 0;
      for (int i = 0; i < point.length; i++) {
        for (int j = 0; j < point.length; j++) {
          rise +=
              0.5
                  * (point[i] - minimum.point()[i])
                  * curvature[i][j]
                  * (point[j] - minimum.point()[j]);
        }
      }
      return rise < NEAR;
    }
  }

  /// What is left of the way down into a [Basin], in units of the function.
  private static final double NEAR = 0.01;

  private static final double GRADIENT_TOLERANCE = 1e-5;
  private static final double ARMIJO = 1e-4;
  private static final double CURVATURE = 0.9;

  /// While a step gains more than this the function's own idea of its curvature is better than what
  /// the steps so far have taught.
  private static final double FAR = 1;

  private static final int MOST_ITERATIONS = 300;
  private static final int MOST_TRIALS = 40;

  /// A step this small relative to the value is lost in rounding.
  private static final double ROUNDING = 1e-13;

  private final Function function;
  private final double[] lower;
  private final double[] upper;
  private final double[] longest;
  private final int n;

  private double[] x;
  private double[] gradient;
  private double value;
  private double[] nextX;
  private double[] nextGradient;
  private double nextValue;
  private final double[] direction;
  private final double[][] hessian;
  private final double[][] factor;
  private final int[] open;
  private int openCount;
  private boolean fresh;
  private List<Basin> known = List.of();
  private boolean recognised;

  /// @param longest most that one step may first try to change each variable, above 0
  QuasiNewton(Function function, double[] lower, double[] upper, double[] longest) {
    this.function = function;
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.longest = longest.clone();
    n = lower.length;
    x = new double[n];
    gradient = new double[n];
    nextX = new double[n];
    nextGradient = new double[n];
    direction = new double[n];
    hessian = new double[n][n];
    factor = new double[n][n];
    open = new int[n];
  }

  /// Changes the bounds of one variable; equal ones hold it.
  void bound(int variable, double low, double high) {
    lower[variable] = low;
    upper[variable] = high;
  }

  /// Searches from a start, which is moved into the box.
  Minimum from(double[] start) {
    begin(start);
    forgetCurvature();
    return search();
  }

  /// The same, but a search that comes into one of these basins ends at its minimum; the basin of
  /// another minimum is added to them.
  Minimum from(double[] start, List<Basin> basins) {
    known = basins;
    recognised = false;
    Minimum found = from(start);
    known = List.of();
    if (!recognised) {
      basins.add(
          new Basin(found, Arrays.stream(hessian).map(double[]::clone).toArray(double[][]::new)));
    }
    return found;
  }

  /// Searches from a start near where the last search ended, whose curvature is kept.
  Minimum onwards(double[] start) {
    begin(start);
    return search();
  }

  private void begin(double[] start) {
    for (int i = 0; i < n; i++) {
      x[i] = Math.max(lower[i], Math.min(upper[i], start[i]));
    }
    value = function.at(x, gradient);
  }

  private Minimum search() {
    int stalled = 0;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      for (Basin basin : known) {
        if (basin.holds(x, value)) {
          recognised = true;
          return basin.minimum();
        }
      }
      double norm = projectedGradient();
      if (norm <= GRADIENT_TOLERANCE || stalled >= 2) {
        return new Minimum(x.clone(), value, norm, true);
      }
      findDirection();
      double before = value;
      if (!searchLine()) {
        if (fresh) {
          return new Minimum(x.clone(), value, norm, norm <= StrictMath.sqrt(GRADIENT_TOLERANCE));
        }
        forgetCurvature();
        continue;
      }
      boolean far = value - nextValue > FAR;
      if (!far) {
        update();
      }
      accept();
      if (far) {
        forgetCurvature();
      }
      stalled = before - value <= ROUNDING * (1 + StrictMath.abs(value)) ? stalled + 1 : 0;
    }
    return new Minimum(x.clone(), value, projectedGradient(), false);
  }

  private void forgetCurvature() {
    function.curvature(x, hessian);
    fresh = true;
  }

  private boolean held(int i) {
    return (x[i] <= lower[i] && gradient[i] > 0) || (x[i] >= upper[i] && gradient[i] < 0);
  }

  private double projectedGradient() {
    double norm = 0;
    for (int i = 0; i < n; i++) {
      norm = Math.max(norm, held(i) ? 0 : StrictMath.abs(gradient[i]));
    }
    return norm;
  }

  /// Newton direction among the variables that no bound holds, by Cholesky.
  private void findDirection() {
    openCount = 0;
    for (int i = 0; i < n; i++) {
      direction[i] = 0;
      if (!held(i)) {
        open[openCount++] = i;
      }
    }
    if (!factorise()) {
      forgetCurvature();
      if (!factorise()) {
        throw new IllegalStateException("the curvature of a search is not positive definite");
      }
    }
    for (int a = 0; a < openCount; a++) {
      double sum = -gradient[open[a]];
      for (int b = 0; b < a; b++) {
        sum -= factor[a][b] * direction[open[b]];
      }
      direction[open[a]] = sum / factor[a][a];
    }
    for (int a = openCount - 1; a >= 0; a--) {
      double sum = direction[open[a]];
      for (int b = a + 1; b < openCount; b++) {
        sum -= factor[b][a] * direction[open[b]];
      }
      direction[open[a]] = sum / factor[a][a];
    }
    shorten();
  }

  private void shorten() {
    double excess = 1;
    for (int i = 0; i < n; i++) {
      excess = Math.max(excess, StrictMath.abs(direction[i]) / longest[i]);
    }
    for (int i = 0; i < n; i++) {
      direction[i] /= excess;
    }
  }

  private boolean factorise() {
    for (int a = 0; a < openCount; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = hessian[open[a]][open[b]];
        for (int c = 0; c < b; c++) {
          sum -= factor[a][c] * factor[b][c];
        }
        if (a == b) {
          if (!(sum > 0)) {
            return false;
          }
          factor[a][a] = StrictMath.sqrt(sum);
        } else {
          factor[a][b] = sum / factor[b][b];
        }
      }
    }
    return true;
  }

  /// Finds a step with sufficient decrease, and where it can one that is long enough; leaves the
  /// point in `next...`. False if there is none.
  private boolean searchLine() {
    double step = 1;
    double longestGood = 0;
    double shortestBad = Double.POSITIVE_INFINITY;
    double slope = dot(gradient, direction);
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double predicted = move(step);
      nextValue = function.at(nextX, nextGradient);
      boolean good = predicted < 0 && nextValue <= value + ARMIJO * predicted;
      if (good && (dot(nextGradient, direction) >= CURVATURE * slope || projected(step))) {
        return true;
      }
      if (good) {
        longestGood = step;
      } else {
        shortestBad = step;
      }
      if (shortestBad - longestGood <= 1e-3 * shortestBad && longestGood > 0) {
        break;
      }
      step = nextStep(step, good, slope, longestGood, shortestBad);
    }
    return longestGood > 0 && retake(longestGood);
  }

  private double nextStep(
      double step, boolean good, double slope, double longestGood, double shortestBad) {
    if (Double.isInfinite(shortestBad)) {
      return 4 * step;
    }
    double middle = 0.5 * (longestGood + shortestBad);
    if (good || longestGood > 0) {
      return middle;
    }
    double parabola = -0.5 * slope * step * step / (nextValue - value - slope * step);
    return parabola > 0.05 * step && parabola < 0.6 * step ? parabola : 0.25 * step;
  }

  private boolean retake(double step) {
    move(step);
    nextValue = function.at(nextX, nextGradient);
    return true;
  }

  /// Moves along the direction, projected; returns the change that the gradient predicts.
  private double move(double step) {
    double predicted = 0;
    for (int i = 0; i < n; i++) {
      nextX[i] = Math.max(lower[i], Math.min(upper[i], x[i] + step * direction[i]));
      predicted += gradient[i] * (nextX[i] - x[i]);
    }
    return predicted;
  }

  private boolean projected(double step) {
    for (int i = 0; i < n; i++) {
      if (nextX[i] != x[i] + step * direction[i]) {
        return true;
      }
    }
    return false;
  }

  private void update() {
    double[] bs = new double[n];
    double sy = 0;
    double sbs = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        bs[i] += hessian[i][j] * (nextX[j] - x[j]);
      }
      sy += (nextX[i] - x[i]) * (nextGradient[i] - gradient[i]);
      sbs += (nextX[i] - x[i]) * bs[i];
    }
    if (!(sbs > 0)) {
      return;
    }
    double mix = sy >= 0.2 * sbs ? 1 : 0.8 * sbs / (sbs - sy);
    double ry = mix * sy + (1 - mix) * sbs;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        hessian[i][j] += damped(i, mix, bs) * damped(j, mix, bs) / ry - bs[i] * bs[j] / sbs;
      }
    }
    fresh = false;
  }

  private double damped(int i, double mix, double[] bs) {
    return mix * (nextGradient[i] - gradient[i]) + (1 - mix) * bs[i];
  }

  private void accept() {
    double[] point = x;
    x = nextX;
    nextX = point;
    double[] slope = gradient;
    gradient = nextGradient;
    nextGradient = slope;
    value = nextValue;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
