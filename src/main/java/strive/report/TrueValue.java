package strive.report;

import java.util.ArrayList;
import java.util.List;
import strive.policy.SimulatedStudy;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// A parameter that a simulated person really has.
///
/// @param participant id
/// @param parameter name
/// @param value natural scale
public record TrueValue(String participant, String parameter, double value) {

  /// What `simulate --truth` writes.
  public static final DataSet<TrueValue> DATA_SET =
      new DataSet<>(
          "Truth",
          "a parameter of a simulated person",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.participant)),
              new Field<>(
                  Column.text("parameter", "Name of the parameter."),
                  row -> Cell.of(row.parameter)),
              new Field<>(
                  Column.number(
                      "value", "", "", "Value that the person was simulated with, natural scale."),
                  row -> Cell.of(row.value))));

  /// All parameters of all people of a study, in their order.
  public static List<TrueValue> all(SimulatedStudy study) {
    List<TrueValue> rows = new ArrayList<>();
    for (int i = 0; i < study.people().size(); i++) {
      String participant = study.people().get(i).id();
      study
          .truth()
          .get(i)
          .byName()
          .forEach((name, value) -> rows.add(new TrueValue(participant, name, value)));
    }
    return rows;
  }
}
