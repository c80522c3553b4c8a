package strive.inference;

import java.util.List;

/// What hierarchical Bayesian inference found: [HierarchicalInference].
///
/// @param models in their order
/// @param omnibusRisk probability that all models are equally frequent
/// @param bound on the log evidence
/// @param nullBound the same when all models are equally frequent
/// @param iterations used
/// @param converged whether the group means had arrived by then
/// @param moved how far they moved in the last iteration but one, in standard deviations
record HbiResult(
    List<OfModel> models,
    double omnibusRisk,
    double bound,
    double nullBound,
    int iterations,
    boolean converged,
    double moved) {

  HbiResult {
    models = List.copyOf(models);
  }

  /// One model.
  ///
  /// @param alpha its parameter of the Dirichlet posterior of frequencies
  /// @param expectedFrequency share of people who follow it
  /// @param exceedance probability to be the most frequent one
  /// @param protectedExceedance the same, mixed with equal shares by the omnibus risk
  /// @param group what is known of its group distribution
  /// @param modes of the people under that
  /// @param responsibility of it for each of them
  /// @param first their fits under the wide prior
  record OfModel(
      double alpha,
      double expectedFrequency,
      double exceedance,
      double protectedExceedance,
      HbiGroup group,
      List<PosteriorMode> modes,
      List<Double> responsibility,
      List<ModeSearch.Found> first) {

    OfModel {
      modes = List.copyOf(modes);
      responsibility = List.copyOf(responsibility);
      first = List.copyOf(first);
    }
  }
}
