package strive.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Values of parameters by name, on the natural scale, in a fixed order.
///
/// @param byName finite values; the order of insertion is kept
public record ParameterValues(Map<String, Double> byName) {

  /// No values.
  public static final ParameterValues NONE = new ParameterValues(Map.of());

  /// @throws IllegalArgumentException if a value is not finite
  public ParameterValues {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    byName.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, got " + value);
          }
        });
  }

  /// Values in the order of the parameters.
  ///
  /// @throws IllegalArgumentException if the lengths differ
  public static ParameterValues of(List<Parameter> parameters, double[] values) {
    if (parameters.size() != values.length) {
      throw new IllegalArgumentException(
          "one value for each parameter, got " + values.length + " for " + parameters.size());
    }
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      byName.put(parameters.get(i).name(), values[i]);
    }
    return new ParameterValues(byName);
  }

  /// The value of this name, if there is one.
  public OptionalDouble find(String name) {
    Double value = byName.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The value of this parameter.
  ///
  /// @throws IllegalArgumentException if there is none
  public double get(Parameter parameter) {
    return find(parameter.name())
        .orElseThrow(() -> new IllegalArgumentException("no value for " + parameter.name()));
  }

  /// These values with one more, or another one.
  public ParameterValues with(String name, double value) {
    Map<String, Double> more = new LinkedHashMap<>(byName);
    more.put(name, value);
    return new ParameterValues(more);
  }

  /// The names of those parameters that have no value here.
  public List<String> missing(List<Parameter> parameters) {
    List<String> missing = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (!byName.containsKey(parameter.name())) {
        missing.add(parameter.name());
      }
    }
    return missing;
  }

  /// The values of these parameters, in their order.
  ///
  /// @throws IllegalArgumentException if one is missing
  public double[] inOrderOf(List<Parameter> parameters) {
    return parameters.stream().mapToDouble(this::get).toArray();
  }
}
