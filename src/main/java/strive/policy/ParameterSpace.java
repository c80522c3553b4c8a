package strive.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The free parameters of one model for one person, on the transformed scale on which they are
/// searched and vary between people; the others are fixed.
///
/// The place of p_max is between chance (or a fixed p_0 above it) and 1, that of p_0 between chance
/// and p_max, whatever p_max is.
public final class ParameterSpace {

  /// Inclusive limit of logits: a place within 1e-6 of either end.
  private static final double MOST_LOGIT = StrictMath.log((1 - 1e-6) / 1e-6);

  /// An estimate within this share of its range from a bound counts as lying on it.
  private static final double NEAR_BOUND = 1e-3;

  private static final int INITIAL = 0;
  private static final int MAXIMUM = 1;

  private final List<Parameter> parameters;
  private final List<Parameter> free;
  private final int[] freeIndex;
  private final double[] fixedValues;
  private final double chance;
  private final double lowestMaximum;
  private final int freeInitial;
  private final int freeMaximum;

  /// @param policy whose model parameters are meant
  /// @param chance accuracy of guessing, at least 0 and below 1
  /// @param fixed values of parameters that are not free; names of other models are ignored
  /// @throws IllegalArgumentException naming the rule that a fixed value breaks
  public ParameterSpace(Policy policy, double chance, ParameterValues fixed) {
    fault(policy, chance, fixed)
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException(rule);
            });
    parameters = policy.modelParameters();
    this.chance = chance;
    fixedValues = new double[parameters.size()];
    List<Parameter> freeOnes = new ArrayList<>();
    int[] index = new int[parameters.size()];
    for (int i = 0; i < fixedValues.length; i++) {
      var value = fixed.find(parameters.get(i).name());
      if (value.isPresent()) {
        fixedValues[i] = value.getAsDouble();
      } else {
        index[freeOnes.size()] = i;
        freeOnes.add(parameters.get(i));
      }
    }
    free = List.copyOf(freeOnes);
    freeIndex = Arrays.copyOf(index, free.size());
    freeInitial = free.indexOf(Parameter.INITIAL);
    freeMaximum = free.indexOf(Parameter.MAXIMUM);
    lowestMaximum = freeInitial >= 0 ? chance : Math.max(chance, fixedValues[INITIAL]);
  }

  /// The rule that a fixed value breaks, if one does.
  public static Optional<String> fault(Policy policy, double chance, ParameterValues fixed) {
    for (Parameter parameter : policy.modelParameters()) {
      var value = fixed.find(parameter.name());
      if (value.isPresent() && !possible(parameter, value.getAsDouble(), chance)) {
        return Optional.of(
            "%s must be between %s and %s, got %s"
                .formatted(
                    parameter.name(),
                    parameter.equals(Parameter.INITIAL)
                        ? "chance (" + chance + ")"
                        : parameter.lower(),
                    parameter.upper(),
                    value.getAsDouble()));
      }
    }
    double above = Math.max(chance, fixed.find(Parameter.INITIAL.name()).orElse(chance));
    return fixed.find(Parameter.MAXIMUM.name()).orElse(1) > above
        ? Optional.empty()
        : Optional.of("pmax must be above chance and p0, which are at most " + above);
  }

  private static boolean possible(Parameter parameter, double value, double chance) {
    return parameter.equals(Parameter.INITIAL)
        ? value >= chance && value < 1
        : value >= parameter.lower() && value <= parameter.upper();
  }

  /// All parameters of the model.
  public List<Parameter> parameters() {
    return parameters;
  }

  /// Those that are free, in the same order.
  public List<Parameter> free() {
    return free;
  }

  /// Number of free parameters.
  public int dimension() {
    return free.size();
  }

  /// Inclusive lower limits of the search, transformed.
  public double[] lower() {
    return free.stream().mapToDouble(p -> limit(p, p.lower(), -MOST_LOGIT)).toArray();
  }

  /// Inclusive upper limits of the search, transformed.
  public double[] upper() {
    return free.stream().mapToDouble(p -> limit(p, p.upper(), MOST_LOGIT)).toArray();
  }

  private static double limit(Parameter parameter, double natural, double logit) {
    return parameter.transform() == Transform.SCALED_LOGIT
        ? logit
        : parameter.transform().toTransformed(natural, parameter.lower(), parameter.upper());
  }

  /// Typical values, transformed: where a search starts.
  public double[] typical() {
    return free.stream().mapToDouble(Parameter::typical).toArray();
  }

  /// Fills `values` (all parameters, natural scale) from a point of the free ones.
  public void toNatural(double[] point, double[] values) {
    System.arraycopy(fixedValues, 0, values, 0, values.length);
    if (freeMaximum >= 0) {
      values[MAXIMUM] = natural(freeMaximum, point[freeMaximum], 1);
    }
    for (int k = 0; k < freeIndex.length; k++) {
      if (k != freeMaximum) {
        values[freeIndex[k]] = natural(k, point[k], values[MAXIMUM]);
      }
    }
  }

  /// All values at a point, by name.
  public ParameterValues valuesAt(double[] point) {
    double[] values = new double[parameters.size()];
    toNatural(point, values);
    return ParameterValues.of(parameters, values);
  }

  /// The point of these values; the inverse of [#toNatural]. A value at the limit of its range is
  /// moved to the limit of the search.
  public double[] toPoint(ParameterValues values) {
    double[] point = new double[free.size()];
    double maximum = values.get(Parameter.MAXIMUM);
    double[] lower = lower();
    double[] upper = upper();
    for (int k = 0; k < point.length; k++) {
      Parameter parameter = free.get(k);
      double transformed =
          parameter
              .transform()
              .toTransformed(values.get(parameter), lowerEnd(k), upperEnd(k, maximum));
      point[k] = Math.max(lower[k], Math.min(upper[k], transformed));
    }
    return point;
  }

  /// Pulls a gradient back from all natural values to the free transformed ones.
  ///
  /// @param point where
  /// @param values the natural values there
  /// @param byValues gradient with respect to them
  /// @param byPoint filled
  public void pullBack(double[] point, double[] values, double[] byValues, double[] byPoint) {
    for (int k = 0; k < freeIndex.length; k++) {
      byPoint[k] = byValues[freeIndex[k]] * slope(k, point[k], values[MAXIMUM]);
    }
    if (freeMaximum >= 0 && freeInitial >= 0) {
      byPoint[freeMaximum] += byValues[INITIAL] * initialByMaximum(point, values);
    }
  }

  /// Derivatives of all natural values (rows) with respect to the free transformed ones (columns).
  public double[][] jacobian(double[] point) {
    double[] values = new double[parameters.size()];
    toNatural(point, values);
    double[][] jacobian = new double[parameters.size()][free.size()];
    for (int k = 0; k < freeIndex.length; k++) {
      jacobian[freeIndex[k]][k] = slope(k, point[k], values[MAXIMUM]);
    }
    if (freeMaximum >= 0 && freeInitial >= 0) {
      jacobian[INITIAL][freeMaximum] = initialByMaximum(point, values);
    }
    return jacobian;
  }

  /// Whether an estimate lies within a thousandth of its range (log range for log parameters) from
  /// a bound.
  ///
  /// @param k place among the free parameters
  public boolean atBound(int k, double[] point) {
    Parameter parameter = free.get(k);
    if (parameter.transform() == Transform.SCALED_LOGIT) {
      double place = Transform.place(point[k]);
      return place <= NEAR_BOUND || place >= 1 - NEAR_BOUND;
    }
    double low = limit(parameter, parameter.lower(), 0);
    double high = limit(parameter, parameter.upper(), 0);
    double near = NEAR_BOUND * (high - low);
    return point[k] <= low + near || point[k] >= high - near;
  }

  private double initialByMaximum(double[] point, double[] values) {
    return Transform.place(point[freeInitial]) * slope(freeMaximum, point[freeMaximum], values[1]);
  }

  /// Rounding of exp and log must not carry a limit of the search out of the parameter's range.
  private double natural(int k, double transformed, double maximum) {
    double lower = lowerEnd(k);
    double upper = upperEnd(k, maximum);
    double natural = free.get(k).transform().toNatural(transformed, lower, upper);
    return Math.max(lower, Math.min(upper, natural));
  }

  private double slope(int k, double transformed, double maximum) {
    return free.get(k).transform().slope(transformed, lowerEnd(k), upperEnd(k, maximum));
  }

  private double lowerEnd(int k) {
    if (k == freeMaximum) {
      return lowestMaximum;
    }
    return k == freeInitial ? chance : free.get(k).lower();
  }

  private double upperEnd(int k, double maximum) {
    return k == freeInitial ? maximum : free.get(k).upper();
  }
}
