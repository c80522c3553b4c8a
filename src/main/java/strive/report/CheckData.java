package strive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import strive.inference.check.CurveCheck;
import strive.inference.check.GroupCheck;
import strive.inference.check.HeldOutModel;
import strive.inference.check.HeldOutPerson;
import strive.inference.check.PersonCheck;
import strive.inference.check.Prediction;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// The data sets of predictive checks and of cross-validation.
public final class CheckData {

  private static final Column MODEL =
      Column.text("model", "Policy, with the learner behind it (see the models' page).");

  private static final Column STATISTIC =
      Column.text(
          "statistic",
          "What is compared: effort (mean of the chosen efforts), quit_block (whole episodes only),"
              + " final_performance (share correct in the last block done) or effort_variability"
              + " (standard deviation of effort within an episode); mean over a person's episodes"
              + " of free choice.");

  /// checks.csv
  public static final DataSet<GroupCheck> CHECKS =
      new DataSet<>(
          "Checks",
          "a number of a condition beside what a model predicts of it",
          with(
              List.of(
                  new Field<>(MODEL, row -> Cell.of(row.model())),
                  new Field<>(BlocksColumns.CONDITION, row -> Cell.of(row.condition())),
                  new Field<>(STATISTIC, row -> Cell.of(row.statistic().id())),
                  new Field<>(
                      Column.whole("people", "people", ">= 1", "How many have it."),
                      row -> Cell.of(row.people()))),
              GroupCheck::prediction,
              List.of(
                  new Field<>(
                      Column.number(
                          "coverage_50",
                          "share of people",
                          "0..1",
                          "People whose own number lies in the middle 50 % of what is predicted of"
                              + " them."),
                      row -> Cell.of(row.innerCoverage())),
                  new Field<>(
                      Column.number(
                          "coverage_95", "share of people", "0..1", "The same of the middle 95 %."),
                      row -> Cell.of(row.coverage())))));

  /// check-curves.csv
  public static final DataSet<CurveCheck> CURVES =
      new DataSet<>(
          "Check-curves",
          "a place of a curve of a condition beside what a model predicts of it",
          with(
              List.of(
                  new Field<>(MODEL, row -> Cell.of(row.model())),
                  new Field<>(BlocksColumns.CONDITION, row -> Cell.of(row.condition())),
                  new Field<>(
                      Column.text(
                          "curve",
                          "effort (mean effort by block), quit_block or final_performance (shares of"
                              + " episodes)."),
                      row -> Cell.of(row.curve().id())),
                  new Field<>(
                      Column.number(
                          "place",
                          "",
                          "",
                          "Block; quit block (T + 1 for never); middle of a tenth of share"
                              + " correct."),
                      row -> Cell.of(row.at())),
                  new Field<>(
                      Column.whole("people", "people", ">= 1", "How many have it."),
                      row -> Cell.of(row.people()))),
              CurveCheck::prediction,
              List.of()));

  /// check-people.csv
  public static final DataSet<PersonCheck> PEOPLE =
      new DataSet<>(
          "Check-people",
          "a number of a participant beside what a model predicts of it",
          with(
              List.of(
                  new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.participant())),
                  new Field<>(BlocksColumns.CONDITION, row -> Cell.of(row.condition())),
                  new Field<>(MODEL, row -> Cell.of(row.model())),
                  new Field<>(STATISTIC, row -> Cell.of(row.statistic().id()))),
              PersonCheck::prediction,
              List.of(
                  new Field<>(
                      Column.truth("inside", "Whether the number lies in the middle 95 %."),
                      row -> Cell.of(row.prediction().inside())))));

  /// cross-validation.csv
  public static final DataSet<HeldOutPerson> CROSS_VALIDATION =
      new DataSet<>(
          "Cross-validation",
          "a model that foretold each episode of a participant from the others",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.participant())),
              new Field<>(BlocksColumns.CONDITION, row -> Cell.of(row.condition())),
              new Field<>(MODEL, row -> Cell.of(row.model())),
              new Field<>(
                  Column.whole("episodes", "episodes", ">= 0", "How many were held out."),
                  row -> Cell.of(row.episodes())),
              new Field<>(
                  Column.whole(
                      "observations", "", ">= 0", "Effort choices plus tested blocks in them."),
                  row -> Cell.of(row.observations())),
              new Field<>(
                  Column.number(
                      "log_likelihood",
                      "nats",
                      "",
                      "Log-likelihood of the held-out episodes, summed; empty where none can be held"
                          + " out."),
                  row -> Cell.of(row.logLikelihood())),
              new Field<>(
                  Column.text("reason", "Why it is empty."), row -> Cell.of(row.reason()))));

  /// cross-validation-models.csv
  public static final DataSet<HeldOutModel> CROSS_VALIDATION_MODELS =
      new DataSet<>(
          "Cross-validation-models",
          "a model over the people of whom every model could foretell episodes",
          List.of(
              new Field<>(MODEL, row -> Cell.of(row.model())),
              new Field<>(
                  Column.whole("people", "people", ">= 0", "How many."),
                  row -> Cell.of(row.people())),
              new Field<>(
                  Column.number("log_likelihood", "nats", "", "Summed over them."),
                  row -> Cell.of(row.logLikelihood())),
              new Field<>(
                  Column.number("difference", "nats", "<= 0", "To the best model."),
                  row -> Cell.of(row.difference())),
              new Field<>(
                  Column.number(
                      "se",
                      "nats",
                      ">= 0",
                      "Standard error of the difference: standard deviation over people times the"
                          + " root of their number; empty for the best model."),
                  row -> Cell.of(row.standardError())),
              new Field<>(
                  Column.whole("best_for", "people", ">= 0", "People of whom it foretells most."),
                  row -> Cell.of(row.bestFor()))));

  private CheckData() {}

  private static <R> List<Field<R>> with(
      List<Field<R>> before, Function<R, Prediction> prediction, List<Field<R>> after) {
    List<Field<R>> all = new ArrayList<>(before);
    all.addAll(
        List.of(
            number("observed", "What people did.", prediction, Prediction::observed),
            number("predicted", "Mean of the simulated values.", prediction, Prediction::mean),
            number(
                "lower_50", "Where their middle 50 % begin.", prediction, Prediction::innerLower),
            number("upper_50", "Where they end.", prediction, Prediction::innerUpper),
            number("lower_95", "Where the middle 95 % begin.", prediction, Prediction::lower),
            number("upper_95", "Where they end.", prediction, Prediction::upper),
            new Field<>(
                Column.number(
                    "p",
                    "probability",
                    "0..1",
                    "Share of simulated values above the observed one, with half of those equal to"
                        + " it: near 0 people did more than the model can, near 1 less."),
                row -> Cell.of(prediction.apply(row).p()))));
    all.addAll(after);
    return all;
  }

  private static <R> Field<R> number(
      String name,
      String meaning,
      Function<R, Prediction> prediction,
      Function<Prediction, Double> value) {
    return new Field<>(
        Column.number(name, "that of the number compared", "", meaning),
        row -> Cell.of(value.apply(prediction.apply(row)).doubleValue()));
  }
}
