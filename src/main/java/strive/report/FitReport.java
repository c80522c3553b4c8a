package strive.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The tables that a fit gives, as plain rows; their columns are described in [FitData].
///
/// @param summary how and when it was fitted, in a sentence
/// @param parameters one row a participant, model and parameter
/// @param fits one row a participant and model
/// @param comparison one row a model
/// @param predictions one row a block, for each participant's best model
/// @param engagement one row a participant and episode
public record FitReport(
    String summary,
    List<Parameter> parameters,
    List<Fit> fits,
    List<Model> comparison,
    List<Prediction> predictions,
    List<Engagement> engagement) {

  /// No fit: tables without rows.
  static final FitReport NONE =
      new FitReport("", List.of(), List.of(), List.of(), List.of(), List.of());

  public FitReport {
    parameters = List.copyOf(parameters);
    fits = List.copyOf(fits);
    comparison = List.copyOf(comparison);
    predictions = List.copyOf(predictions);
    engagement = List.copyOf(engagement);
  }

  /// An estimate on the natural scale; NaN where it is undefined.
  public record Parameter(
      String participant,
      String model,
      String parameter,
      double estimate,
      OptionalDouble standardError,
      boolean atBound) {}

  /// A model fitted to a participant; NaN where a number is undefined.
  public record Fit(
      String participant,
      String model,
      String method,
      double logLikelihood,
      int parameters,
      int observations,
      double aic,
      double aicc,
      double bic,
      double logEvidence,
      String converged) {}

  /// A model compared with the others; NaN where a number is undefined.
  public record Model(
      String model,
      double expectedFrequency,
      double exceedance,
      double protectedExceedance,
      double meanAic,
      double meanBic,
      int bestFor) {}

  /// A block as predicted; NaN where a number is undefined.
  public record Prediction(
      String participant,
      int episode,
      int block,
      double effort,
      double optimalExact,
      double optimalReplanned,
      double predicted,
      double performance,
      double expectation) {}

  /// An episode's engagement; NaN where a number is undefined.
  public record Engagement(
      String participant,
      String condition,
      int episode,
      double engagement,
      double optimalEngagement,
      double excessEffort,
      int quitBlock,
      int optimalQuitBlock,
      OptionalInt persistence,
      double value,
      double optimalValue,
      double valueShare,
      double points,
      double miscalibrationReported,
      double miscalibrationFitted,
      double disappointment) {}
}
