package strive.report;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import strive.inference.ParameterPrior;
import strive.policy.Policies;
import strive.report.table.Column;

/// Reads priors that replace the usual ones: CSV with the columns `parameter`, `mean` and `sd`, one
/// row a parameter, on the transformed scale.
public final class PriorFile {

  private static final Column PARAMETER = Column.text("parameter", "Name of the parameter.");
  private static final Column MEAN =
      Column.number("mean", "transformed scale", "", "Mean of the normal prior.");
  private static final Column DEVIATION =
      Column.number("sd", "transformed scale", "> 0", "Its standard deviation.");

  /// What reading gives.
  public sealed interface Parsed {
    /// The priors.
    record Valid(List<ParameterPrior> priors) implements Parsed {
      public Valid {
        priors = List.copyOf(priors);
      }
    }

    /// The file is at fault; its first faults, a line each.
    record Invalid(String text) implements Parsed {}
  }

  private PriorFile() {}

  /// Reads priors.
  ///
  /// @param fileName stands in the faults
  /// @throws IOException if the text cannot be read
  public static Parsed read(String fileName, Reader reader) throws IOException {
    FaultList faults = new FaultList(fileName);
    List<ParameterPrior> priors = new ArrayList<>();
    new NamedRows(List.of(PARAMETER, MEAN, DEVIATION), faults)
        .read(reader, row -> add(row, priors));
    return faults.isEmpty()
        ? new Parsed.Valid(priors)
        : new Parsed.Invalid(faults.invalid().text());
  }

  private static void add(RowReader row, List<ParameterPrior> priors) {
    String name = row.text(PARAMETER).strip();
    double mean = row.number(MEAN);
    double deviation = row.number(DEVIATION);
    if (row.isSound() && !isParameter(name)) {
      row.fault(row.cell(PARAMETER), "no parameter is called " + name);
    }
    if (row.isSound() && priors.stream().anyMatch(prior -> prior.name().equals(name))) {
      row.fault(row.cell(PARAMETER), name + " stands there twice");
    }
    if (row.isSound() && !(deviation > 0)) {
      row.fault(row.cell(DEVIATION), "sd must be above 0, got " + deviation);
    }
    if (row.isSound()) {
      priors.add(new ParameterPrior(name, mean, deviation));
    }
  }

  private static boolean isParameter(String name) {
    return Policies.all().stream()
        .flatMap(policy -> policy.modelParameters().stream())
        .anyMatch(parameter -> parameter.name().equals(name));
  }
}
