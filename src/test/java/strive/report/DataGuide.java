package strive.report;

import java.util.List;
import strive.report.table.Column;
import strive.report.table.DataSet;

/// The description of every table that Strive writes, as the text of `docs/data.md`. It is made
/// from the same columns as the files, workbooks and codebooks themselves.
final class DataGuide {

  /// Every table: those of an export in the order of the workbook's sheets, then those of commands.
  static final List<DataSet<?>> TABLES =
      List.of(
          RunData.PARTICIPANTS,
          BlockOf.DATA_SET,
          RunData.TRIALS,
          RunData.PROBES,
          FitData.PARAMETERS,
          FitData.FITS,
          FitData.COMPARISON,
          FitData.PREDICTIONS,
          FitData.ENGAGEMENT,
          GroupData.GROUP,
          GroupData.DIFFERENCES,
          GroupData.FAMILIES,
          CheckData.CHECKS,
          CheckData.CURVES,
          CheckData.PEOPLE,
          CheckData.CROSS_VALIDATION,
          CheckData.CROSS_VALIDATION_MODELS,
          TrueValue.DATA_SET,
          RecoveryData.PEOPLE,
          RecoveryData.RECOVERY,
          RecoveryData.CORRELATIONS,
          RecoveryData.CONFUSION,
          RecoveryData.PAIRS,
          RecoveryData.EVIDENCE,
          BlockSchedule.DATA_SET,
          ScheduleRow.OF_A_NEURON,
          ComparedSchedule.DATA_SET,
          RegretRow.DATA_SET,
          DesignData.POWER,
          DesignData.STUDIES,
          DesignData.RECOVERED);

  private static final String INTRODUCTION =
      """
      # Data

      Every table that Strive writes. In a workbook each is a sheet (with *About* and *Codebook* before them), in a folder a
      CSV file: UTF-8, one header line, quoted as in RFC 4180, lines ending with a line feed, `.` as decimal mark, full double
      precision. An undefined number is an empty cell.

      `./strive export STUDY --format xlsx|csv --out PATH` writes all of them down to *Group*, and *Differences* where a group
      method compared conditions; `./strive fit FILE --out DIR`
      writes those of a fit (with `--families` *Families*, with `--check` and `--cross-validate` the five of checks), `./strive simulate`
      *Blocks* and *Truth*, `./strive recover parameters` *People* to *Correlations*, `./strive recover models` *Confusion* to
      *Evidence*, `./strive recover power` the last three, `./strive theory block|schedule|compare|memory` *Optimum* to *Regret*
      (`x` for a single neuron only). A blocks file from elsewhere needs the columns of *Blocks*, except `horizon`, `forced`
      and `effort_step`; further columns are ignored, and the order of rows does not matter.

      This page is made from the description of columns in the code; a test compares them.
      """;

  private DataGuide() {}

  /// The page, in Markdown.
  static String markdown() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    for (DataSet<?> table : TABLES) {
      text.append("\n## ").append(table.name()).append("\n\n`").append(table.fileName());
      text.append("`: one row is ").append(table.rowMeaning()).append(".\n\n");
      text.append("| column | type | unit | range | meaning |\n| --- | --- | --- | --- | --- |\n");
      table.columns().forEach(column -> text.append(row(column)));
    }
    return text.toString();
  }

  private static String row(Column column) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            column.name(), column.kind().word(), column.unit(), column.range(), column.meaning());
  }
}
