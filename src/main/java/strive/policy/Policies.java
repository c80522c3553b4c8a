package strive.policy;

import java.util.List;
import java.util.Optional;
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

  /// The policy of this id, if there is one.
  public static Optional<Policy> find(String id) {
    return ALL.stream().filter(policy -> policy.id().equals(id)).findFirst();
  }
}
