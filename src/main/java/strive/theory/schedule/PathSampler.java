package strive.theory.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import strive.theory.problem.LearningProblem;

/// Integrates `dw/ds = grad P` and leaves knots where they are needed. The state holds w and
/// the least time in which it is reached.
final class PathSampler implements OrdinaryDifferentialEquation {

  /// G in terms of the largest one, below which nothing is gained any more.
  private static final double FLAT = 1e-20;

  /// Error of P between knots, in terms of all that can be gained.
  private static final double PERFORMANCE_ERROR = 1e-12;

  /// Error of G between knots in terms of itself, and of the largest G.
  private static final double STEEPNESS_ERROR = 1e-11;

  private static final double LEAST_STEEPNESS_ERROR = 1e-14;
  private static final double ROUNDING = 1e-15;

  /// In horizons: the time need not be known well, and has kinks where effort meets a limit.
  private static final double TIME_SCALE = 1e6;

  /// Each step of the integrator is halved so many times at most: a kink cannot be resolved.
  private static final int MOST_HALVINGS = 10;

  private final LearningProblem problem;
  private final PathReach reach;
  private final int dimension;
  private final double gain;
  private final List<PathKnot> knots = new ArrayList<>();
  private double largest;

  PathSampler(LearningProblem problem, PathReach reach) {
    this.problem = problem;
    this.reach = reach;
    dimension = problem.dimension();
    gain = problem.ceiling() - problem.performance(problem.start());
  }

  SampledPath sampled() {
    double[] state = Arrays.copyOf(problem.start(), dimension + 1);
    PathKnot first = knot(0, state);
    knots.add(first);
    largest = first.steepness();
    double from = 0;
    double piece = first.slope() == 0 ? 1 : Math.abs(1 / first.logSlope());
    while (left(state) > 0) {
      ODEStateAndDerivative met = follow(from, piece, state);
      state = met.getPrimaryState();
      from += met.getTime();
      piece *= 2;
    }
    return new SampledPath(knots, problem.ceiling());
  }

  private ODEStateAndDerivative follow(double from, double length, double[] state) {
    return new Integration(this, length, scales())
        .until(this::left)
        .watched(step -> record(from, step))
        .run(state);
  }

  private double[] scales() {
    double[] scales = new double[dimension + 1];
    double size = Arrays.stream(problem.start()).map(Math::abs).max().orElse(0);
    Arrays.fill(scales, size > 0 ? size : 1);
    scales[dimension] = TIME_SCALE * reach.horizon();
    return scales;
  }

  @Override
  public int getDimension() {
    return dimension + 1;
  }

  @Override
  public double[] computeDerivatives(double time, double[] state) {
    double[] gradient = new double[dimension];
    double performance = problem.gradient(Arrays.copyOf(state, dimension), gradient);
    double steepness = dot(gradient, gradient);
    largest = Math.max(largest, steepness);
    double[] derivatives = Arrays.copyOf(gradient, dimension + 1);
    derivatives[dimension] = reach.timePerEffort(performance, steepness);
    return derivatives;
  }

  /// Above 0 as long as there is a way to go.
  private double left(double[] state) {
    double[] gradient = new double[dimension];
    problem.gradient(Arrays.copyOf(state, dimension), gradient);
    double flat = FLAT * largest;
    double steepness = dot(gradient, gradient);
    double slope = steepness > 0 ? StrictMath.log(steepness / flat) : -1;
    return Math.min(slope, 1 - state[dimension] / reach.horizon());
  }

  private void record(double from, ODEStateInterpolator step) {
    PathKnot before = knots.getLast();
    double end = step.getCurrentState().getTime();
    PathKnot after = knot(from + end, step.getCurrentState().getPrimaryState());
    if (after.spent() > before.spent() && after.steepness() > 0) {
      refine(from, step, before, after, MOST_HALVINGS);
    }
  }

  /// Adds the knots after one, up to and with another.
  private void refine(
      double from, ODEStateInterpolator step, PathKnot before, PathKnot after, int halvings) {
    double half = 0.5 * (before.spent() + after.spent());
    PathKnot middle = knot(half, step.getInterpolatedState(half - from).getPrimaryState());
    boolean separate = middle.spent() > before.spent() && middle.spent() < after.spent();
    if (halvings > 0 && separate && !close(before, middle, after)) {
      refine(from, step, before, middle, halvings - 1);
      refine(from, step, middle, after, halvings - 1);
    } else {
      knots.add(after);
    }
  }

  private boolean close(PathKnot before, PathKnot middle, PathKnot after) {
    double half = middle.spent();
    double performanceError = Math.abs(before.performance(after, half) - middle.performance());
    double steepnessError = Math.abs(before.steepness(after, half) - middle.steepness());
    return performanceError <= PERFORMANCE_ERROR * gain + ROUNDING * Math.abs(middle.performance())
        && steepnessError <= STEEPNESS_ERROR * middle.steepness() + LEAST_STEEPNESS_ERROR * largest;
  }

  private PathKnot knot(double spent, double[] full) {
    double[] state = Arrays.copyOf(full, dimension);
    double[] gradient = new double[dimension];
    double performance = problem.gradient(state, gradient);
    double[] product = new double[dimension];
    problem.hessian(state, gradient, product);
    return PathKnot.of(spent, performance, dot(gradient, gradient), 2 * dot(gradient, product));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
