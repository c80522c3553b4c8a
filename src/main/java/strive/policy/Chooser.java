package strive.policy;

import static java.lang.Double.NaN;

import strive.theory.ThetaLaw;

/// What a policy would do in one state, with derivatives. Working space of a hot path: mutable, one
/// thread, nothing allocated after construction. [LogLikelihood] and [SimulatedPerson] drive it.
abstract class Chooser {

  /// Place of p_max, kappa and the first parameter of a policy in arrays of values.
  static final int MAXIMUM = 1;

  static final int RATE = 2;
  static final int OWN = 3;

  /// Latent drive z of the coming choice.
  double drive;

  /// Expectation F behind it; NaN for a policy without one.
  double expectation = NaN;

  /// The expectation that the same policy would hold without a bias; NaN for a policy without a
  /// calibrated twin.
  double calibratedExpectation = NaN;

  /// `F - p` where the drive has a kink when that is zero; infinite where it has none.
  double kinkDistance = Double.POSITIVE_INFINITY;

  /// Derivative of the drive with respect to the performance that the policy sees.
  double byPerformance;

  /// Derivatives with respect to p_max and kappa at a fixed performance.
  double byMaximum;

  double byRate;

  /// Derivatives with respect to the parameters of the policy.
  final double[] byOwn;

  /// What the policy expects of the episode's last test, filled by [#expectFinal]; NaN for a policy
  /// without an expectation. (F of a block policy is an effective one, below that early in an
  /// episode.)
  double finalExpectation = NaN;

  /// Derivatives of the final expectation, as above.
  double finalByPerformance;

  double finalByMaximum;

  double finalByRate;

  final double[] finalByOwn;

  Chooser(int own) {
    byOwn = new double[own];
    finalByOwn = new double[own];
  }

  /// Takes parameter values (p0, pmax, kappa, then the policy's) and forgets earlier states.
  ///
  /// @param smoothing width in F around a kink within which the drive is made smooth; 0 for none
  abstract void begin(double[] values, double smoothing);

  /// Takes what the person knows of earlier episodes; most policies do not ask.
  void startEpisode(Experience past) {}

  /// Solves for the present state and fills the fields.
  ///
  /// @param performance p before the choice
  /// @param gap `p_max - p`, given beside p because the difference of the two loses digits
  /// @param block number of the block, from 1
  /// @param blocksLeft choices left, this one included
  abstract void choose(double performance, double gap, int block, int blocksLeft);

  /// Fills the final expectation; [#choose] comes before, with the same state.
  void expectFinal(double performance, double gap, int blocksLeft) {}

  /// What is within reach by the theta law, for calibrated policies: `F* = p + beta/2 z^2` with the
  /// drive z of the law. The cost is the policy's first parameter.
  final void expectWithinReach(
      double performance, double gap, int blocksLeft, double rate, double cost) {
    if (gap <= 0) {
      finalExpectation = performance;
      finalByPerformance = 1;
      finalByMaximum = 0;
      finalByRate = 0;
      finalByOwn[0] = 0;
      return;
    }
    ThetaLaw law = ThetaLaw.of(gap, blocksLeft, rate, cost);
    double weight = cost * law.drive();
    finalExpectation = performance + (gap - law.shortfall());
    finalByPerformance = 1 - weight * law.byGap();
    finalByMaximum = weight * law.byGap();
    finalByRate = weight * law.byRate();
    finalByOwn[0] = 0.5 * law.drive() * law.drive() + weight * law.byCost();
  }
}
