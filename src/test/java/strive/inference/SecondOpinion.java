package strive.inference;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.OptimizationData;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.MultivariateOptimizer;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;
import strive.behaviour.Person;
import strive.policy.LogLikelihood;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policy;

/// What optimisers that know nothing of gradients, and of ours, find from the same starts, in the
/// exact likelihood: Hipparchus' BOBYQA and CMA-ES.
final class SecondOpinion {

  private static final int MOST_EVALUATIONS = 6_000;
  private static final double CLOSE = 1e-10;

  private final LogLikelihood likelihood;
  private final ParameterSpace space;
  private final Starts starts;
  private final double[] values;
  private double best = Double.NEGATIVE_INFINITY;

  SecondOpinion(Person person, Policy policy, long seed) {
    likelihood = LogLikelihood.of(person, policy);
    space = new ParameterSpace(policy, person.chance(), ParameterValues.NONE);
    starts = new Starts(space, seed);
    values = new double[likelihood.dimension()];
  }

  /// The highest log-likelihood that BOBYQA comes across from these many starts.
  double bobyqa(int most) {
    int n = space.dimension();
    return fromAll(most, _ -> new BOBYQAOptimizer(2 * n + 1, 0.5, 1e-7), _ -> List.of());
  }

  /// The same by CMA-ES, whose random numbers come from the number of the start.
  double cmaes(int most) {
    int n = space.dimension();
    return fromAll(
        most,
        start ->
            new CMAESOptimizer(
                MOST_EVALUATIONS,
                0,
                true,
                0,
                0,
                new Well19937c(start),
                false,
                new SimpleValueChecker(CLOSE, CLOSE)),
        _ ->
            List.of(
                new CMAESOptimizer.Sigma(spreads()),
                new CMAESOptimizer.PopulationSize(4 + (int) (3 * StrictMath.log(n)))));
  }

  private interface Made {
    MultivariateOptimizer by(int start);
  }

  private interface More {
    List<OptimizationData> by(int start);
  }

  private double fromAll(int most, Made optimiser, More more) {
    best = Double.NEGATIVE_INFINITY;
    for (int start = 1; start <= most; start++) {
      List<OptimizationData> data = new ArrayList<>(more.by(start));
      data.add(new ObjectiveFunction(this::noted));
      data.add(GoalType.MAXIMIZE);
      data.add(new MaxEval(MOST_EVALUATIONS));
      data.add(new InitialGuess(inside(starts.start(start))));
      data.add(new SimpleBounds(space.lower(), space.upper()));
      try {
        optimiser.by(start).optimize(data.toArray(OptimizationData[]::new));
      } catch (MathIllegalStateException _) {
        // BOBYQA ends so where rounding stops it; what it came across counts all the same.
      }
    }
    return best;
  }

  private double noted(double[] point) {
    space.toNatural(point, values);
    double value = likelihood.at(values);
    best = Math.max(best, value);
    return value;
  }

  private double[] inside(double[] start) {
    double[] lower = space.lower();
    double[] upper = space.upper();
    for (int k = 0; k < start.length; k++) {
      start[k] = Math.max(lower[k], Math.min(upper[k], start[k]));
    }
    return start;
  }

  private double[] spreads() {
    double[] lower = space.lower();
    double[] upper = space.upper();
    double[] spreads = new double[lower.length];
    for (int k = 0; k < spreads.length; k++) {
      spreads[k] = Math.min(0.3 * space.free().get(k).spread(), upper[k] - lower[k]);
    }
    return spreads;
  }
}
