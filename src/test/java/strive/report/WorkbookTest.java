package strive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.behaviour.Person;
import strive.inference.ConditionDifference;
import strive.inference.Method;
import strive.inference.StudyFit;
import strive.protocol.RunRecord;
import strive.report.figure.SomeStudy;

class WorkbookTest {

  @TempDir private Path folder;

  private Path written(StudyReport report, int mostRows) throws IOException {
    Path file = folder.resolve("study.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook.write(report, out, mostRows);
    }
    return file;
  }

  private XSSFWorkbook opened(StudyReport report) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(written(report, Workbook.MOST_ROWS)));
  }

  private static List<String> texts(Row row) {
    return StreamSupport.stream(row.spliterator(), false).map(Cell::toString).toList();
  }

  private static Cell cell(Sheet sheet, int row, String column) {
    int place = texts(sheet.getRow(0)).indexOf(column);
    assertThat(place).as("column " + column).isNotNegative();
    return sheet.getRow(row).getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String fact(XSSFWorkbook workbook, String name) {
    Sheet about = workbook.getSheet("About");
    return StreamSupport.stream(about.spliterator(), false)
        .filter(row -> row.getCell(0).getStringCellValue().equals(name))
        .map(row -> row.getCell(1).toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSheetsStandInTheirOrderWithFrozenHeaderAndFilter() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.of(List.of(Reports.run("P-1", "a", 3, 2))))) {
      assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
          .containsExactly(
              "About",
              "Codebook",
              "Participants",
              "Blocks",
              "Trials",
              "Probes",
              "Parameters",
              "Fits",
              "Comparison",
              "Predictions",
              "Engagement",
              "Group");
      for (Sheet sheet : workbook) {
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
      }
    }
  }

  @Test
  void cellsAreTypedAndKeepEveryDigit() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.of(List.of(Reports.run("P-1", "a", 3, 2))))) {
      Sheet blocks = workbook.getSheet("Blocks");
      assertThat(cell(blocks, 3, "effort").getNumericCellValue()).isEqualTo(1.0 / 3);
      assertThat(cell(blocks, 3, "forced").getCellType()).isEqualTo(CellType.BOOLEAN);
      assertThat(cell(blocks, 3, "expectation").getCellType()).isEqualTo(CellType.BLANK);
      Sheet participants = workbook.getSheet("Participants");
      Cell started = cell(participants, 1, "started");
      assertThat(DateUtil.isCellDateFormatted(started)).isTrue();
      assertThat(started.getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.ofInstant(Reports.STARTED, ZoneOffset.UTC));
      assertThat(cell(participants, 1, "seed").getStringCellValue())
          .isEqualTo(Long.toString(Long.MAX_VALUE));
    }
  }

  @Test
  void trialsStandInTheOrderOfTheirEvents() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.of(List.of(Reports.run("P-1", "a", 2, 1))))) {
      Sheet trials = workbook.getSheet("Trials");
      assertThat(
              IntStream.rangeClosed(1, trials.getLastRowNum())
                  .mapToObj(row -> cell(trials, row, "kind").getStringCellValue()))
          .containsExactly("choice", "card", "test", "choice", "card", "test");
      assertThat(cell(trials, 2, "correct").getCellType()).isEqualTo(CellType.BLANK);
      assertThat(cell(trials, 3, "correct").getNumericCellValue()).isEqualTo(1);
      assertThat(cell(trials, 1, "cards").getNumericCellValue()).isEqualTo(20);
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    String hostile = "=HYPERLINK(\"http://127.0.0.1\",\"x\")";
    try (XSSFWorkbook workbook = opened(Reports.of(List.of(Reports.run("P-1", hostile, 1, 1))))) {
      Cell condition = cell(workbook.getSheet("Blocks"), 1, "condition");
      assertThat(condition.getCellType()).isEqualTo(CellType.STRING);
      assertThat(condition.getStringCellValue()).isEqualTo(hostile);
      assertThat(condition.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(
              cell(workbook.getSheet("Blocks"), 1, "participant").getCellStyle().getQuotePrefixed())
          .isFalse();
    }
  }

  @Test
  void theBlocksSheetIsABlocksFile() throws IOException {
    List<RunRecord> runs =
        List.of(Reports.run("P-1", "<a>&\"", 4, 12), Reports.run("P-2", "-b", 3, 12));

    ParsedBlocks.Valid read =
        (ParsedBlocks.Valid) BlocksFile.read(written(Reports.of(runs), Workbook.MOST_ROWS));

    assertThat(read.people()).isEqualTo(runs.stream().map(RunRecord::person).toList());
  }

  @Test
  void aFullSheetContinuesOnTheNextOneAndAboutSaysSo() throws IOException {
    List<RunRecord> runs =
        IntStream.rangeClosed(1, 9).mapToObj(n -> Reports.run("P-" + n, "a", 5, 1)).toList();

    Path file = written(Reports.of(runs), 20);

    assertThat(((ParsedBlocks.Valid) BlocksFile.read(file)).people())
        .isEqualTo(runs.stream().map(RunRecord::person).toList());
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheet("Blocks").getLastRowNum()).isEqualTo(19);
      assertThat(workbook.getSheetIndex("Blocks (3)"))
          .isEqualTo(workbook.getSheetIndex("Blocks") + 2);
      assertThat(fact(workbook, "rows_blocks")).isEqualTo("45.0");
      assertThat(fact(workbook, "remarks"))
          .contains("Blocks continues on Blocks (2), Blocks (3): a sheet holds 20 rows.");
    }
  }

  @Test
  void faultsOfASheetAreNamedByRowAndCell() throws IOException {
    Path file = folder.resolve("own.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Blocks");
      Row header = sheet.createRow(0);
      List<String> names =
          BlockOf.DATA_SET.columns().stream().map(column -> column.name()).toList();
      IntStream.range(0, names.size())
          .forEach(i -> header.createCell(i).setCellValue(names.get(i)));
      Row row = sheet.createRow(4);
      row.createCell(0).setCellValue("P-1");
      row.createCell(1).setCellValue("a");
      for (int i = 2; i < 10; i++) {
        row.createCell(i).setCellValue(1);
      }
      row.getCell(8).setCellValue(0.25);
      row.getCell(4).setCellValue(1.5);
      workbook.write(out);
    }

    assertThat(((ParsedBlocks.Invalid) BlocksFile.read(file)).faults())
        .extracting(Object::toString)
        .containsExactly(file + ":5:5: effort must be between 0 and 1, got 1.5");
  }

  @Test
  void aBrokenWorkbookIsAFaultOfTheFile() throws IOException {
    Path file = folder.resolve("broken.xlsx");
    Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});

    assertThat(((ParsedBlocks.Invalid) BlocksFile.read(file)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).startsWith("this workbook cannot be read"));
  }

  @Test
  void anExportThatMissesEventsIsRefused() {
    StudyReport report = Reports.of(List.of(Reports.run("P-1", "a", 2, 1)), 99, Optional.empty());

    assertThatThrownBy(() -> Workbook.write(report, OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the export has 1 runs with 7 events, the database 1 with 99");
  }

  @Test
  void aFolderIsReplacedAsAWholeOrNotAtAll() throws IOException {
    RunRecord run = Reports.run("P-1", "a", 2, 1);
    Path csv = folder.resolve("csv");
    CsvFolder.write(Reports.of(List.of(run)), csv);
    String before = Files.readString(csv.resolve("blocks.csv"));

    StudyReport missing =
        Reports.of(List.of(run, Reports.run("P-2", "a", 2, 1)), 99, Optional.empty());
    assertThatThrownBy(() -> CsvFolder.write(missing, csv))
        .isInstanceOf(IllegalStateException.class);

    assertThat(csv.resolve("blocks.csv")).hasContent(before);
    try (var files = Files.list(csv)) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".csv"));
    }
  }

  @Test
  void estimatesThatAreUndefinedAreEmptyCells() throws IOException {
    try (XSSFWorkbook workbook =
        opened(Reports.of(List.of(), 0, Optional.of(Fits.withUndefinedNumbers())))) {
      assertThat(cell(workbook.getSheet("Parameters"), 1, "estimate").getNumericCellValue())
          .isEqualTo(-0.1);
      assertThat(cell(workbook.getSheet("Parameters"), 1, "se").getCellType())
          .isEqualTo(CellType.BLANK);
      assertThat(cell(workbook.getSheet("Predictions"), 1, "expectation").getCellType())
          .isEqualTo(CellType.BLANK);
      assertThat(cell(workbook.getSheet("Engagement"), 1, "persistence").getCellType())
          .isEqualTo(CellType.BLANK);
      assertThat(fact(workbook, "fit")).isEqualTo("mle, 10 starts");
    }
  }

  @Test
  void whatAGroupMethodFoundIsASheet() throws IOException {
    StudyFit fit = SomeStudy.compared(Method.HIERARCHICAL);
    try (XSSFWorkbook workbook = opened(Reports.of(List.of(), 0, Optional.of(fit)))) {
      Sheet group = workbook.getSheet("Group");
      assertThat(group.getLastRowNum()).isEqualTo(fit.group().estimates().size());
      assertThat(cell(group, 1, "model").getStringCellValue()).isEqualTo("optimal");
      assertThat(cell(group, 1, "mean").getNumericCellValue())
          .isEqualTo(fit.group().estimates().getFirst().mean());
      assertThat(fact(workbook, "rows_group"))
          .isEqualTo(Integer.toString(fit.group().estimates().size()) + ".0");
    }
  }

  @Test
  void whatConditionsDifferByIsASheet() throws IOException {
    StudyFit fit = SomeStudy.compared(Method.HIERARCHICAL);
    ConditionDifference b = fit.group().differences().getFirst();
    try (XSSFWorkbook workbook = opened(Reports.of(List.of(), 0, Optional.of(fit)))) {
      Sheet differences = workbook.getSheet("Differences");
      assertThat(texts(differences.getRow(0)))
          .containsExactly("model", "parameter", "first", "second", "difference", "se", "df", "p");
      assertThat(differences.getLastRowNum()).isEqualTo(fit.group().differences().size());
      assertThat(cell(differences, 1, "second").getStringCellValue()).isEqualTo("raised");
      assertThat(cell(differences, 1, "difference").getNumericCellValue())
          .isEqualTo(b.difference());
      assertThat(cell(differences, 1, "df").getNumericCellValue()).isEqualTo(10);
      assertThat(cell(differences, 1, "p").getNumericCellValue()).isEqualTo(b.p());
      assertThat(workbook.getSheet("Codebook"))
          .anyMatch(row -> row.getCell(0).getStringCellValue().equals("Differences"));
    }
  }

  @Test
  void everyColumnOfEveryTableStandsInTheCodebook() throws IOException {
    try (XSSFWorkbook workbook = opened(Reports.of(List.of(Reports.run("P-1", "a", 1, 1))))) {
      Sheet codebook = workbook.getSheet("Codebook");
      List<String> described =
          StreamSupport.stream(codebook.spliterator(), false)
              .map(row -> row.getCell(0) + "." + row.getCell(2))
              .toList();
      for (Sheet sheet : workbook) {
        if (!List.of("About", "Codebook").contains(sheet.getSheetName())) {
          assertThat(described)
              .containsAll(
                  texts(sheet.getRow(0)).stream()
                      .map(name -> sheet.getSheetName() + "." + name)
                      .toList());
        }
      }
    }
  }

  @Test
  void theFolderHoldsTheSameTablesAsTheWorkbook() throws IOException {
    RunRecord run = Reports.run("P-1", "a", 4, 12);

    CsvFolder.write(Reports.of(List.of(run)), folder.resolve("csv"));

    try (var files = Files.list(folder.resolve("csv"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "about.csv",
              "codebook.csv",
              "participants.csv",
              "blocks.csv",
              "trials.csv",
              "probes.csv",
              "parameters.csv",
              "fits.csv",
              "comparison.csv",
              "predictions.csv",
              "engagement.csv",
              "group.csv");
    }
    assertThat(((ParsedBlocks.Valid) BlocksFile.read(folder.resolve("csv/blocks.csv"))).people())
        .extracting(Person::id)
        .containsExactly("P-1");
    assertThat(folder.resolve("csv/trials.csv"))
        .content()
        .startsWith("participant,episode,block,kind,trial,cards,effort,")
        .contains("\nP-1,1,1,choice,,20,1.0,false,,,,,,,812.5,,7,3,key,1\n");
  }
}
