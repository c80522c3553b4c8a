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
/// @param covariance of the normal approximation of the posterior; of the posterior itself where it
///     was sampled
/// @param logDeterminant of its inverse, the Hessian A of the negative log joint; where the
///     posterior was sampled, what gives its evidence
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

  /// The same point with evidence and covariance that were found by sampling.
  ///
  /// @param exact log joint at the point
  PosteriorMode sampled(double exact, double evidence, double[][] found) {
    double determinant = 2 * (exact - evidence) + point.length * LOG_TWO_PI;
    return new PosteriorMode(point, exact, converged, found, determinant, true);
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
