package strive.inference;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Finds the posterior mode of one person under one model and any normal prior. Working space of
/// one thread at a time; the result depends on the arguments alone.
final class PosteriorSearch implements QuasiNewton.Function {

  /// Smallest eigenvalue of a Hessian that counts as positive definite, as a share of the largest.
  private static final double POSITIVE = 1e-10;

  /// Most that a likelihood's curvature may exceed the prior's before its parts are told apart by
  /// rounding only.
  private static final double LARGEST = 1e10;

  /// Stands for a negative log-likelihood, or a curvature, beyond what can be reckoned with.
  private static final double HOPELESS = 1e100;

  /// A steeper slope says nothing about where to go; its square must not overflow.
  private static final double STEEPEST = 1e50;

  private final PersonModel model;
  private final QuasiNewton optimiser;
  private NormalPrior prior;

  PosteriorSearch(PersonModel model) {
    this.model = model;
    prior = NormalPrior.same(model.dimension(), 0, 1);
    optimiser = new QuasiNewton(this, model.lower(), model.upper(), model.longestSteps());
  }

  int dimension() {
    return model.dimension();
  }

  /// The best of the peaks that searches from these starts find.
  PosteriorMode mode(NormalPrior under, double[]... starts) {
    prior = under;
    QuasiNewton.Minimum best = optimiser.from(starts[0]);
    for (int i = 1; i < starts.length; i++) {
      QuasiNewton.Minimum found = optimiser.from(starts[i]);
      best = found.value() < best.value() ? found : best;
    }
    return around(best);
  }

  /// One search, without the approximation around what it finds.
  QuasiNewton.Minimum peak(NormalPrior under, double[] start) {
    prior = under;
    return optimiser.from(start);
  }

  /// Laplace's approximation around a peak under the prior of the last search.
  PosteriorMode around(QuasiNewton.Minimum peak) {
    double[] point = peak.point();
    if (point.length == 0) {
      return new PosteriorMode(point, -peak.value(), true, new double[0][0], 0, true);
    }
    RealMatrix likelihood = likelihoodCurvature(point);
    RealMatrix hessian = likelihood.add(priorCurvature());
    EigenDecompositionSymmetric decomposition = decomposed(hessian);
    boolean clear = isPositive(decomposition);
    if (!clear) {
      decomposition = decomposed(withoutValleys(likelihood).add(priorCurvature()));
    }
    double[] values = decomposition.getEigenvalues().clone();
    double logDeterminant = 0;
    for (int k = 0; k < values.length; k++) {
      // Beside a very large value rounding can carry a small one below the prior's own.
      values[k] = clear ? values[k] : Math.max(leastPriorCurvature(), values[k]);
      logDeterminant += StrictMath.log(values[k]);
    }
    return new PosteriorMode(
        point,
        -peak.value(),
        peak.converged(),
        clear ? inverse(hessian) : inverse(decomposition, values),
        logDeterminant,
        clear);
  }

  @Override
  public double at(double[] point, double[] gradient) {
    double found = model.at(point, gradient);
    double value = found < HOPELESS ? found : HOPELESS;
    for (int k = 0; k < point.length; k++) {
      gradient[k] = StrictMath.abs(gradient[k]) < STEEPEST ? gradient[k] : 0;
      gradient[k] += (point[k] - prior.mean()[k]) / prior.variance()[k];
    }
    return value - prior.logDensity(point);
  }

  @Override
  public void curvature(double[] point, double[][] curvature) {
    model.curvature(point, curvature);
    for (int k = 0; k < point.length; k++) {
      curvature[k][k] += 1 / prior.variance()[k];
    }
    for (int k = 0; k < point.length; k++) {
      if (!(curvature[k][k] * prior.variance()[k] < LARGEST)) {
        leaveDiagonal(curvature);
        return;
      }
    }
  }

  /// Far from where people are, rounding can leave an idea of the curvature indefinite.
  private static void leaveDiagonal(double[][] curvature) {
    for (int a = 0; a < curvature.length; a++) {
      double own = curvature[a][a];
      Arrays.fill(curvature[a], 0);
      curvature[a][a] = own < HOPELESS ? own : HOPELESS;
    }
  }

  private RealMatrix likelihoodCurvature(double[] optimum) {
    int n = optimum.length;
    double[] steps = model.differenceSteps(optimum);
    double[] point = optimum.clone();
    double[] above = new double[n];
    double[] below = new double[n];
    RealMatrix curvature = new Array2DRowRealMatrix(n, n);
    for (int a = 0; a < n; a++) {
      point[a] = optimum[a] + steps[a];
      model.at(point, above);
      point[a] = optimum[a] - steps[a];
      model.at(point, below);
      point[a] = optimum[a];
      for (int b = 0; b < n; b++) {
        double slope = (above[b] - below[b]) / (4 * steps[a]);
        double finite = StrictMath.abs(slope) < STEEPEST ? slope : 0;
        curvature.addToEntry(a, b, finite);
        curvature.addToEntry(b, a, finite);
      }
    }
    return curvature;
  }

  private RealMatrix priorCurvature() {
    double[] precision = new double[prior.dimension()];
    for (int k = 0; k < precision.length; k++) {
      precision[k] = 1 / prior.variance()[k];
    }
    return MatrixUtils.createRealDiagonalMatrix(precision);
  }

  private static boolean isPositive(EigenDecompositionSymmetric decomposition) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double value : decomposition.getEigenvalues()) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return least > POSITIVE * most;
  }

  /// The same curvature, with none in the directions in which the likelihood rises on both sides.
  private static RealMatrix withoutValleys(RealMatrix curvature) {
    EigenDecompositionSymmetric parts = decomposed(curvature);
    double[] values = parts.getEigenvalues().clone();
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.max(0, values[k]);
    }
    RealMatrix rounded =
        parts.getV().multiply(MatrixUtils.createRealDiagonalMatrix(values)).multiply(parts.getVT());
    return isFinite(rounded.getData())
        ? symmetric(rounded)
        : rounded.createMatrix(values.length, values.length);
  }

  /// A matrix whose parts differ so enormously that its decomposition does not converge counts by
  /// its
  /// diagonal.
  private static EigenDecompositionSymmetric decomposed(RealMatrix matrix) {
    try {
      return new EigenDecompositionSymmetric(matrix);
    } catch (MathIllegalStateException e) {
      double[] diagonal = new double[matrix.getRowDimension()];
      Arrays.setAll(diagonal, k -> matrix.getEntry(k, k));
      return new EigenDecompositionSymmetric(MatrixUtils.createRealDiagonalMatrix(diagonal));
    }
  }

  private double leastPriorCurvature() {
    double most = Arrays.stream(prior.variance()).max().orElseThrow();
    return 1 / most;
  }

  private static double[][] inverse(RealMatrix positive) {
    double symmetric = 1e-9;
    return symmetric(new CholeskyDecomposition(positive, symmetric, 0).getSolver().getInverse())
        .getData();
  }

  /// From eigenvalues that were mended; the prior's covariance where the vectors are not finite,
  /// which the decomposition leaves now and then of matrices whose parts differ enormously.
  private double[][] inverse(EigenDecompositionSymmetric decomposition, double[] values) {
    double[] inverse = Arrays.stream(values).map(value -> 1 / value).toArray();
    double[][] covariance =
        symmetric(
                decomposition
                    .getV()
                    .multiply(MatrixUtils.createRealDiagonalMatrix(inverse))
                    .multiply(decomposition.getVT()))
            .getData();
    return isFinite(covariance)
        ? covariance
        : MatrixUtils.createRealDiagonalMatrix(prior.variance()).getData();
  }

  /// Rounding leaves products of matrices a little askew.
  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }

  private static boolean isFinite(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }
}
