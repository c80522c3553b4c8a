package strive.web.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import strive.inference.Method;
import strive.inference.design.DesignGroup;
import strive.inference.design.DesignSettings;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;

/// What the form of a design check asks for.
///
/// @param usual what it begins with
record DesignViewModel(DesignSettings usual) {

  /// What stands in the fields; null where nothing does, or nothing that could be read.
  ///
  /// @param participants of each condition, in their order
  /// @param centre of each assumed parameter by name
  /// @param spread likewise
  record Wishes(
      List<@Nullable Integer> participants,
      @Nullable Double bias,
      @Nullable Double difference,
      @Nullable Integer studies,
      Method method,
      Map<String, @Nullable Double> centre,
      Map<String, @Nullable Double> spread,
      @Nullable Double alpha,
      boolean pairsStay,
      @Nullable Integer seed) {}

  /// What becomes of wishes.
  sealed interface Asked {}

  /// They can be fulfilled.
  record Possible(DesignSettings settings) implements Asked {}

  /// They cannot, for a reason that people can read.
  record Impossible(String reason) implements Asked {}

  /// Parameters of which something is assumed besides the bias: all that are estimated.
  List<Parameter> assumed() {
    return Policies.find(usual.policy()).orElseThrow().modelParameters().stream()
        .filter(parameter -> !parameter.equals(Parameter.BIAS))
        .filter(
            parameter ->
                usual.fixed().stream().noneMatch(one -> one.name().equals(parameter.name())))
        .toList();
  }

  /// The standard deviation that the form begins with; 0 where people do not differ.
  double spread(Parameter parameter) {
    return usual.spread().getOrDefault(parameter.name(), 0.0);
  }

  boolean hasConditions() {
    return usual.groups().size() > 1;
  }

  /// The settings that were wished for.
  Asked asked(Wishes wishes) {
    try {
      return new Possible(settings(wishes));
    } catch (IllegalArgumentException rule) {
      return new Impossible(String.valueOf(rule.getMessage()));
    }
  }

  private DesignSettings settings(Wishes wishes) {
    List<DesignGroup> groups = new ArrayList<>();
    for (int i = 0; i < usual.groups().size(); i++) {
      String condition = usual.groups().get(i).condition();
      groups.add(
          new DesignGroup(
              condition, given(wishes.participants().get(i), "people in " + condition)));
    }
    ParameterValues centre =
        usual.centre().with(Parameter.BIAS.name(), given(wishes.bias(), "mean bias b"));
    for (Map.Entry<String, @Nullable Double> one : wishes.centre().entrySet()) {
      centre = centre.with(one.getKey(), given(one.getValue(), one.getKey()));
    }
    Map<String, Double> spread = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Double> one : wishes.spread().entrySet()) {
      double deviation = given(one.getValue(), "SD of " + one.getKey());
      if (deviation != 0) {
        spread.put(one.getKey(), deviation);
      }
    }
    return new DesignSettings(
        usual.policy(),
        centre,
        spread,
        groups,
        hasConditions() ? given(wishes.difference(), "difference of b") : 0,
        given(wishes.studies(), "simulated studies"),
        wishes.method(),
        given(wishes.alpha(), "alpha"),
        wishes.pairsStay(),
        usual.fixed(),
        usual.starts(),
        given(wishes.seed(), "seed"));
  }

  private static <T> T given(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must be a number");
    }
    return value;
  }
}
