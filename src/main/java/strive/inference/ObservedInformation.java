package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// Observed information of the free parameters on the transformed scale, and what follows from it.
/// A parameter on a bound of the search is held there and left out.
final class ObservedInformation {

  /// Step of the central differences of the exact gradient; both its errors, of the differences and
  /// of rounding, stay below 1e-6 of the information.
  private static final double STEP = 1e-4;

  private final ParameterSpace space;
  private final double[] point;
  private final int[] inside;
  private final RealMatrix information;
  private final double[] eigenvalues;

  private ObservedInformation(
      ParameterSpace space, double[] point, int[] inside, RealMatrix information) {
    this.space = space;
    this.point = point;
    this.inside = inside;
    this.information = information;
    eigenvalues = ascending(new EigenDecompositionSymmetric(information));
  }

  /// The information at an optimum; empty when nothing is free or it is not finite.
  static Optional<ObservedInformation> at(
      Objective objective, ParameterSpace space, double[] optimum) {
    int[] inside =
        IntStream.range(0, optimum.length).filter(k -> !space.atBound(k, optimum)).toArray();
    if (inside.length == 0) {
      return Optional.empty();
    }
    objective.smoothing(0);
    RealMatrix information = differences(objective, optimum, inside);
    for (double[] row : information.getData()) {
      if (!Arrays.stream(row).allMatch(Double::isFinite)) {
        return Optional.empty();
      }
    }
    return Optional.of(new ObservedInformation(space, optimum, inside, information));
  }

  private static RealMatrix differences(Objective objective, double[] optimum, int[] inside) {
    int n = inside.length;
    double[] point = optimum.clone();
    double[] above = new double[point.length];
    double[] below = new double[point.length];
    RealMatrix information = new Array2DRowRealMatrix(n, n);
    for (int a = 0; a < n; a++) {
      point[inside[a]] = optimum[inside[a]] + STEP;
      objective.at(point, above);
      point[inside[a]] = optimum[inside[a]] - STEP;
      objective.at(point, below);
      point[inside[a]] = optimum[inside[a]];
      for (int b = 0; b < n; b++) {
        double slope = (above[inside[b]] - below[inside[b]]) / (4 * STEP);
        information.addToEntry(a, b, slope);
        information.addToEntry(b, a, slope);
      }
    }
    return information;
  }

  /// Eigenvalues, ascending.
  List<Double> eigenvalues() {
    List<Double> list = new ArrayList<>();
    for (double value : eigenvalues) {
      list.add(value);
    }
    return list;
  }

  boolean positiveDefinite() {
    return eigenvalues[0] > 0;
  }

  /// Standard errors of the free parameters on the transformed scale; empty for those at a bound,
  /// and for all where the information is not positive definite.
  OptionalDouble[] transformedErrors() {
    OptionalDouble[] errors = new OptionalDouble[space.dimension()];
    Arrays.fill(errors, OptionalDouble.empty());
    if (positiveDefinite()) {
      RealMatrix covariance = covariance();
      for (int a = 0; a < inside.length; a++) {
        errors[inside[a]] = OptionalDouble.of(StrictMath.sqrt(covariance.getEntry(a, a)));
      }
    }
    return errors;
  }

  /// Standard errors of all parameters on the natural scale, by the delta method; empty for those
  /// at a bound and those that are fixed, and for all where the information is not positive
  /// definite.
  OptionalDouble[] standardErrors() {
    OptionalDouble[] errors = new OptionalDouble[space.parameters().size()];
    Arrays.fill(errors, OptionalDouble.empty());
    if (!positiveDefinite()) {
      return errors;
    }
    RealMatrix covariance = covariance();
    double[][] jacobian = space.jacobian(point);
    for (int a = 0; a < inside.length; a++) {
      int parameter = space.parameters().indexOf(space.free().get(inside[a]));
      double variance = 0;
      for (int b = 0; b < inside.length; b++) {
        for (int c = 0; c < inside.length; c++) {
          variance +=
              jacobian[parameter][inside[b]]
                  * covariance.getEntry(b, c)
                  * jacobian[parameter][inside[c]];
        }
      }
      errors[parameter] = OptionalDouble.of(StrictMath.sqrt(variance));
    }
    return errors;
  }

  /// Correlation of two estimates on the transformed scale; empty where one is fixed, at a bound,
  /// or the information is not positive definite.
  OptionalDouble correlation(Parameter one, Parameter other) {
    int a = place(one);
    int b = place(other);
    if (a < 0 || b < 0 || !positiveDefinite()) {
      return OptionalDouble.empty();
    }
    RealMatrix covariance = covariance();
    return OptionalDouble.of(
        covariance.getEntry(a, b)
            / StrictMath.sqrt(covariance.getEntry(a, a) * covariance.getEntry(b, b)));
  }

  private int place(Parameter parameter) {
    for (int a = 0; a < inside.length; a++) {
      if (space.free().get(inside[a]).equals(parameter)) {
        return a;
      }
    }
    return -1;
  }

  private RealMatrix covariance() {
    return new CholeskyDecomposition(information, 1e-9, 0).getSolver().getInverse();
  }

  private static double[] ascending(EigenDecompositionSymmetric decomposition) {
    double[] values = decomposition.getEigenvalues().clone();
    Arrays.sort(values);
    return values;
  }
}
