package strive.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import strive.report.table.DataSet;

/// Where the tables of a report go: the sheets of a workbook or the files of a folder. Rows of
/// several tables may come in any mixture; each goes out as it comes.
interface TableSink extends Closeable {

  /// Begins a table with its header. Tables stand in the order in which they were begun.
  ///
  /// @return takes the rows
  <R> Consumer<R> table(DataSet<R> set);

  /// Ends all tables; what was written is complete only then.
  void finish() throws IOException;

  /// How a table came out that did not fit into one piece, for the people who open it; empty if all
  /// did.
  String remarks();
}
