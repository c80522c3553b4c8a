package strive.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;
import strive.theory.memory.RegretCurve;

/// The columns of what is lost as episodes are stored.
public final class RegretRow {

  /// What `theory memory --out` writes.
  public static final DataSet<RegretCurve.Point> DATA_SET =
      new DataSet<>(
          "Regret",
          "an episode of a life, averaged over lives",
          List.of(
              new Field<>(
                  Column.whole("stored", "", ">= 0", "Episodes remembered before it."),
                  point -> Cell.of(point.stored())),
              number("regret", "Mean value lost against the optimum.", RegretCurve.Point::regret),
              number(
                  "regret_se",
                  "Standard error of that mean; empty for a single life.",
                  RegretCurve.Point::standardError),
              number(
                  "share",
                  "Regret relative to what can be gained over no effort at all.",
                  RegretCurve.Point::share),
              number(
                  "expectation",
                  "Mean expectation when the episode begins.",
                  RegretCurve.Point::expectation),
              number(
                  "optimal_expectation",
                  "Mean self-consistent expectation F* then.",
                  RegretCurve.Point::optimalExpectation),
              number("reached", "Mean performance in the end.", RegretCurve.Point::reached)));

  private RegretRow() {}

  private static Field<RegretCurve.Point> number(
      String name, String meaning, ToDoubleFunction<RegretCurve.Point> value) {
    return new Field<>(
        Column.number(name, "", "", meaning), point -> Cell.of(value.applyAsDouble(point)));
  }
}
