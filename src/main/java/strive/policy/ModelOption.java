package strive.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What may be added to a model, one by one; each is off unless it is asked for. Section 8 of the
/// effort-performance model.
///
/// Policies go on to plan as though learning came from practice alone and nothing were forgotten:
/// the two options of the learner change what happens to somebody, not what they foresee.
public enum ModelOption {
  /// Test answers of one block resemble each other.
  BETA_BINOMIAL("beta-binomial", "answers of one test resemble each other"),
  /// Policies see the share correct of the episode's last test in place of the latent performance;
  /// the latent one until there was a test.
  PERCEIVED("perceived", "choices go by the share correct in the last test"),
  /// `p_t = p_max - (p_max - p_{t-1}) exp(-kappa e_t - kappa_0)`.
  BASELINE("baseline", "something is learned in every block, without practice too"),
  /// Between two blocks a share of what the episode taught is lost: `p_0 + (p - p_0) (1 - phi)`.
  FORGETTING("forgetting", "something is forgotten between blocks"),
  /// Some choices are those of the policy `random`.
  LAPSE("lapse", "some choices are made without a rule"),
  /// Reports are a censored normal around the final performance that the policy expects.
  EXPECTATIONS("expectations", "reported expectations count too");

  private final String id;
  private final String meaning;

  ModelOption(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /// How ids of models and options of commands call it.
  public String id() {
    return id;
  }

  /// What it adds, one phrase.
  public String meaning() {
    return meaning;
  }

  /// The parameter that it adds; none for perceived performance.
  public Optional<Parameter> parameter() {
    return switch (this) {
      case BETA_BINOMIAL -> Optional.of(Parameter.DISPERSION);
      case PERCEIVED -> Optional.empty();
      case BASELINE -> Optional.of(Parameter.BASELINE);
      case FORGETTING -> Optional.of(Parameter.FORGETTING);
      case LAPSE -> Optional.of(Parameter.LAPSE);
      case EXPECTATIONS -> Optional.of(Parameter.REPORT_NOISE);
    };
  }

  /// Every id, in the fixed order.
  public static List<String> ids() {
    return Arrays.stream(values()).map(ModelOption::id).toList();
  }

  /// The option of this id, if there is one.
  public static Optional<ModelOption> find(String id) {
    return Arrays.stream(values()).filter(option -> option.id.equals(id)).findFirst();
  }
}
