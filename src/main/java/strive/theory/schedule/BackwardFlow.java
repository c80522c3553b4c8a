package strive.theory.schedule;

import org.hipparchus.ode.OrdinaryDifferentialEquation;

/// What an optimal learner did before it came to where it ends, with time running backward from the
/// horizon. The state is (s, m, D, V): effort spent so far, drive, gap F - P, and value to go.
///
/// Pontryagin's conditions for `H = P - C(u, G) + u M`, with M the costate along the gradient, are
/// `C_u = M` and `dM/dt = delta M - G` (for a cost that depends on G one more term), at whatever
/// limits u is clipped. With the drive m of [EffortCost] in place of M they are smooth where effort
/// as a function of F - P is not, and `M(T) = 0` is where they begin. The gap follows its own
/// equation of section 2, `dF/dt = k delta (F - P)`.
final class BackwardFlow implements OrdinaryDifferentialEquation {

  static final int SPENT = 0;
  static final int DRIVE = 1;
  static final int GAP = 2;
  static final int VALUE = 3;

  /// The path is followed back beyond its beginning by this part of its length, so that a step
  /// across
  /// the beginning is smooth.
  private static final double NEARLY = 32;

  private final EffortProblem problem;
  private final Stretch stretch;
  private final double gapDecay;

  /// @param stretch of the time that the flow is told
  BackwardFlow(EffortProblem problem, Stretch stretch) {
    this.problem = problem;
    this.stretch = stretch;
    gapDecay =
        problem.discount() == 0 ? 0 : problem.discount() * problem.cost().conjugateExponent();
  }

  @Override
  public int getDimension() {
    return 4;
  }

  /// Well before the beginning nothing is asked, but a trial step may get there.
  @Override
  public double[] computeDerivatives(double place, double[] state) {
    double spent = Math.max(-problem.path().end() / NEARLY, state[SPENT]);
    double drive = state[DRIVE];
    EffortCost cost = problem.cost();
    double steepness = problem.path().squaredGradient(spent);
    double rate = rate(problem, spent, drive);
    double discount = problem.discount();
    double speed = stretch.speed(place);
    return new double[] {
      -speed * rate,
      speed
          * (cost.driveSpeed(steepness)
              - discount * drive
              + heldBack(rate, drive, spent, steepness)),
      speed * (rate * steepness - gapDecay * state[GAP]),
      speed * (problem.payoff(spent, rate) - discount * state[VALUE])
    };
  }

  /// Effort at a place for a drive, within its limits.
  static double rate(EffortProblem problem, double spent, double drive) {
    return problem.limits().clip(problem.cost().rate(drive, problem.path().squaredGradient(spent)));
  }

  /// The term of a cost that depends on G: it vanishes where effort is free.
  private double heldBack(double rate, double drive, double spent, double steepness) {
    double perRate = problem.cost().bySquaredGradient(1);
    if (perRate == 0 || steepness == 0) {
      return 0;
    }
    double wanted = problem.cost().byRate(rate, steepness) / StrictMath.sqrt(steepness);
    return rate * problem.path().squaredGradientSlope(spent) / (2 * steepness) * (drive - wanted);
  }
}
