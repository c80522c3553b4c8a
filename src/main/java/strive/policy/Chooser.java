package strive.policy;

import static java.lang.Double.NaN;

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

  Chooser(int own) {
    byOwn = new double[own];
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
}
