package strive.analysis;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import strive.analysis.file.StudyResult;
import strive.inference.recovery.EstimateCorrelation;
import strive.inference.recovery.ModelPair;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoverySummary;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.report.RecoveryFiles;
import strive.report.RecoveryText;
import strive.report.TextFile;
import strive.report.table.Digits;

/// The results of recovery studies: files, and what stands in the README.
final class RecoveryWords {

  private RecoveryWords() {}

  static StudyResult result(RecoveredParameters recovered) {
    return new StudyResult(files(RecoveryFiles.of(recovered, Digits.TEN)), words(recovered));
  }

  static StudyResult result(RecoveredModels recovered) {
    return new StudyResult(files(RecoveryFiles.of(recovered, Digits.TEN)), words(recovered));
  }

  private static List<StudyResult.ResultFile> files(List<TextFile> files) {
    return files.stream()
        .map(file -> new StudyResult.ResultFile(file.name(), file.text()))
        .toList();
  }

  private static String words(RecoveredParameters recovered) {
    StringBuilder text = new StringBuilder(RecoveryText.lights(recovered)).append("\n\n");
    text.append(
        "| parameter | correlation | 95 % | bias | root mean square error | mean SE | within 1.96 SE |"
            + " at bound |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (RecoverySummary summary : recovered.summaries()) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %s | %d |\n"
              .formatted(
                  summary.words() + ", " + meaning(summary.parameter()),
                  number("%.3f", summary.correlation()),
                  RecoveryText.interval(summary),
                  number("%+.4f", summary.bias()),
                  number("%.4f", summary.rootMeanSquareError()),
                  number("%.4f", summary.meanStandardError()),
                  percent(summary.coverage()),
                  summary.atBound()));
    }
    text.append("\nCorrelations of errors:");
    for (EstimateCorrelation pair : recovered.correlations()) {
      text.append(
          pair.error().isPresent()
              ? " %s with %s %s;"
                  .formatted(pair.parameter(), pair.other(), number("%+.2f", pair.error()))
              : "");
    }
    text.setLength(text.length() - 1);
    text.append(".\n\n");
    for (RecoverySummary summary : recovered.summaries()) {
      text.append("![").append(summary.parameter()).append("](");
      text.append(RecoveryFiles.figureName(summary.parameter())).append(".svg)\n");
    }
    return text.toString();
  }

  private static String words(RecoveredModels recovered) {
    List<ModelPair> pairs = recovered.pairs();
    List<ModelPair> separable = pairs.stream().filter(ModelPair::separable).toList();
    List<ModelPair> lost = separable.stream().filter(pair -> !pair.found()).toList();
    return "%d of %d pairs are separable; both models are found in at least 80 %% of their people in %d of these.\n"
            .formatted(separable.size(), pairs.size(), separable.size() - lost.size())
        + table("Separable, but one is found less often", lost)
        + table("Not separable", pairs.stream().filter(pair -> !pair.separable()).toList())
        + table("Separable, and found", separable.stream().filter(ModelPair::found).toList())
        + "\n![confusion](confusion.svg)\n![inversion](inversion.svg)\n";
  }

  private static String table(String title, List<ModelPair> pairs) {
    if (pairs.isEmpty()) {
      return "\n" + title + ": none.\n";
    }
    StringBuilder text = new StringBuilder("\n" + title + " (" + pairs.size() + "):\n\n");
    text.append(
        "| one | other | one found | other found | other imitates one to | one imitates other to |\n");
    text.append("| --- | --- | --- | --- | --- | --- |\n");
    for (ModelPair pair : pairs) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.3f | %.3f | %.3f | %.3f |%n",
              pair.one(),
              pair.other(),
              pair.ofOne().found().share(),
              pair.ofOther().found().share(),
              pair.ofOne().imitation().difference(),
              pair.ofOther().imitation().difference()));
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static String meaning(String parameter) {
    return Policies.parameters().stream()
        .filter(one -> one.name().equals(parameter))
        .map(Parameter::meaning)
        .findFirst()
        .orElse("");
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? number("%.0f %%", 100 * share.getAsDouble()) : "";
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? number(format, value.getAsDouble()) : "";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
