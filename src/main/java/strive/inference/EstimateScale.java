package strive.inference;

import java.util.Map;
import java.util.Optional;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;

/// The two scales of a person's estimates: the natural one, and the transformed one on which they
/// were searched and on which groups are normal.
public final class EstimateScale {

  private final ParameterSpace space;
  private final ParameterValues values;

  private EstimateScale(ParameterSpace space, ParameterValues values) {
    this.space = space;
    this.values = values;
  }

  /// The scales of a fit; empty when there was nothing to fit.
  ///
  /// @param person whose fit it is
  public static Optional<EstimateScale> of(Person person, PersonFit fit) {
    if (fit.estimates().isEmpty()) {
      return Optional.empty();
    }
    ParameterValues fixed = ParameterValues.NONE;
    for (Estimate estimate : fit.estimates()) {
      fixed = estimate.fixed() ? fixed.with(estimate.parameter(), estimate.value()) : fixed;
    }
    return Optional.of(
        new EstimateScale(
            new ParameterSpace(Policies.find(fit.model()).orElseThrow(), person.chance(), fixed),
            fit.values()));
  }

  /// A value on the transformed scale, the other parameters as they are; a value beyond the limits
  /// of the search is moved to them.
  ///
  /// @param parameter name of one that is free
  public double transformed(String parameter, double natural) {
    return space.toPoint(values.with(parameter, natural))[place(parameter)];
  }

  /// A place of the transformed scale on the natural one.
  ///
  /// @param parameter name of one that is free
  /// @param transformed where
  /// @param others transformed values by name; those that are missing are as they are
  public double natural(String parameter, double transformed, Map<String, Double> others) {
    double[] point = space.toPoint(values);
    for (int k = 0; k < point.length; k++) {
      point[k] = others.getOrDefault(space.free().get(k).name(), point[k]);
    }
    point[place(parameter)] = transformed;
    return space.valuesAt(point).find(parameter).orElseThrow();
  }

  private int place(String parameter) {
    return space.free().stream().map(Parameter::name).toList().indexOf(parameter);
  }
}
