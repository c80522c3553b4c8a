package strive.theory.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import strive.theory.problem.LearningProblem;

/// Follows a problem whose gradient jumps. Where both sides of a kink push towards it the state
/// slides along it (Filippov's solution), which small steps of fixed length approach by crossing it
/// to
/// and fro; an adaptive integrator would stand still there. G is then what performance gains over a
/// window of many steps.
final class KinkedPathSampler {

  /// Length of a window, in terms of the inverse curvature.
  private static final double WINDOW = 0.02;

  private static final int STEPS = 16;
  private static final int MOST_WINDOWS = 20_000;

  /// G in terms of the largest one, below which nothing is gained any more.
  private static final double FLAT = 1e-14;

  /// What a knot may be off to be left out: P in terms of the whole gain, G in terms of itself.
  private static final double PERFORMANCE_ERROR = 1e-6;

  private static final double STEEPNESS_ERROR = 1e-3;

  private final LearningProblem problem;
  private final PathReach reach;
  private final double[] stiffest;
  private final List<Double> places = new ArrayList<>();
  private final List<Double> performances = new ArrayList<>();
  private double curvature;

  KinkedPathSampler(LearningProblem problem, PathReach reach) {
    this.problem = problem;
    this.reach = reach;
    stiffest = new double[problem.dimension()];
    Arrays.fill(stiffest, 1 / StrictMath.sqrt(stiffest.length));
  }

  SampledPath sampled() {
    double[] state = problem.start();
    double[] gradient = new double[state.length];
    tell(0, problem.gradient(state, gradient));
    double first = norm(gradient) * norm(gradient);
    if (first == 0) {
      return new SampledPath(
          List.of(PathKnot.of(0, performances.getFirst(), 0, 0)), problem.ceiling());
    }
    for (int i = 0; i < 20; i++) {
      lookForCurvature(state);
    }
    follow(state, first);
    return new SampledPath(thinned(knots(first)), problem.ceiling());
  }

  private void follow(double[] state, double first) {
    double largest = first;
    double steepness = first;
    double time = 0;
    double spent = 0;
    while (steepness > FLAT * largest && time < reach.horizon() && places.size() <= MOST_WINDOWS) {
      lookForCurvature(state);
      double window = WINDOW / curvature;
      double before = performances.getLast();
      move(state, window / STEPS);
      spent += window;
      double after = problem.performance(state);
      tell(spent, after);
      steepness = (after - before) / window;
      largest = Math.max(largest, steepness);
      time += reach.timePerEffort(after, Math.max(0, steepness)) * window;
    }
  }

  private void tell(double spent, double performance) {
    places.add(spent);
    performances.add(performance);
  }

  /// Heun's method.
  private void move(double[] state, double step) {
    int n = state.length;
    double[] here = new double[n];
    double[] there = new double[n];
    double[] ahead = new double[n];
    for (int k = 0; k < STEPS; k++) {
      problem.gradient(state, here);
      for (int i = 0; i < n; i++) {
        ahead[i] = state[i] + step * here[i];
      }
      problem.gradient(ahead, there);
      for (int i = 0; i < n; i++) {
        state[i] += 0.5 * step * (here[i] + there[i]);
      }
    }
  }

  /// One step of the power method for the largest curvature, going on from the last state's.
  private void lookForCurvature(double[] state) {
    double[] product = new double[stiffest.length];
    problem.hessian(state, stiffest, product);
    double norm = norm(product);
    if (norm > 0) {
      curvature = norm;
      Arrays.setAll(stiffest, i -> product[i] / norm);
    }
    curvature = Math.max(curvature, Double.MIN_NORMAL);
  }

  /// Knots whose G is the gain from the neighbour before to the one after.
  private List<PathKnot> knots(double first) {
    int size = places.size();
    double[] steepness = new double[size];
    for (int i = 0; i < size; i++) {
      int low = Math.max(0, i - 1);
      int high = Math.min(size - 1, i + 1);
      double gain = performances.get(high) - performances.get(low);
      steepness[i] = Math.max(FLAT * first, gain / (places.get(high) - places.get(low)));
    }
    List<PathKnot> knots = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int low = Math.max(0, i - 1);
      int high = Math.min(size - 1, i + 1);
      double slope = (steepness[high] - steepness[low]) / (places.get(high) - places.get(low));
      knots.add(PathKnot.of(places.get(i), performances.get(i), steepness[i], slope));
    }
    return knots;
  }

  private List<PathKnot> thinned(List<PathKnot> knots) {
    double gain = knots.getLast().performance() - knots.getFirst().performance();
    List<PathKnot> kept = new ArrayList<>(List.of(knots.getFirst()));
    int last = 0;
    while (last < knots.size() - 1) {
      int next = last + 1;
      for (int step = 1; last + 2 * step < knots.size() && spanned(knots, last, step, gain); ) {
        step *= 2;
        next = last + step;
      }
      kept.add(knots.get(next));
      last = next;
    }
    return kept;
  }

  /// Whether all knots on a stretch of twice the step lie where its ends would have them.
  private static boolean spanned(List<PathKnot> knots, int from, int step, double gain) {
    PathKnot before = knots.get(from);
    PathKnot after = knots.get(from + 2 * step);
    return knots.subList(from + 1, from + 2 * step).stream()
        .allMatch(
            knot ->
                Math.abs(before.performance(after, knot.spent()) - knot.performance())
                        <= PERFORMANCE_ERROR * gain
                    && Math.abs(before.steepness(after, knot.spent()) - knot.steepness())
                        <= STEEPNESS_ERROR * knot.steepness());
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return StrictMath.sqrt(sum);
  }
}
