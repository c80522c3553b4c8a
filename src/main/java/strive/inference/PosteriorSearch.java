package strive.inference;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// Finds the posterior mode of one person under one model and any normal prior. Working space of
/// one thread at a time; the result depends on the arguments alone.
final class PosteriorSearch implements QuasiNewton.Function {

  /// Smallest eigenvalue of a Hessian that counts as positive definite, as a share of the largest.
  private static final double POSITIVE = 1e-10;

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
    EigenDecompositionSymmetric decomposition = new EigenDecompositionSymmetric(hessian);
    boolean clear = isPositive(decomposition);
    if (!clear) {
      decomposition =
          new EigenDecompositionSymmetric(withoutValleys(likelihood).add(priorCurvature()));
    }
    double logDeterminant = 0;
    for (double value : decomposition.getEigenvalues()) {
      logDeterminant += StrictMath.log(value);
    }
    return new PosteriorMode(
        point,
        -peak.value(),
        peak.converged(),
        inverse(decomposition).getData(),
        logDeterminant,
        clear);
  }

  @Override
  public double at(double[] point, double[] gradient) {
    double value = model.at(point, gradient);
    for (int k = 0; k < point.length; k++) {
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
        double finite = Double.isFinite(slope) ? slope : 0;
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
    EigenDecompositionSymmetric parts = new EigenDecompositionSymmetric(curvature);
    double[] values = parts.getEigenvalues().clone();
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.max(0, values[k]);
    }
    RealMatrix rounded =
        parts.getV().multiply(MatrixUtils.createRealDiagonalMatrix(values)).multiply(parts.getVT());
    return rounded.add(rounded.transpose()).scalarMultiply(0.5);
  }

  private static RealMatrix inverse(EigenDecompositionSymmetric decomposition) {
    double[] values = decomposition.getEigenvalues().clone();
    for (int k = 0; k < values.length; k++) {
      values[k] = 1 / values[k];
    }
    return decomposition
        .getV()
        .multiply(MatrixUtils.createRealDiagonalMatrix(values))
        .multiply(decomposition.getVT());
  }
}
