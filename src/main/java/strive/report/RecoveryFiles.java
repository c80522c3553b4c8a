package strive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import strive.inference.recovery.Contest;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoverySummary;
import strive.report.figure.FigureRenderer;
import strive.report.figure.FigureSpec;
import strive.report.figure.RecoveryFigures;
import strive.report.figure.Scheme;
import strive.report.table.DataSet;
import strive.report.table.Digits;

/// The files of recovery studies: tables as [RecoveryData] describes them, and figures.
public final class RecoveryFiles {

  private RecoveryFiles() {}

  /// Those of a parameter recovery.
  public static List<TextFile> of(RecoveredParameters recovered, Digits digits) {
    List<TextFile> files = new ArrayList<>();
    files.add(table(RecoveryData.PEOPLE, recovered.people(), digits));
    files.add(table(RecoveryData.RECOVERY, recovered.summaries(), digits));
    files.add(table(RecoveryData.CORRELATIONS, recovered.correlations(), digits));
    for (RecoverySummary summary : recovered.summaries()) {
      files.add(
          figure(figureName(summary.parameter()), RecoveryFigures.scatter(recovered, summary)));
    }
    return files;
  }

  /// Those of a model recovery, but for the evidence of every single fit.
  public static List<TextFile> of(RecoveredModels recovered, Digits digits) {
    return List.of(
        table(RecoveryData.CONFUSION, recovered.confusion(), digits),
        table(RecoveryData.PAIRS, recovered.pairs(), digits),
        figure("confusion", RecoveryFigures.confusion(recovered)),
        figure("inversion", RecoveryFigures.inversion(recovered)));
  }

  /// The evidence of every single fit.
  public static TextFile evidence(RecoveredModels recovered, Digits digits) {
    return table(
        RecoveryData.EVIDENCE,
        recovered.people().stream().flatMap(person -> rows(recovered.models(), person)).toList(),
        digits);
  }

  /// The name of a parameter's figure, without `.svg`.
  public static String figureName(String parameter) {
    return "recovery-" + parameter;
  }

  private static Stream<RecoveryData.Evidence> rows(List<String> models, Contest person) {
    return java.util.stream.IntStream.range(0, models.size())
        .mapToObj(
            k ->
                new RecoveryData.Evidence(
                    person.participant(), models.get(k), person.evidence().get(k)));
  }

  private static <R> TextFile table(DataSet<R> set, List<R> rows, Digits digits) {
    return new TextFile(set.fileName(), set.table(rows).csv(digits));
  }

  private static TextFile figure(String name, FigureSpec figure) {
    return new TextFile(name + ".svg", FigureRenderer.svg(figure, Scheme.LIGHT));
  }
}
