package strive.report;

import java.util.List;

/// What reading a table of log evidences gives.
public sealed interface ParsedEvidence {

  /// The file is whole.
  ///
  /// @param participants in the order of their first appearance
  /// @param models likewise
  /// @param logEvidence a row a participant, a column a model
  record Valid(List<String> participants, List<String> models, List<List<Double>> logEvidence)
      implements ParsedEvidence {
    public Valid {
      participants = List.copyOf(participants);
      models = List.copyOf(models);
      logEvidence = logEvidence.stream().map(List::copyOf).toList();
    }

    /// The log evidences as a matrix.
    public double[][] matrix() {
      return logEvidence.stream()
          .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
          .toArray(double[][]::new);
    }
  }

  /// The file is at fault.
  ///
  /// @param text the first faults, a line each, and how many more there are
  record Invalid(String text) implements ParsedEvidence {}
}
