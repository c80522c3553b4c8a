package strive.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import strive.inference.design.Agreement;
import strive.inference.design.DesignResult;
import strive.inference.design.MeanTest;
import strive.inference.design.PowerPoint;
import strive.inference.design.Proportion;
import strive.inference.design.StudyOutcome;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// The tables of a design check.
public final class DesignData {

  /// How often studies of one size find something.
  ///
  /// @param test mean or difference
  /// @param found under the assumed effect
  /// @param alarms without any effect
  public record Power(int people, String test, Proportion found, Proportion alarms) {}

  /// A simulated study.
  ///
  /// @param series effect, or none for people without a bias
  public record Study(String series, StudyOutcome outcome) {}

  /// A parameter in a simulated study.
  public record Recovered(int study, Agreement agreement) {}

  /// Power by number of people.
  public static final DataSet<Power> POWER =
      new DataSet<>(
          "Power",
          "a test in studies of one size",
          List.of(
              new Field<>(
                  Column.whole("people", "people", ">= 2", "People of the study."),
                  row -> Cell.of(row.people())),
              new Field<>(
                  Column.text(
                      "test",
                      "mean: mean b is 0; difference: the first two conditions have one mean b."),
                  row -> Cell.of(row.test())),
              new Field<>(
                  Column.whole("studies", "studies", ">= 1", "Simulated studies of each series."),
                  row -> Cell.of(row.found().of())),
              share(
                  "power", "Studies that find the assumed effect, in its direction.", Power::found),
              end(
                  "power_lower",
                  "Lower end of its 95 % interval (Wilson).",
                  r -> r.found().lower()),
              end("power_upper", "Upper end of it.", r -> r.found().upper()),
              share(
                  "false_alarms",
                  "Studies of people without any bias that find something.",
                  Power::alarms),
              end("false_lower", "Lower end of its 95 % interval.", r -> r.alarms().lower()),
              end("false_upper", "Upper end of it.", r -> r.alarms().upper())));

  /// Every simulated study.
  public static final DataSet<Study> STUDIES =
      new DataSet<>(
          "Studies",
          "a simulated study",
          List.of(
              new Field<>(
                  Column.text(
                      "series",
                      "effect: the assumed bias and difference; none: nobody has a bias."),
                  row -> Cell.of(row.series())),
              new Field<>(
                  Column.whole("study", "", ">= 1", "Number of the study."),
                  row -> Cell.of(row.outcome().study())),
              ofMean("mean_b", "Estimated mean of b over everybody.", MeanTest::estimate),
              ofMean("mean_se", "Its standard error.", MeanTest::error),
              ofMean("mean_df", "Degrees of freedom of its test.", MeanTest::degreesOfFreedom),
              ofMean("mean_p", "Two-sided p of mean b = 0.", MeanTest::p),
              ofDifference(
                  "difference",
                  "Estimated mean of b in the second condition minus that in the first.",
                  MeanTest::estimate),
              ofDifference("difference_se", "Its standard error.", MeanTest::error),
              ofDifference(
                  "difference_df", "Degrees of freedom of its test.", MeanTest::degreesOfFreedom),
              ofDifference("difference_p", "Two-sided p of no difference.", MeanTest::p),
              new Field<>(
                  Column.whole("converged", "people", ">= 0", "Fits that can be trusted."),
                  row -> Cell.of(row.outcome().converged())),
              new Field<>(
                  Column.whole("weak", "people", ">= 0", "Fits of which the data say little."),
                  row -> Cell.of(row.outcome().weak())),
              new Field<>(
                  Column.whole("failed", "people", ">= 0", "Fits without a say in the tests."),
                  row -> Cell.of(row.outcome().failed()))));

  /// Recovery in every simulated study with the assumed effect.
  public static final DataSet<Recovered> RECOVERED =
      new DataSet<>(
          "Recovered",
          "a parameter in a simulated study",
          List.of(
              new Field<>(
                  Column.whole("study", "", ">= 1", "Number of the study, series effect."),
                  row -> Cell.of(row.study())),
              new Field<>(
                  Column.text("parameter", "Free parameter of the model."),
                  row -> Cell.of(row.agreement().parameter())),
              new Field<>(
                  Column.whole("people", "people", ">= 1", "People with an estimate."),
                  row -> Cell.of(row.agreement().people())),
              new Field<>(
                  Column.number(
                      "r",
                      "",
                      "-1..1",
                      "Correlation of true and estimated values, transformed scale."),
                  row -> Cell.of(row.agreement().correlation())),
              new Field<>(
                  Column.number("bias", "transformed scale", "", "Mean of estimate minus truth."),
                  row -> Cell.of(row.agreement().bias())),
              new Field<>(
                  Column.number("rmse", "transformed scale", ">= 0", "Root mean square error."),
                  row -> Cell.of(row.agreement().error()))));

  private DesignData() {}

  /// The rows of [#POWER].
  public static List<Power> power(DesignResult result) {
    return result.curve().stream().flatMap(DesignData::power).toList();
  }

  private static Stream<Power> power(PowerPoint at) {
    Stream<Power> mean = Stream.of(new Power(at.people(), "mean", at.mean(), at.meanFalse()));
    return at.difference().isPresent() && at.differenceFalse().isPresent()
        ? Stream.concat(
            mean,
            Stream.of(
                new Power(
                    at.people(), "difference", at.difference().get(), at.differenceFalse().get())))
        : mean;
  }

  /// The rows of [#STUDIES].
  public static List<Study> studies(DesignResult result) {
    return Stream.concat(
            result.studies().stream().map(study -> new Study("effect", study)),
            result.withoutEffect().stream().map(study -> new Study("none", study)))
        .toList();
  }

  /// The rows of [#RECOVERED].
  public static List<Recovered> recovered(DesignResult result) {
    return result.studies().stream()
        .flatMap(study -> study.recovery().stream().map(one -> new Recovered(study.study(), one)))
        .toList();
  }

  private static Field<Power> share(
      String name, String meaning, Function<Power, Proportion> proportion) {
    return new Field<>(
        Column.number(name, "share", "0..1", meaning),
        row -> Cell.of(proportion.apply(row).share()));
  }

  private static Field<Power> end(String name, String meaning, ToDoubleFunction<Power> value) {
    return new Field<>(
        Column.number(name, "share", "0..1", meaning), row -> Cell.of(value.applyAsDouble(row)));
  }

  private static Field<Study> ofMean(
      String name, String meaning, ToDoubleFunction<MeanTest> value) {
    return new Field<>(
        Column.number(name, "", "", meaning), row -> cell(row.outcome().mean(), value));
  }

  private static Field<Study> ofDifference(
      String name, String meaning, ToDoubleFunction<MeanTest> value) {
    return new Field<>(
        Column.number(name, "", "", meaning), row -> cell(row.outcome().difference(), value));
  }

  private static Cell cell(Optional<MeanTest> test, ToDoubleFunction<MeanTest> value) {
    return test.map(one -> Cell.of(value.applyAsDouble(one))).orElse(Cell.EMPTY);
  }
}
