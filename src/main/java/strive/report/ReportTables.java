package strive.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import strive.inference.Engagement;
import strive.inference.GroupEstimate;
import strive.inference.ModelSummary;
import strive.inference.PersonFit;
import strive.protocol.RunRecord;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// Writes the tables of a study report in one walk over its runs, counts the rows, and checks them
/// against the database's own counts.
final class ReportTables {

  private record Fact(String name, Cell value, String meaning) {}

  /// A table and how many rows it has so far.
  private static final class Counted {
    private final DataSet<?> set;
    private long rows;

    Counted(DataSet<?> set) {
      this.set = set;
    }
  }

  private record Described(String table, String rowMeaning, Column column) {}

  private static final DataSet<Fact> ABOUT =
      new DataSet<>(
          "About",
          "a fact about this export",
          List.of(
              new Field<>(Column.text("name", "What is stated."), fact -> Cell.of(fact.name)),
              new Field<>(Column.text("value", "What it is."), fact -> fact.value),
              new Field<>(Column.text("meaning", "In words."), fact -> Cell.of(fact.meaning))));

  private static final DataSet<Described> CODEBOOK =
      new DataSet<>(
          "Codebook",
          "a column of a table",
          List.of(
              new Field<>(Column.text("table", "Sheet or file."), row -> Cell.of(row.table)),
              new Field<>(
                  Column.text("row", "What one row of it is."), row -> Cell.of(row.rowMeaning)),
              new Field<>(
                  Column.text("column", "Header of the column."),
                  row -> Cell.of(row.column.name())),
              new Field<>(
                  Column.text("type", "What its cells hold."),
                  row -> Cell.of(row.column.kind().word())),
              new Field<>(
                  Column.text("unit", "Unit of its numbers."), row -> Cell.of(row.column.unit())),
              new Field<>(
                  Column.text("range", "Values that may stand there."),
                  row -> Cell.of(row.column.range())),
              new Field<>(
                  Column.text("meaning", "What it says."), row -> Cell.of(row.column.meaning()))));

  private final StudyReport report;
  private final TableSink sink;
  private final List<Counted> tables = new ArrayList<>();
  private long runs;
  private long events;

  ReportTables(StudyReport report, TableSink sink) {
    this.report = report;
    this.sink = sink;
  }

  /// Writes everything.
  ///
  /// @return the number of rows by table, in the order of the tables
  /// @throws IllegalStateException if the rows are not as many as the database says
  Map<String, Long> write() throws IOException {
    Consumer<Fact> about = sink.table(ABOUT);
    Consumer<Described> codebook = sink.table(CODEBOOK);
    writeRuns();
    writeFit();
    check();
    tables.forEach(table -> describe(table.set, codebook));
    facts().forEach(about);
    sink.finish();
    Map<String, Long> rows = new LinkedHashMap<>();
    tables.forEach(table -> rows.put(table.set.name(), table.rows));
    return Collections.unmodifiableMap(rows);
  }

  private void writeRuns() {
    Consumer<RunRecord> participants = table(RunData.PARTICIPANTS);
    Consumer<BlockOf> blocks = table(BlockOf.DATA_SET);
    Consumer<RunData.Step> trials = table(RunData.TRIALS);
    Consumer<RunData.ProbeOf> probes = table(RunData.PROBES);
    report
        .runs()
        .forEach(
            run -> {
              runs++;
              participants.accept(run);
              BlockOf.all(run.person()).forEach(blocks);
              RunData.steps(run).forEach(trials);
              RunData.probes(run).forEach(probes);
              events += run.events();
            });
  }

  private void writeFit() {
    Consumer<FitData.ParameterOf> parameters = table(FitData.PARAMETERS);
    Consumer<PersonFit> fits = table(FitData.FITS);
    Consumer<ModelSummary> comparison = table(FitData.COMPARISON);
    Consumer<FitData.PredictionOf> predictions = table(FitData.PREDICTIONS);
    Consumer<Engagement> engagement = table(FitData.ENGAGEMENT);
    Consumer<GroupEstimate> group = table(GroupData.GROUP);
    report
        .fit()
        .ifPresent(
            fit -> {
              FitData.parameters(fit).forEach(parameters);
              fit.fits().forEach(fits);
              fit.comparison().forEach(comparison);
              FitData.predictions(fit).forEach(predictions);
              fit.engagement().forEach(engagement);
              fit.group().estimates().forEach(group);
              if (!fit.group().differences().isEmpty()) {
                fit.group().differences().forEach(table(GroupData.DIFFERENCES));
              }
            });
  }

  /// Begins a table whose rows are counted.
  private <R> Consumer<R> table(DataSet<R> set) {
    Counted counted = new Counted(set);
    tables.add(counted);
    return sink.table(set).andThen(_ -> counted.rows++);
  }

  private void check() {
    if (runs != report.runs().count() || events != report.runs().events()) {
      throw new IllegalStateException(
          "the export has %d runs with %d events, the database %d with %d"
              .formatted(runs, events, report.runs().count(), report.runs().events()));
    }
  }

  private static void describe(DataSet<?> table, Consumer<Described> codebook) {
    table
        .columns()
        .forEach(
            column -> codebook.accept(new Described(table.name(), table.rowMeaning(), column)));
  }

  private List<Fact> facts() {
    StudyReport.About about = report.about();
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                new Fact("study", Cell.of(about.study()), "Name of the study."),
                new Fact("protocol", Cell.of(about.protocolTitle()), "Title of its protocol."),
                new Fact(
                    "protocol_hash",
                    Cell.of(about.protocolHash()),
                    "SHA-256 of the protocol's text."),
                new Fact(
                    "software_version",
                    Cell.of(about.softwareVersion()),
                    "Version of Strive that wrote this."),
                new Fact("written", Cell.of(about.written()), "When this was written (UTC)."),
                new Fact("runs", Cell.of(about.scope()), "Which runs are here."),
                new Fact("events", Cell.of(events), "Stored events of these runs."),
                new Fact(
                    "fit",
                    Cell.of(about.fit()),
                    "The fit that the tables of estimates come from.")));
    for (Counted table : tables) {
      String name = table.set.name();
      facts.add(
          new Fact(
              "rows_" + name.toLowerCase(Locale.ROOT),
              Cell.of(table.rows),
              "Rows of " + name + "."));
    }
    if (!sink.remarks().isEmpty()) {
      facts.add(new Fact("remarks", Cell.of(sink.remarks()), "What did not fit into one sheet."));
    }
    return facts;
  }
}
