package strive.theory.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/// One run of an adaptive integrator (Dormand and Prince, order 8) that may stop where a quantity
/// crosses zero, and that says what was passed at given times.
final class Integration {

  /// Relative error of a step; closed forms are met to 1e-10 with it.
  private static final double RELATIVE = 1e-12;

  private static final double SHORTEST = 1e-18;
  private static final int MOST_EVALUATIONS = 20_000_000;

  private final DormandPrince853Integrator integrator;
  private final OrdinaryDifferentialEquation equation;
  private final double length;

  /// @param equation to integrate
  /// @param length of time, above 0
  /// @param scales typical size of each component, above 0
  Integration(OrdinaryDifferentialEquation equation, double length, double... scales) {
    this.equation = equation;
    this.length = length;
    double[] absolute = new double[scales.length];
    double[] relative = new double[scales.length];
    for (int i = 0; i < scales.length; i++) {
      absolute[i] = RELATIVE * scales[i];
      relative[i] = RELATIVE;
    }
    integrator = new DormandPrince853Integrator(SHORTEST * length, length / 8, absolute, relative);
    integrator.setMaxEvaluations(MOST_EVALUATIONS);
  }

  /// Stops where a quantity of the state falls to zero.
  Integration until(ToDoubleFunction<double[]> quantity) {
    integrator.addEventDetector(new Fall(quantity, length));
    return this;
  }

  /// Shows each step to somebody.
  Integration watched(ODEStepHandler handler) {
    integrator.addStepHandler(handler);
    return this;
  }

  /// Runs from time 0; the last state, with its time.
  ODEStateAndDerivative run(double... start) {
    return integrator.integrate(equation, new ODEState(0, start), length);
  }

  /// Runs from time 0 and tells the state at each of the given times, as far as the run gets.
  ///
  /// @param times rising
  /// @return one row for each time that was reached
  List<double[]> sampled(double[] times, double... start) {
    List<double[]> rows = new ArrayList<>();
    integrator.addStepHandler(step -> sample(step, times, rows));
    run(start);
    return rows;
  }

  private static void sample(ODEStateInterpolator step, double[] times, List<double[]> rows) {
    double reached = step.getCurrentState().getTime();
    while (rows.size() < times.length && times[rows.size()] <= reached) {
      rows.add(step.getInterpolatedState(times[rows.size()]).getPrimaryState());
    }
  }

  /// Notices that a quantity falls to zero.
  private static final class Fall implements ODEEventDetector {

    private final ToDoubleFunction<double[]> quantity;
    private final double length;

    Fall(ToDoubleFunction<double[]> quantity, double length) {
      this.quantity = quantity;
      this.length = length;
    }

    @Override
    public AdaptableInterval getMaxCheckInterval() {
      return AdaptableInterval.of(length);
    }

    @Override
    public int getMaxIterationCount() {
      return 100;
    }

    @Override
    public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
      return new BracketingNthOrderBrentSolver(0, 1e-14 * length, 0, 5);
    }

    @Override
    public ODEEventHandler getHandler() {
      return (_, _, rising) -> rising ? Action.CONTINUE : Action.STOP;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
      return quantity.applyAsDouble(state.getPrimaryState());
    }
  }
}
