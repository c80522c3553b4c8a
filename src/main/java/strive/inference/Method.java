package strive.inference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How models are fitted: `docs/inference.md`.
public enum Method {
  /// Maximum likelihood, each person alone.
  MLE("maximum likelihood", "-BIC/2 (maximum likelihood has no prior)"),
  /// Maximum a posteriori under fixed priors, each person alone, with Laplace's evidence.
  MAP(
      "maximum a posteriori",
      "Laplace approximation (near a kink: sampled) under the priors above"),
  /// Priors from the group by expectation-maximisation with Laplace's approximation.
  HIERARCHICAL(
      "hierarchical (EM with Laplace approximation)",
      "Laplace approximation (near a kink: sampled) under the fixed priors above, not under"
          + " those fitted to the group"),
  /// Hierarchical Bayesian inference: models and group parameters in one.
  HBI(
      "hierarchical Bayesian inference",
      "bound under the group's posterior; frequencies come from the responsibilities");

  private final String words;
  private final String evidence;

  Method(String words, String evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  /// The method of this id.
  public static Optional<Method> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /// How options and files call it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it is, in words.
  public String words() {
    return words;
  }

  /// What `log_evidence` is under it.
  public String evidence() {
    return evidence;
  }

  /// Whether it learns about a group.
  public boolean ofGroup() {
    return this == HIERARCHICAL || this == HBI;
  }
}
