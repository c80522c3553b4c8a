package strive.inference.recovery;

import java.util.LinkedHashMap;
import java.util.Map;
import strive.policy.ModelOptions;
import strive.policy.Parameter;
import strive.policy.Policy;

/// People as they are assumed when nobody says how they are: the range over which recovery is
/// judged then.
public final class UsualPeople {

  private static final Distribution MAXIMUM = new Distribution.Uniform(0.85, 0.97);
  private static final Distribution RATE = new Distribution.LogNormal(0.5, 0.3);
  private static final Distribution COST = new Distribution.LogNormal(0.8, 0.6);
  private static final Distribution NOISE = new Distribution.Constant(0.1);

  /// How far over- and underconfident people are from the truth, as a standard deviation, or all of
  /// them where models are to be told apart.
  private static final double BIAS = 0.12;

  private static final Map<Parameter, Distribution> OF =
      Map.ofEntries(
          Map.entry(Parameter.INITIAL, new Distribution.Chance()),
          Map.entry(Parameter.MAXIMUM, MAXIMUM),
          Map.entry(Parameter.RATE, RATE),
          Map.entry(Parameter.COST, COST),
          Map.entry(Parameter.NOISE, NOISE),
          Map.entry(Parameter.BIAS, new Distribution.Normal(0, BIAS)),
          Map.entry(Parameter.EXPECTATION, new Distribution.Uniform(0.65, 0.95)),
          Map.entry(Parameter.PRIOR_EXPECTATION, new Distribution.Uniform(0.5, 1.1)),
          Map.entry(Parameter.RECALL_WIDTH, new Distribution.LogNormal(0.5, 0.3)),
          Map.entry(Parameter.FIRST_EXPECTATION, new Distribution.Uniform(0.5, 1.1)),
          Map.entry(Parameter.ADAPTATION, new Distribution.Uniform(0.3, 0.9)),
          Map.entry(Parameter.DISCOUNT, new Distribution.Uniform(0.6, 0.9)),
          Map.entry(Parameter.DISPERSION, new Distribution.Constant(0.1)),
          Map.entry(Parameter.BASELINE, new Distribution.LogNormal(0.1, 0.5)),
          Map.entry(Parameter.FORGETTING, new Distribution.Uniform(0.02, 0.15)),
          Map.entry(Parameter.LAPSE, new Distribution.Uniform(0.02, 0.2)),
          Map.entry(Parameter.REPORT_NOISE, new Distribution.Constant(0.1)));

  private UsualPeople() {}

  /// People whose parameters are to be found again.
  public static Map<String, Distribution> of(Policy policy) {
    Map<String, Distribution> usual = new LinkedHashMap<>();
    for (Parameter parameter : policy.modelParameters()) {
      Distribution common = OF.get(parameter);
      usual.put(parameter.name(), common == null ? own(policy, parameter) : common);
    }
    return usual;
  }

  /// People whose model is to be told from others: away from the points that it shares with them.
  public static Map<String, Distribution> apart(Policy policy) {
    Map<String, Distribution> usual = of(policy);
    usual.replace(Parameter.BIAS.name(), new Distribution.Either(-BIAS, BIAS));
    return usual;
  }

  /// People as these distributions say, except what somebody wishes otherwise.
  ///
  /// @param set parameters that are the same for everybody, or in the middle of a spread
  /// @param spread standard deviation on the transformed scale of those that vary around the
  ///     middle; names of other models are ignored in both
  public static Population.Assumed population(
      Policy policy,
      Map<String, Distribution> usual,
      Map<String, Double> set,
      Map<String, Double> spread) {
    Map<String, Distribution> distributions = new LinkedHashMap<>();
    Map<String, Double> spreads = new LinkedHashMap<>();
    usual.forEach(
        (name, distribution) -> {
          if (spread.containsKey(name)) {
            spreads.put(name, spread.get(name));
          }
          Distribution own = spread.containsKey(name) ? distribution.middle() : distribution;
          Double value = set.get(name);
          distributions.put(name, value == null ? own : new Distribution.Constant(value));
        });
    return new Population.Assumed(policy.id(), distributions, spreads);
  }

  /// Levels and slopes of effort mean something else in each rule.
  private static Distribution own(Policy policy, Parameter parameter) {
    if (parameter.equals(Parameter.SLOPE)) {
      return new Distribution.Uniform(-0.08, -0.03);
    }
    return switch (policy.with(ModelOptions.NONE).id()) {
      case "trend" -> new Distribution.Uniform(0.6, 1);
      case "proportional" -> new Distribution.Uniform(0.8, 1.6);
      default -> new Distribution.Uniform(0.25, 0.75);
    };
  }
}
