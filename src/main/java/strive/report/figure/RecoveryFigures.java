package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import strive.inference.recovery.Confusion;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoverySummary;
import strive.report.table.Column;

/// The figures of recovery studies.
public final class RecoveryFigures {

  private RecoveryFigures() {}

  /// Estimated against true values of one parameter, on the scale on which it is judged.
  public static FigureSpec scatter(RecoveredParameters recovered, RecoverySummary summary) {
    return RecoveryFigure.of(
        summary.words(),
        summary.correlation().orElse(Double.NaN),
        recovered.judged(summary.parameter()).stream()
            .map(
                row ->
                    new RecoveryFigure.Recovered(
                        row.participant(), row.truth(), row.estimate(), row.standardError()))
            .toList());
  }

  /// p(best | simulated): each row sums to one.
  public static FigureSpec confusion(RecoveredModels recovered) {
    return matrix(
        recovered,
        "How often people who follow a model (rows) are described best by each (columns)",
        "p(best | simulated)",
        Confusion::bestGivenSimulated);
  }

  /// p(simulated | best): each column sums to one.
  public static FigureSpec inversion(RecoveredModels recovered) {
    return matrix(
        recovered,
        "How often people described best by a model (columns) follow each (rows), when all models are"
            + " equally frequent",
        "p(simulated | best)",
        cell -> cell.simulatedGivenBest().orElse(Double.NaN));
  }

  private static FigureSpec matrix(
      RecoveredModels recovered, String finding, String value, ToDoubleFunction<Confusion> of) {
    List<String> models = recovered.models();
    List<Confusion> cells = recovered.confusion();
    List<List<Double>> values = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      values.add(
          cells.subList(i * models.size(), (i + 1) * models.size()).stream()
              .map(of::applyAsDouble)
              .toList());
    }
    return MatrixFigure.of(
        new MatrixFigure.Matrix(
            side("simulated", models, "Model that people follow."),
            side("best", models, "Model that describes them best."),
            values,
            Column.number("share", "share", "0..1", value + ".")),
        finding,
        value);
  }

  private static MatrixFigure.Side side(String name, List<String> models, String meaning) {
    return new MatrixFigure.Side(name, models, Column.text(name, meaning));
  }
}
