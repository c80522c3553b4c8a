package strive.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import strive.inference.Light;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.report.figure.FigureRenderer;
import strive.report.figure.RecoveryFigure;
import strive.report.figure.Scheme;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Digits;
import strive.report.table.Field;
import strive.report.table.Table;

/// Writes the result files of a recovery study beside its settings: `people.csv`, `recovery.csv`, a
/// figure for each parameter, and the results between the marks of the README.
final class RecoveryFiles {

  static final String BEGIN = "<!-- results: written by the study, do not edit -->";
  static final String END = "<!-- end of results -->";

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

  static void write(RecoveryStudy.Result result, Path folder) throws IOException {
    List<RecoverySummary> summaries =
        result.parameters().stream()
            .map(parameter -> RecoverySummary.of(parameter, result.of(parameter)))
            .toList();
    Files.writeString(folder.resolve(PEOPLE.fileName()), csv(PEOPLE, result.people()));
    Files.writeString(folder.resolve(RECOVERY.fileName()), csv(RECOVERY, summaries));
    for (RecoverySummary summary : summaries) {
      Files.writeString(
          folder.resolve(figureName(summary.parameter())),
          figure(summary, result.of(summary.parameter())));
    }
    Path readme = folder.resolve("README.md");
    if (Files.exists(readme)) {
      Files.writeString(readme, withResults(Files.readString(readme), words(result, summaries)));
    }
  }

  private static <R> String csv(DataSet<R> set, List<R> rows) {
    return new Table(set.columns(), rows.stream().map(set::cells).toList()).csv(Digits.TEN);
  }

  private static String figureName(String parameter) {
    return "recovery-" + parameter + ".svg";
  }

  private static String figure(RecoverySummary summary, List<RecoveryStudy.Recovered> rows) {
    return FigureRenderer.svg(
        RecoveryFigure.of(
            summary.parameter(),
            summary.correlation(),
            rows.stream()
                .map(
                    row ->
                        new RecoveryFigure.Recovered(
                            row.participant(), row.truth(), row.estimate(), row.standardError()))
                .toList()),
        Scheme.LIGHT);
  }

  private static String withResults(String readme, String results) {
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    return begin < 0 || end < begin
        ? readme
        : readme.substring(0, begin + BEGIN.length()) + "\n" + results + readme.substring(end);
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
      text.append(figureName(summary.parameter())).append(")\n");
    }
    return text.toString();
  }

  private static long count(RecoveryStudy.Result result, Light light) {
    return result.fits().stream().filter(fit -> fit.light() == light).count();
  }

  private static String meaning(String parameter) {
    return Policies.all().stream()
        .flatMap(policy -> policy.modelParameters().stream())
        .filter(one -> one.name().equals(parameter))
        .map(Parameter::meaning)
        .findFirst()
        .orElse("");
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
