package strive.inference.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;

/// What is assumed of people, and how a simulated study is fitted and tested.
///
/// @param policy id of the policy that people follow and that is fitted; it has a bias b
/// @param centre value of every parameter of its model; that of b is the mean over all conditions
/// @param spread standard deviation between people by parameter, on the transformed scale
/// @param groups people of each condition, at least one
/// @param difference mean b of the second condition minus that of the first; 0 with one condition
/// @param studies how often the study is simulated, 1 to 10,000
/// @param method maximum likelihood or maximum a posteriori of each person, or hierarchical
/// @param alpha level of the tests, above 0 and below 1
/// @param pairsStay whether pairs stay learned once they are, as in the laboratory
/// @param fixed parameters that are not estimated
/// @param starts most starts of each search
/// @param seed all chance comes from it
public record DesignSettings(
    String policy,
    ParameterValues centre,
    Map<String, Double> spread,
    List<DesignGroup> groups,
    double difference,
    int studies,
    Method method,
    double alpha,
    boolean pairsStay,
    List<Fixed> fixed,
    int starts,
    long seed) {

  /// Most people in all simulated studies together.
  public static final int MOST_PEOPLE = 1_000_000;

  /// Most simulated studies.
  public static final int MOST_STUDIES = 10_000;

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public DesignSettings {
    spread = Collections.unmodifiableMap(new LinkedHashMap<>(spread));
    groups = List.copyOf(groups);
    fixed = List.copyOf(fixed);
    refuse(groups.isEmpty(), "there must be at least one condition");
    refuse(
        groups.stream().map(DesignGroup::condition).distinct().count() != groups.size(),
        "no two conditions may have the same name");
    refuse(
        studies < 1 || studies > MOST_STUDIES,
        "studies must be between 1 and %d, got %d".formatted(MOST_STUDIES, studies));
    refuse(
        (double) studies * people(groups) > MOST_PEOPLE,
        "studies x participants must be at most " + MOST_PEOPLE);
    refuse(!(alpha > 0 && alpha < 1), "alpha must be above 0 and below 1, got " + alpha);
    refuse(
        method == Method.HBI,
        "method must be map, mle or hierarchical: hbi compares models, and here is one");
    refuse(
        difference != 0 && groups.size() < 2,
        "a difference needs two conditions, got " + groups.size());
    Optional<Policy> found = Policies.find(policy);
    refuse(
        found.isEmpty() || !found.get().parameters().contains(Parameter.BIAS),
        "the policy must have a bias b, which is what is tested, got " + policy);
    refuse(
        !centre.missing(found.orElseThrow().modelParameters()).isEmpty(),
        "no value for " + centre.missing(found.orElseThrow().modelParameters()));
    refuse(
        fixed.stream().anyMatch(one -> one.name().equals(Parameter.BIAS.name())),
        "b is what is tested and cannot be fixed");
    double most = StrictMath.abs(centre.get(Parameter.BIAS)) + 0.5 * StrictMath.abs(difference);
    refuse(
        !(most <= Parameter.BIAS.upper()),
        "the mean of b must be between -1 and 1 in every condition, got up to " + most);
  }

  private static void refuse(boolean broken, String rule) {
    if (broken) {
      throw new IllegalArgumentException(rule);
    }
  }

  /// People of one study.
  public int people() {
    return people(groups);
  }

  private static int people(List<DesignGroup> groups) {
    return Math.toIntExact(groups.stream().mapToLong(DesignGroup::participants).sum());
  }

  /// Mean b over everybody, when all conditions are of one size.
  public double bias() {
    return centre.get(Parameter.BIAS);
  }

  /// Mean b over everybody as the conditions are: half of the difference more or less in the first
  /// two.
  public double meanBias() {
    double sum = 0;
    for (int group = 0; group < groups.size(); group++) {
      sum += groups.get(group).participants() * biasOf(group);
    }
    return sum / people();
  }

  /// Mean b of a condition: half of the difference below or above the common mean in the first two.
  double biasOf(int group) {
    return switch (group) {
      case 0 -> bias() - 0.5 * difference;
      case 1 -> bias() + 0.5 * difference;
      default -> bias();
    };
  }

  /// The same without any bias: what tests must not find.
  DesignSettings withoutEffect() {
    return new DesignSettings(
        policy,
        centre.with(Parameter.BIAS.name(), 0),
        spread,
        groups,
        0,
        studies,
        method,
        alpha,
        pairsStay,
        fixed,
        starts,
        seed);
  }
}
