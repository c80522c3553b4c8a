package strive.report;

import java.util.List;
import strive.inference.recovery.Confusion;
import strive.inference.recovery.EstimateCorrelation;
import strive.inference.recovery.ModelPair;
import strive.inference.recovery.Recovered;
import strive.inference.recovery.RecoverySummary;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// The tables of recovery studies.
public final class RecoveryData {

  private static final String JUDGED = "natural scale, or its logarithm";

  /// Every parameter of every simulated person.
  public static final DataSet<Recovered> PEOPLE =
      new DataSet<>(
          "People",
          "a parameter of a simulated person",
          List.of(
              new Field<>(
                  Column.text("participant", "Simulated participant."),
                  row -> Cell.of(row.participant())),
              new Field<>(parameter(), row -> Cell.of(row.parameter())),
              new Field<>(
                  Column.number("true", "natural scale", "", "Value that was simulated."),
                  row -> Cell.of(row.truth())),
              new Field<>(
                  Column.number("estimate", "natural scale", "", "Value that was found."),
                  row -> Cell.of(row.estimate())),
              new Field<>(
                  Column.number("se", "natural scale", "> 0", "Standard error."),
                  row -> Cell.of(row.standardError())),
              new Field<>(
                  Column.truth("at_bound", "Whether the estimate lies on a bound."),
                  row -> Cell.of(row.atBound())),
              new Field<>(
                  Column.text("converged", "converged, weak or failed."),
                  row -> Cell.of(row.light()))));

  /// How well each parameter was found again.
  public static final DataSet<RecoverySummary> RECOVERY =
      new DataSet<>(
          "Recovery",
          "a parameter",
          List.of(
              new Field<>(parameter(), row -> Cell.of(row.parameter())),
              new Field<>(
                  Column.text(
                      "scale",
                      "natural or logarithm: the scale of correlation, errors and coverage."),
                  row -> Cell.of(row.logarithm() ? "logarithm" : "natural")),
              new Field<>(
                  Column.whole("people", "people", ">= 1", "People with an estimate."),
                  row -> Cell.of(row.people())),
              new Field<>(
                  Column.number("least", "natural scale", "", "Smallest true value."),
                  row -> Cell.of(row.least())),
              new Field<>(
                  Column.number("most", "natural scale", "", "Largest true value."),
                  row -> Cell.of(row.most())),
              new Field<>(
                  Column.number("correlation", "", "-1..1", "Of true and estimated values."),
                  row -> Cell.of(row.correlation())),
              new Field<>(
                  Column.number("lower", "", "-1..1", "Lower end of its 95 % interval."),
                  row -> Cell.of(row.lower())),
              new Field<>(
                  Column.number("upper", "", "-1..1", "Upper end of its 95 % interval."),
                  row -> Cell.of(row.upper())),
              new Field<>(
                  Column.number("bias", JUDGED, "", "Mean of estimate minus truth."),
                  row -> Cell.of(row.bias())),
              new Field<>(
                  Column.number("rms_error", JUDGED, ">= 0", "Root mean square error."),
                  row -> Cell.of(row.rootMeanSquareError())),
              new Field<>(
                  Column.number("mean_se", JUDGED, "> 0", "Mean standard error."),
                  row -> Cell.of(row.meanStandardError())),
              new Field<>(
                  Column.number(
                      "coverage", "share", "0..1", "People whose truth lies within 1.96 errors."),
                  row -> Cell.of(row.coverage())),
              new Field<>(
                  Column.whole("at_bound", "people", ">= 0", "Estimates on a bound."),
                  row -> Cell.of(row.atBound()))));

  /// What estimates share.
  public static final DataSet<EstimateCorrelation> CORRELATIONS =
      new DataSet<>(
          "Correlations",
          "a pair of parameters",
          List.of(
              new Field<>(parameter(), row -> Cell.of(row.parameter())),
              new Field<>(
                  Column.text("other", "The other parameter."), row -> Cell.of(row.other())),
              new Field<>(
                  Column.number("truth", "", "-1..1", "Correlation of the true values."),
                  row -> Cell.of(row.truth())),
              new Field<>(
                  Column.number("estimate", "", "-1..1", "Correlation of the estimates."),
                  row -> Cell.of(row.estimate())),
              new Field<>(
                  Column.number(
                      "error", "", "-1..1", "Correlation of the errors, estimate minus truth."),
                  row -> Cell.of(row.error()))));

  /// Which model is taken for which.
  public static final DataSet<Confusion> CONFUSION =
      new DataSet<>(
          "Confusion",
          "a simulated model with a best one",
          List.of(
              new Field<>(
                  Column.text("simulated", "Model that people follow."),
                  row -> Cell.of(row.simulated())),
              new Field<>(
                  Column.text("best", "Model that describes them best, of all."),
                  row -> Cell.of(row.best())),
              new Field<>(
                  Column.whole("people", "people", ">= 0", "People of whom both are true."),
                  row -> Cell.of(row.people())),
              new Field<>(
                  Column.whole("of_simulated", "people", ">= 0", "People who follow simulated."),
                  row -> Cell.of(row.ofSimulated())),
              new Field<>(
                  Column.whole("of_best", "people", ">= 0", "People whom best describes best."),
                  row -> Cell.of(row.ofBest())),
              new Field<>(
                  Column.number(
                      "best_given_simulated", "share", "0..1", "Confusion: people / of_simulated."),
                  row -> Cell.of(row.bestGivenSimulated())),
              new Field<>(
                  Column.number(
                      "simulated_given_best",
                      "share",
                      "0..1",
                      "Inversion: people / of_best; empty where best never wins."),
                  row -> Cell.of(row.simulatedGivenBest()))));

  /// Each pair of models on its own.
  public static final DataSet<ModelPair> PAIRS =
      new DataSet<>(
          "Pairs",
          "a pair of models",
          List.of(
              new Field<>(Column.text("one", "A model."), row -> Cell.of(row.one())),
              new Field<>(Column.text("other", "Its rival."), row -> Cell.of(row.other())),
              new Field<>(
                  Column.whole("people", "people", ">= 1", "People simulated of each."),
                  row -> Cell.of(row.people())),
              new Field<>(
                  Column.number(
                      "one_found", "share", "0..1", "People of one whom it describes better."),
                  row -> Cell.of(row.ofOne().found().share())),
              new Field<>(
                  Column.number(
                      "other_found", "share", "0..1", "People of other whom it describes better."),
                  row -> Cell.of(row.ofOther().found().share())),
              new Field<>(
                  Column.number(
                      "one_difference",
                      "effort",
                      ">= 0",
                      "Mean absolute difference of effort between one and other fitted to choices of"
                          + " one without noise."),
                  row -> Cell.of(row.ofOne().imitation().difference())),
              new Field<>(
                  Column.number(
                      "other_difference",
                      "effort",
                      ">= 0",
                      "The same between other and one fitted to choices of other."),
                  row -> Cell.of(row.ofOther().imitation().difference())),
              new Field<>(
                  Column.truth(
                      "separable",
                      "Whether on both sides the rival misses by at least half the noise of choice, or has more"
                          + " parameters."),
                  row -> Cell.of(row.separable()))));

  /// The evidence for one model in one simulated person.
  ///
  /// @param participant model that the person follows, a stroke, and the person
  /// @param model fitted
  /// @param logEvidence under the method
  public record Evidence(String participant, String model, double logEvidence) {}

  /// What `strive compare` reads.
  public static final DataSet<Evidence> EVIDENCE =
      new DataSet<>(
          "Evidence",
          "a model fitted to a simulated person",
          List.of(
              new Field<>(
                  Column.text(
                      "participant", "Model that the person follows, a stroke, and the person."),
                  row -> Cell.of(row.participant())),
              new Field<>(
                  Column.text("model", "Model that was fitted."), row -> Cell.of(row.model())),
              new Field<>(
                  Column.number(
                      "log_evidence", "nats", "", "As in Fits: -BIC/2 under maximum likelihood."),
                  row -> Cell.of(row.logEvidence()))));

  private RecoveryData() {}

  private static Column parameter() {
    return Column.text("parameter", "Parameter of the model.");
  }
}
