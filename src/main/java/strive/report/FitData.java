package strive.report;

import java.util.List;
import java.util.stream.Stream;
import strive.inference.BlockPrediction;
import strive.inference.Engagement;
import strive.inference.EpisodePrediction;
import strive.inference.Estimate;
import strive.inference.ModelSummary;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// The data sets of a fit: one description of every column for `./strive fit`, workbook and
/// codebook. An undefined number is an empty cell.
public final class FitData {

  /// An estimate with the fit it belongs to.
  public record ParameterOf(PersonFit fit, Estimate estimate) {}

  /// A predicted block with its episode and participant.
  public record PredictionOf(
      String participant, EpisodePrediction episode, BlockPrediction block) {}

  private static final String EFFORT = "share of the practice budget";
  private static final String SHARE = "share correct";
  private static final String VALUE = "blocks with every answer right";

  static final Column MODEL =
      Column.text("model", "Policy, with the learner behind it (see the models' page).");
  private static final Column EPISODE =
      Column.whole("episode", "", ">= 1", "Number of the scored episode.");

  /// parameters.csv
  public static final DataSet<ParameterOf> PARAMETERS =
      new DataSet<>(
          "Parameters",
          "a parameter of a model fitted to a participant",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.fit().participant())),
              new Field<>(MODEL, row -> Cell.of(row.fit().model())),
              new Field<>(
                  Column.text("parameter", "Name of the parameter."),
                  row -> Cell.of(row.estimate().parameter())),
              new Field<>(
                  Column.number("estimate", "natural scale", "", "Estimate on the natural scale."),
                  row -> Cell.of(row.estimate().value())),
              new Field<>(
                  Column.number(
                      "se",
                      "natural scale",
                      "> 0",
                      "Standard error by the delta method, under mle near a kink of the drive by the"
                          + " profile likelihood, under hierarchical and hbi with the error of the"
                          + " group's mean in it; empty at a bound, where neither says anything, and for a"
                          + " fixed parameter."),
                  row -> Cell.of(row.estimate().standardError())),
              new Field<>(
                  Column.truth(
                      "at_bound",
                      "Whether the estimate is within 1e-3 of its range of a bound (log range for"
                          + " log parameters)."),
                  row -> Cell.of(row.estimate().atBound()))));

  /// fits.csv
  public static final DataSet<PersonFit> FITS =
      new DataSet<>(
          "Fits",
          "a model fitted to a participant",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.participant())),
              new Field<>(MODEL, row -> Cell.of(row.model())),
              new Field<>(
                  Column.text(
                      "method",
                      "How it was fitted: mle (maximum likelihood), map (fixed priors), hierarchical"
                          + " or hbi (priors from the group)."),
                  row -> Cell.of(row.method().id())),
              new Field<>(
                  Column.number("log_likelihood", "nats", "", "Logarithm of the likelihood."),
                  row -> Cell.of(row.logLikelihood())),
              new Field<>(
                  Column.whole("parameters", "", ">= 0", "Free parameters."),
                  row -> Cell.of(row.parameters())),
              new Field<>(
                  Column.whole(
                      "observations", "", ">= 0", "Effort choices plus tested blocks that count."),
                  row -> Cell.of(row.observations())),
              new Field<>(
                  Column.number("aic", "", "", "Akaike's criterion; smaller is better."),
                  row -> Cell.of(row.aic())),
              new Field<>(
                  Column.number(
                      "aicc", "", "", "Akaike's criterion corrected for few observations."),
                  row -> Cell.of(row.aicc())),
              new Field<>(
                  Column.number("bic", "", "", "Bayesian criterion; smaller is better."),
                  row -> Cell.of(row.bic())),
              new Field<>(
                  Column.number(
                      "log_evidence",
                      "nats",
                      "",
                      "Log evidence: under mle -BIC/2, under map and hierarchical Laplace's (sampled"
                          + " near a kink of the drive) with the fixed priors, under hbi the bound given the group."),
                  row -> Cell.of(row.logEvidence())),
              new Field<>(
                  Column.text("converged", "converged, weak or failed."),
                  row -> Cell.of(row.light().word()))));

  /// comparison.csv
  public static final DataSet<ModelSummary> COMPARISON =
      new DataSet<>(
          "Comparison",
          "a model compared with the others",
          List.of(
              new Field<>(MODEL, row -> Cell.of(row.model())),
              new Field<>(
                  Column.number(
                      "expected_frequency",
                      "share of people",
                      "0..1",
                      "Expected share of people who follow it (random effects)."),
                  row -> Cell.of(row.expectedFrequency())),
              new Field<>(
                  Column.number(
                      "exceedance",
                      "probability",
                      "0..1",
                      "Probability that it is the most frequent one."),
                  row -> Cell.of(row.exceedance())),
              new Field<>(
                  Column.number(
                      "protected_exceedance",
                      "probability",
                      "0..1",
                      "The same, protected against all models being equally frequent."),
                  row -> Cell.of(row.protectedExceedance())),
              new Field<>(
                  Column.number("mean_aic", "", "", "Mean AIC over people; smaller is better."),
                  row -> Cell.of(row.meanAic())),
              new Field<>(
                  Column.number("mean_bic", "", "", "Mean BIC over people; smaller is better."),
                  row -> Cell.of(row.meanBic())),
              new Field<>(
                  Column.whole("best_for", "people", ">= 0", "People whose best model it is."),
                  row -> Cell.of(row.bestFor()))));

  /// predictions.csv
  public static final DataSet<PredictionOf> PREDICTIONS =
      new DataSet<>(
          "Predictions",
          "a block, as the participant's best model predicts it",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.participant())),
              new Field<>(EPISODE, row -> Cell.of(row.episode().episode())),
              new Field<>(BlocksColumns.BLOCK, row -> Cell.of(row.block().block())),
              new Field<>(BlocksColumns.EFFORT, row -> Cell.of(row.block().effort())),
              new Field<>(
                  Column.number(
                      "optimal_exact",
                      EFFORT,
                      "0..1",
                      "Planned optimum: from the start of the episode, with the person's own learner,"
                          + " the imposed cost and the announced horizon."),
                  row -> Cell.of(row.block().optimalExact())),
              new Field<>(
                  Column.number(
                      "optimal_replanned",
                      EFFORT,
                      "0..1",
                      "Optimum from the state that the person is really in."),
                  row -> Cell.of(row.block().optimalReplanned())),
              new Field<>(
                  Column.number(
                      "predicted",
                      EFFORT,
                      "0..1",
                      "Mean of the effort that the fitted policy predicts in the person's state."),
                  row -> Cell.of(row.block().predicted())),
              new Field<>(
                  Column.number(
                      "performance",
                      SHARE,
                      "0..1",
                      "The fitted learner's accuracy after the block."),
                  row -> Cell.of(row.block().performance())),
              new Field<>(
                  Column.number(
                      "expectation",
                      SHARE,
                      "",
                      "Expected future performance F at the choice; empty for policies without one."),
                  row -> Cell.of(row.block().expectation()))));

  /// engagement.csv
  public static final DataSet<Engagement> ENGAGEMENT =
      new DataSet<>("Engagement", "an episode of a participant", engagementFields());

  private FitData() {}

  /// The rows of [#PARAMETERS].
  public static Stream<ParameterOf> parameters(StudyFit fit) {
    return fit.fits().stream()
        .flatMap(one -> one.estimates().stream().map(estimate -> new ParameterOf(one, estimate)));
  }

  /// The rows of [#PREDICTIONS].
  public static Stream<PredictionOf> predictions(StudyFit fit) {
    return fit.predictions().stream()
        .flatMap(
            person ->
                person.episodes().stream()
                    .flatMap(
                        episode ->
                            episode.blocks().stream()
                                .map(
                                    block ->
                                        new PredictionOf(person.participant(), episode, block))));
  }

  private static List<Field<Engagement>> engagementFields() {
    return List.of(
        new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.participant())),
        new Field<>(BlocksColumns.CONDITION, row -> Cell.of(row.condition())),
        new Field<>(EPISODE, row -> Cell.of(row.episode())),
        new Field<>(
            Column.number("engagement", EFFORT, "0..1", "Mean effort of the episode."),
            row -> Cell.of(row.engagement())),
        new Field<>(
            Column.number(
                "optimal_engagement", EFFORT, "0..1", "Mean effort of the planned optimum."),
            row -> Cell.of(row.optimalEngagement())),
        new Field<>(
            Column.number(
                "excess_effort", EFFORT, "-1..1", "Mean of chosen effort minus replanned optimum."),
            row -> Cell.of(row.excessEffort())),
        new Field<>(
            Column.whole(
                "quit_block",
                "block",
                "1..T+1",
                "First block from which on effort stays below 0.05; T + 1 if there is none."),
            row -> Cell.of(row.quitBlock())),
        new Field<>(
            Column.whole(
                "optimal_quit_block", "block", "1..T+1", "The same of the planned optimum."),
            row -> Cell.of(row.optimalQuitBlock())),
        new Field<>(
            Column.whole(
                "persistence",
                "blocks",
                ">= 0",
                "Blocks with effort of 0.05 or more after the planned optimum's last such block; empty"
                    + " if no block comes after it."),
            row -> Cell.of(row.persistence())),
        new Field<>(
            Column.number(
                "value",
                VALUE,
                "",
                "Value earned: accuracy of the fitted learner minus imposed cost."),
            row -> Cell.of(row.value())),
        new Field<>(
            Column.number("optimal_value", VALUE, "", "Value of the planned optimum."),
            row -> Cell.of(row.optimalValue())),
        new Field<>(
            Column.number(
                "value_share",
                "share",
                "<= 1",
                "Value earned as a share of what can be gained over no effort at all; empty below a gain"
                    + " of 0.01."),
            row -> Cell.of(row.valueShare())),
        new Field<>(
            Column.number(
                "points",
                VALUE,
                "",
                "What was really earned: shares of right answers minus the imposed cost."),
            row -> Cell.of(row.points())),
        new Field<>(
            Column.number(
                "miscalibration_reported",
                SHARE,
                "-1..1",
                "Mean of reported expectation minus the final performance that was within reach;"
                    + " empty if not asked."),
            row -> Cell.of(row.miscalibrationReported())),
        new Field<>(
            Column.number(
                "miscalibration_fitted",
                SHARE,
                "",
                "Mean of the fitted expectation minus that of the same policy without bias."),
            row -> Cell.of(row.miscalibrationFitted())),
        new Field<>(
            Column.number(
                "disappointment",
                SHARE,
                "",
                "Expectation minus the performance that was reached in the end."),
            row -> Cell.of(row.disappointment())));
  }
}
