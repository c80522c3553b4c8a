package strive.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// Writes a study report as an Excel workbook: About, Codebook, Participants, Blocks, Trials,
/// Probes, Parameters, Fits, Comparison, Predictions, Engagement, Group, and Differences where a
/// group method compared conditions; typed cells, a frozen header and
/// a filter on every sheet. Rows are streamed, so the memory does not grow with the study; the
/// sheets go through temporary files, about three times the size of the workbook.
///
/// A sheet that is full (1,048,576 rows) continues on a further one, and About says so.
public final class Workbook {

  /// The most rows of a sheet in Excel's format, with the header.
  static final int MOST_ROWS = 1_048_576;

  private Workbook() {}

  /// Writes the report; `out` stays open.
  ///
  /// @return the number of rows by table, in the order of the sheets
  /// @throws IOException if `out` or a temporary file fails
  /// @throws IllegalStateException if the rows are not as many as the database says
  public static Map<String, Long> write(StudyReport report, OutputStream out) throws IOException {
    return write(report, out, MOST_ROWS);
  }

  static Map<String, Long> write(StudyReport report, OutputStream out, int mostRows)
      throws IOException {
    try (WorkbookSink sink = new WorkbookSink(out, report.about().written(), mostRows)) {
      return new ReportTables(report, sink).write();
    }
  }
}
