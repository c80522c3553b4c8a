package strive.inference;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// The peak of the joint density of one person's data and parameters, and Laplace's approximation
/// around it.
///
/// @param point where, transformed scale
/// @param logJoint `ln p(y | theta) + ln p(theta)` there
/// @param converged whether the search that found it came to an end
/// @param covariance of the normal approximation of the posterior
/// @param logDeterminant of its inverse, the Hessian A of the negative log joint
/// @param clear whether that Hessian was positive definite; if not, directions of which the
///     likelihood has no peak have the prior's curvature
@SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
record PosteriorMode(
    double[] point,
    double logJoint,
    boolean converged,
    double[][] covariance,
    double logDeterminant,
    boolean clear) {

  private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

  /// `ln p(y | theta) + ln p(theta) + d/2 ln 2 pi - 1/2 ln|A|`: inference.md 1.
  double logEvidence() {
    return logJoint + 0.5 * point.length * LOG_TWO_PI - 0.5 * logDeterminant;
  }

  /// Eigenvalues of the Hessian, ascending.
  List<Double> eigenvalues() {
    if (point.length == 0) {
      return List.of();
    }
    double[] values =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance)).getEigenvalues();
    return Arrays.stream(values).map(value -> 1 / value).sorted().boxed().toList();
  }

  /// Posterior variance of one parameter.
  double variance(int k) {
    return covariance[k][k];
  }
}
