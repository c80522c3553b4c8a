package strive.inference;

import java.util.random.RandomGenerator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// Student's t distribution of several variables, with five degrees of freedom: a proposal with
/// tails heavy enough for importance sampling of a posterior.
final class StudentT {

  private static final int FREEDOM = 5;

  /// Rounding that still counts as symmetric.
  private static final double SYMMETRIC = 1e-9;

  private final double[] centre;
  private final double[][] root;
  private final double constant;

  /// @param scale matrix, as a covariance; times 5/3 it is the covariance
  /// @throws org.hipparchus.exception.MathIllegalArgumentException if it is not positive definite
  StudentT(double[] centre, double[][] scale) {
    this.centre = centre.clone();
    root =
        new CholeskyDecomposition(new Array2DRowRealMatrix(scale), SYMMETRIC, 0).getL().getData();
    int n = centre.length;
    double log =
        Gamma.logGamma(0.5 * (FREEDOM + n))
            - Gamma.logGamma(0.5 * FREEDOM)
            - 0.5 * n * StrictMath.log(FREEDOM * StrictMath.PI);
    for (int k = 0; k < n; k++) {
      log -= StrictMath.log(root[k][k]);
    }
    constant = log;
  }

  /// The next draw.
  double[] next(RandomGenerator random) {
    double squares = 0;
    for (int k = 0; k < FREEDOM; k++) {
      double normal = random.nextGaussian();
      squares += normal * normal;
    }
    double stretch = StrictMath.sqrt(FREEDOM / squares);
    double[] normal = new double[centre.length];
    double[] point = centre.clone();
    for (int k = 0; k < point.length; k++) {
      normal[k] = stretch * random.nextGaussian();
      for (int j = 0; j <= k; j++) {
        point[k] += root[k][j] * normal[j];
      }
    }
    return point;
  }

  double logDensity(double[] point) {
    int n = point.length;
    double[] white = new double[n];
    double squares = 0;
    for (int k = 0; k < n; k++) {
      double rest = point[k] - centre[k];
      for (int j = 0; j < k; j++) {
        rest -= root[k][j] * white[j];
      }
      white[k] = rest / root[k][k];
      squares += white[k] * white[k];
    }
    return constant - 0.5 * (FREEDOM + n) * FastMath.log1p(squares / FREEDOM);
  }
}
