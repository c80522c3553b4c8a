package strive.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import strive.analysis.file.StudyResult;
import strive.inference.Light;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.report.figure.FigureSpec;
import strive.report.figure.RecoveryFigure;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// The result files of a recovery study: `people.csv`, `recovery.csv`, a figure for each parameter,
/// and the results in words.
final class RecoveryFiles {

  private static final DataSet<RecoveryStudy.Recovered> PEOPLE =
      new DataSet<>(
          "People",
          "a parameter of a simulated person",
          List.of(
              new Field<>(
                  Column.text("participant", "Simulated participant."),
                  row -> Cell.of(row.participant())),
              new Field<>(
                  Column.text("parameter", "Parameter of the model."),
                  row -> Cell.of(row.parameter())),
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

  private static final DataSet<RecoverySummary> RECOVERY =
      new DataSet<>(
          "Recovery",
          "a parameter",
          List.of(
              new Field<>(
                  Column.text("parameter", "Parameter of the model."),
                  row -> Cell.of(row.parameter())),
              new Field<>(
                  Column.whole("people", "people", ">= 2", "People with an estimate."),
                  row -> Cell.of(row.people())),
              new Field<>(
                  Column.number("correlation", "", "-1..1", "Of true and estimated values."),
                  row -> Cell.of(row.correlation())),
              new Field<>(
                  Column.number("mean_error", "natural scale", "", "Estimate minus truth."),
                  row -> Cell.of(row.meanError())),
              new Field<>(
                  Column.number("rms_error", "natural scale", ">= 0", "Root mean square error."),
                  row -> Cell.of(row.rootMeanSquareError())),
              new Field<>(
                  Column.number("mean_se", "natural scale", "> 0", "Mean standard error."),
                  row -> Cell.of(row.meanStandardError())),
              new Field<>(
                  Column.number(
                      "coverage", "share", "0..1", "People whose truth lies within 1.96 errors."),
                  row -> Cell.of(row.coverage())),
              new Field<>(
                  Column.whole("at_bound", "people", ">= 0", "Estimates on a bound."),
                  row -> Cell.of(row.atBound()))));

  private RecoveryFiles() {}

  static StudyResult of(RecoveryStudy.Result result) {
    List<RecoverySummary> summaries =
        result.parameters().stream()
            .map(parameter -> RecoverySummary.of(parameter, result.of(parameter)))
            .toList();
    List<StudyResult.ResultFile> files = new ArrayList<>();
    files.add(StudyResult.table(PEOPLE, result.people()));
    files.add(StudyResult.table(RECOVERY, summaries));
    for (RecoverySummary summary : summaries) {
      files.add(
          StudyResult.figure(
              figureName(summary.parameter()), figure(summary, result.of(summary.parameter()))));
    }
    return new StudyResult(files, words(result, summaries));
  }

  private static String figureName(String parameter) {
    return "recovery-" + parameter;
  }

  private static FigureSpec figure(RecoverySummary summary, List<RecoveryStudy.Recovered> rows) {
    return RecoveryFigure.of(
        summary.parameter(),
        summary.correlation(),
        rows.stream()
            .map(
                row ->
                    new RecoveryFigure.Recovered(
                        row.participant(), row.truth(), row.estimate(), row.standardError()))
            .toList());
  }

  private static String words(RecoveryStudy.Result result, List<RecoverySummary> summaries) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d people: %d converged, %d weak, %d failed.\n\n"
            .formatted(
                result.fits().size(),
                count(result, Light.CONVERGED),
                count(result, Light.WEAK),
                count(result, Light.FAILED)));
    text.append(
        "| parameter | correlation | mean error | root mean square error | mean SE | within 1.96 SE | at bound |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (RecoverySummary summary : summaries) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %d |\n"
              .formatted(
                  summary.parameter() + ", " + meaning(summary.parameter()),
                  number("%.3f", summary.correlation()),
                  number("%+.4f", summary.meanError()),
                  number("%.4f", summary.rootMeanSquareError()),
                  number("%.4f", summary.meanStandardError()),
                  number("%.0f %%", 100 * summary.coverage()),
                  summary.atBound()));
    }
    text.append('\n');
    for (RecoverySummary summary : summaries) {
      text.append("![").append(summary.parameter()).append("](");
      text.append(figureName(summary.parameter())).append(".svg)\n");
    }
    return text.toString();
  }

  private static long count(RecoveryStudy.Result result, Light light) {
    return result.fits().stream().filter(fit -> fit.light() == light).count();
  }

  private static String meaning(String parameter) {
    return Policies.parameters().stream()
        .filter(one -> one.name().equals(parameter))
        .map(Parameter::meaning)
        .findFirst()
        .orElse("");
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
