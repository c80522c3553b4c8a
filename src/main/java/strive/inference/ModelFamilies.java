package strive.inference;

import java.util.List;
import strive.policy.ModelOptions;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.policy.Policy;

/// Ways to sort models into families. Options of a model change nothing of its family.
public enum ModelFamilies {
  /// Does what people expect of their performance enter their choice?
  EXPECTATION("With an expectation, or without") {
    @Override
    String family(Policy policy) {
      return policy.expects() ? "with an expectation" : "without";
    }
  },
  /// Can that expectation be wrong?
  CALIBRATION("Expectation that may be wrong, true, or none") {
    @Override
    String family(Policy policy) {
      if (!policy.expects()) {
        return "no expectation";
      }
      return policy.parameters().stream().anyMatch(Parameter.EXPECTATIONS::contains)
          ? "may be wrong"
          : "true expectation";
    }
  },
  /// How is effort found?
  CALCULATION("Exact optimum, continuous loop, or rules") {
    @Override
    String family(Policy policy) {
      String id = plain(policy);
      return RULES.contains(id) ? "rules" : CONTINUOUS.contains(id) ? "continuous loop" : "exact";
    }
  },
  /// Do earlier episodes teach what to expect?
  EXPERIENCE("Expectation from experience, or not") {
    @Override
    String family(Policy policy) {
      return FROM_EXPERIENCE.contains(plain(policy)) ? "from experience" : "not";
    }
  };

  private static final List<String> RULES = List.of("constant", "trend", "proportional", "random");
  private static final List<String> CONTINUOUS =
      List.of("optimal-continuous", "miscalibrated-continuous");
  private static final List<String> FROM_EXPERIENCE = List.of("episodic-memory", "adaptive");

  private final String words;

  ModelFamilies(String words) {
    this.words = words;
  }

  abstract String family(Policy policy);

  /// What is told apart, in words.
  public String words() {
    return words;
  }

  /// The family of each model, in their order.
  ///
  /// @param models ids of policies
  public List<String> of(List<String> models) {
    return models.stream().map(id -> family(Policies.find(id).orElseThrow())).toList();
  }

  /// Whether these models fall into more than one family, so that there is something to compare.
  public boolean tellApart(List<String> models) {
    return of(models).stream().distinct().count() > 1;
  }

  private static String plain(Policy policy) {
    return policy.with(ModelOptions.NONE).id();
  }
}
