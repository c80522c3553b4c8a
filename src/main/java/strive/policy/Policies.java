package strive.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strive.policy.ExactPolicy.Kind;
import strive.policy.RulePolicy.Rule;

/// All policies, in the order in which they are shown.
public final class Policies {

  /// Maximises points with a true expectation.
  public static final Policy OPTIMAL =
      new ExactPolicy(
          "optimal", "takes the first action of the exact block optimum", Kind.CALIBRATED);

  /// The optimum under a shifted expectation; the first account of over- and underconfidence.
  public static final Policy MISCALIBRATED =
      new ExactPolicy(
          "miscalibrated",
          "follows the exact block optimum under a biased expectation",
          Kind.BIASED);

  private static final List<Policy> ALL =
      List.of(
          OPTIMAL,
          MISCALIBRATED,
          new ContinuousPolicy(
              "optimal-continuous",
              "follows the continuous closed loop with a true expectation",
              false),
          new ContinuousPolicy(
              "miscalibrated-continuous",
              "follows the continuous closed loop with a biased expectation",
              true),
          new FixedExpectationPolicy(),
          new ExactPolicy(
              "discounted",
              "takes the first action of the block optimum for points that fade with time",
              Kind.DISCOUNTED),
          new EpisodicMemoryPolicy(),
          new AdaptivePolicy(),
          new RulePolicy("constant", "chooses one level of effort", Rule.CONSTANT),
          new RulePolicy("trend", "changes effort evenly from block to block", Rule.TREND),
          new RulePolicy(
              "proportional", "works in proportion to what is not known yet", Rule.PROPORTIONAL),
          new RandomPolicy());

  private Policies() {}

  /// Every policy.
  public static List<Policy> all() {
    return ALL;
  }

  /// Every id, in the same order.
  public static List<String> ids() {
    return ALL.stream().map(Policy::id).toList();
  }

  /// The policy of this id, if there is one. Options follow a plus sign, in any order:
  /// `miscalibrated+lapse+perceived`; none if one is unknown, named twice or says nothing about the
  /// policy.
  public static Optional<Policy> find(String id) {
    List<String> parts = List.of(id.split(Pattern.quote(ModelOptions.SEPARATOR), -1));
    ModelOptions options = ModelOptions.NONE;
    for (String part : parts.subList(1, parts.size())) {
      Optional<ModelOption> option = ModelOption.find(part);
      if (option.isEmpty() || options.has(option.get())) {
        return Optional.empty();
      }
      options = options.with(option.get());
    }
    ModelOptions asked = options;
    return ALL.stream()
        .filter(policy -> policy.id().equals(parts.getFirst()))
        .filter(policy -> asked.chosen().stream().allMatch(policy::admits))
        .map(policy -> policy.with(asked))
        .findFirst();
  }

  /// Policies with these options, each added where it says something. Where reported expectations
  /// count, policies without an expectation are left out: likelihoods of different data cannot be
  /// compared.
  public static List<Policy> with(List<Policy> policies, ModelOptions options) {
    return policies.stream()
        .filter(
            policy ->
                !options.has(ModelOption.EXPECTATIONS) || policy.admits(ModelOption.EXPECTATIONS))
        .map(
            policy ->
                policy.with(
                    new ModelOptions(
                        options.chosen().stream()
                            .filter(policy::admits)
                            .collect(Collectors.toSet()))))
        .toList();
  }

  /// Every parameter that a model can have, each once.
  public static List<Parameter> parameters() {
    return Stream.concat(
            ALL.stream().flatMap(policy -> policy.modelParameters().stream()),
            Arrays.stream(ModelOption.values()).flatMap(option -> option.parameter().stream()))
        .distinct()
        .toList();
  }
}
