package strive.theory.schedule;

import java.util.Arrays;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// Effort that is best when nothing is looked at beyond the next step: it maximises
///
///     Q(u) = weight_n r_n(w, u) + weight_{n+1} r_{n+1}(w + dt f_n(w, u), u_min),
///
/// payoff now and that of the state reached, in which least effort is made. At small steps its
/// condition is `C_u = weight_{n+1}/weight_n dt G`: it counts the gain of a step once, where the
/// optimum counts it for all the time that is left, `C_u = M`. So the shorter the steps the less it
/// does; a learner of no foresight does not learn.
final class GreedyStep implements Rollout.Choice {

  private static final double RELATIVE = 1e-10;
  private static final int MOST_EVALUATIONS = 100;
  private static final int MOST_DOUBLINGS = 60;

  private final ControlledSystem system;
  private final double[] next;
  private final double[] none;
  private final double[] costate;
  private final double[] back;

  GreedyStep(ControlledSystem system) {
    this.system = system;
    int dimension = system.dimension();
    next = new double[dimension];
    none = new double[dimension];
    costate = new double[dimension];
    back = new double[dimension];
  }

  @Override
  public double rate(int step, double[] state) {
    double low = system.limits().lowest();
    if (!(slope(step, state, low) > 0)) {
      return low;
    }
    double high = Math.min(system.limits().highest(), low + 1 / system.stepLength());
    for (int i = 0; slope(step, state, high) > 0; i++) {
      if (high >= system.limits().highest() || i == MOST_DOUBLINGS) {
        return high;
      }
      low = high;
      high = Math.min(system.limits().highest(), 2 * high);
    }
    return new BracketingNthOrderBrentSolver(RELATIVE, RELATIVE * high, 0, 5)
        .solve(MOST_EVALUATIONS, rate -> slope(step, state, rate), low, high);
  }

  /// dQ/du.
  private double slope(int step, double[] state, double rate) {
    double dt = system.stepLength();
    Arrays.fill(costate, 0);
    if (step + 1 < system.steps()) {
      system.flow(step, state, rate, next);
      for (int i = 0; i < next.length; i++) {
        next[i] = state[i] + dt * next[i];
      }
      system.pullBack(
          step + 1, next, system.limits().lowest(), system.weight(step + 1), none, costate);
      for (int i = 0; i < costate.length; i++) {
        costate[i] *= dt;
      }
    }
    double slope = system.pullBack(step, state, rate, system.weight(step), costate, back);
    return Double.isFinite(slope) ? slope : -Double.MAX_VALUE;
  }
}
