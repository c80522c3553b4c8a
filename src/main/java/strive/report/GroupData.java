package strive.report;

import java.util.List;
import strive.inference.ConditionDifference;
import strive.inference.FamilyComparison;
import strive.inference.GroupEstimate;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// The data sets of what a fit says about a group beyond its people: distributions, differences
/// between conditions, families of models. An undefined number is an empty cell.
public final class GroupData {

  /// group.csv
  public static final DataSet<GroupEstimate> GROUP =
      new DataSet<>(
          "Group",
          "a parameter's distribution over people, under a group method",
          List.of(
              new Field<>(FitData.MODEL, row -> Cell.of(row.model())),
              new Field<>(
                  Column.text("condition", "Whose people they are; empty for everybody."),
                  row -> Cell.of(row.condition())),
              new Field<>(
                  Column.text("parameter", "Name of the parameter."),
                  row -> Cell.of(row.parameter())),
              new Field<>(
                  Column.number("mean", "transformed scale", "", "Mean over people."),
                  row -> Cell.of(row.mean())),
              new Field<>(
                  Column.number(
                      "sd", "transformed scale", "> 0", "Standard deviation between people."),
                  row -> Cell.of(row.deviation())),
              new Field<>(
                  Column.number(
                      "se",
                      "transformed scale",
                      "> 0",
                      "Standard error of the mean; empty where people say nothing about it, and under"
                          + " hbi where fewer than one person is attributed to the model: mean and"
                          + " sd are then what was assumed beforehand, not a result."),
                  row -> Cell.of(row.error()))));

  /// differences.csv
  public static final DataSet<ConditionDifference> DIFFERENCES =
      new DataSet<>(
          "Differences",
          "a parameter's group means compared between two conditions, under a group method",
          List.of(
              new Field<>(FitData.MODEL, row -> Cell.of(row.model())),
              new Field<>(
                  Column.text("parameter", "Name of the parameter: b, or F where one is held."),
                  row -> Cell.of(row.parameter())),
              new Field<>(
                  Column.text("first", "Condition that is taken away."),
                  row -> Cell.of(row.first())),
              new Field<>(
                  Column.text("second", "Condition that it is taken away from."),
                  row -> Cell.of(row.second())),
              new Field<>(
                  Column.number(
                      "difference",
                      "transformed scale",
                      "",
                      "Group mean of the second condition minus that of the first."),
                  row -> Cell.of(row.difference())),
              new Field<>(
                  Column.number(
                      "se", "transformed scale", "> 0", "Standard error of the difference."),
                  row -> Cell.of(row.error())),
              new Field<>(
                  Column.whole(
                      "df",
                      "",
                      ">= 1",
                      "Degrees of freedom of t = difference / se: people (under hbi the model's"
                          + " followers) less conditions."),
                  row -> Cell.of(row.degreesOfFreedom())),
              new Field<>(
                  Column.number("p", "probability", "0..1", "Two-sided, by the t distribution."),
                  row -> Cell.of(row.p()))));

  /// families.csv
  public static final DataSet<FamilyComparison.Family> FAMILIES =
      new DataSet<>(
          "Families",
          "a family of models compared with the others",
          List.of(
              new Field<>(
                  Column.text("family", "Name of the family."),
                  row -> Cell.of(row.frequency().name())),
              new Field<>(
                  Column.text("models", "Its models, with spaces between."),
                  row -> Cell.of(String.join(" ", row.models()))),
              new Field<>(
                  Column.number(
                      "expected_frequency",
                      "share of people",
                      "0..1",
                      "Expected share of people who follow one of its models (random effects)."),
                  row -> Cell.of(row.frequency().expected())),
              new Field<>(
                  Column.number(
                      "lower", "share of people", "0..1", "Lower end of its 95 % interval."),
                  row -> Cell.of(row.frequency().lower())),
              new Field<>(
                  Column.number(
                      "upper", "share of people", "0..1", "Upper end of its 95 % interval."),
                  row -> Cell.of(row.frequency().upper())),
              new Field<>(
                  Column.number(
                      "exceedance",
                      "probability",
                      "0..1",
                      "Probability that it is the most frequent family."),
                  row -> Cell.of(row.frequency().exceedance())),
              new Field<>(
                  Column.number(
                      "protected_exceedance",
                      "probability",
                      "0..1",
                      "The same, protected against all families being as frequent as before the"
                          + " data."),
                  row -> Cell.of(row.frequency().protectedExceedance()))));

  private GroupData() {}
}
