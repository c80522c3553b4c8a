package strive.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import strive.behaviour.Block;
import strive.report.table.Column;
import strive.report.table.PlacedText;

/// Takes the rows of a blocks file one by one, from a text file or a sheet, and gives the people or
/// the faults.
final class BlocksParser {

  /// The most rows of a file: some hundred times a very large study, and what a small heap can
  /// hold.
  static final int MOST_ROWS = 1_000_000;

  /// The most blocks of an episode.
  static final int MOST_BLOCKS = 1_000;

  private final FaultList faults;
  private final Map<String, PersonRows> people = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<Column, Integer> places = new HashMap<>();
  private List<PlacedText> header = List.of();
  private int contextLength = -1;
  private int rows;
  private boolean hasHeader;

  BlocksParser(String file) {
    faults = new FaultList(file);
  }

  void broken(int line, int column, String message) {
    faults.add(line, column, message);
  }

  /// Faults from here on are in another file or sheet.
  void nowIn(String file) {
    faults.nowIn(file);
  }

  boolean hasHeader() {
    return hasHeader;
  }

  /// The number of columns.
  int width() {
    return header.size();
  }

  /// The header above the rows that continue on a further sheet.
  void repeatedHeader(List<PlacedText> names) {
    if (!texts(names).equals(texts(header))) {
      faults.add(names.getFirst().line(), 1, "the header differs from the one of the first sheet");
    }
  }

  private static List<String> texts(List<PlacedText> cells) {
    return cells.stream().map(PlacedText::text).toList();
  }

  void header(List<PlacedText> names) {
    hasHeader = true;
    header = names;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      PlacedText cell = names.get(i);
      String name = cell.text().strip();
      int place = i;
      BlockOf.DATA_SET.columns().stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .ifPresent(column -> places.put(column, place));
      if (!name.isEmpty() && !seen.add(name)) {
        faults.add(
            cell.line(), cell.column(), "column " + RowReader.shown(cell) + " stands there twice");
      }
    }
    String missing =
        BlockOf.DATA_SET.columns().stream()
            .filter(column -> !BlocksColumns.OPTIONAL.contains(column))
            .filter(column -> !places.containsKey(column))
            .map(Column::name)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      int line = names.isEmpty() ? 1 : names.getFirst().line();
      faults.add(line, 1, "missing column: " + missing);
    }
  }

  /// Takes a data row. Nothing more is read after a fault of the header, which would repeat in
  /// every row.
  ///
  /// @return whether to go on
  boolean row(int line, List<PlacedText> cells) {
    if (rows == 0 && !faults.isEmpty()) {
      return false;
    }
    rows++;
    if (rows > MOST_ROWS) {
      faults.add(line, 1, "a blocks file has at most " + MOST_ROWS + " data rows");
      return false;
    }
    if (cells.size() != width()) {
      faults.add(line, 1, "the row has " + cells.size() + " cells, the header " + width());
      return true;
    }
    read(new RowReader(places, cells, faults));
    return true;
  }

  private void read(RowReader row) {
    String participant = row.text(BlocksColumns.PARTICIPANT);
    String condition = row.text(BlocksColumns.CONDITION);
    int episode = row.whole(BlocksColumns.EPISODE, 1, Integer.MAX_VALUE);
    double chance = row.shareBelowOne(BlocksColumns.CHANCE);
    EpisodeFacts facts = facts(row);
    Block block = block(row);
    if (row.isSound()) {
      PlacedText place = row.cell(BlocksColumns.BLOCK);
      people
          .computeIfAbsent(participant, id -> new PersonRows(id, chance))
          .add(
              new BlockRow(condition, episode, facts, block, place.line(), place.column()),
              chance,
              row);
    }
  }

  private EpisodeFacts facts(RowReader row) {
    double imposedCost = row.notNegative(BlocksColumns.IMPOSED_COST);
    List<Double> context = row.numbers(BlocksColumns.CONTEXT);
    OptionalInt horizon = row.optionalWhole(BlocksColumns.HORIZON, 1, MOST_BLOCKS);
    if (!context.isEmpty() && contextLength < 0) {
      contextLength = context.size();
    }
    if (!context.isEmpty() && context.size() != contextLength) {
      row.fault(
          row.cell(BlocksColumns.CONTEXT),
          "context has " + context.size() + " numbers, earlier ones have " + contextLength);
    }
    return new EpisodeFacts(imposedCost, context, horizon);
  }

  private static Block block(RowReader row) {
    int number = row.whole(BlocksColumns.BLOCK, 1, MOST_BLOCKS);
    double effort = row.share(BlocksColumns.EFFORT);
    int tests = row.whole(BlocksColumns.TESTS, 0, Integer.MAX_VALUE);
    int correct = row.whole(BlocksColumns.CORRECT, 0, Integer.MAX_VALUE);
    if (row.isSound() && correct > tests) {
      row.fault(
          row.cell(BlocksColumns.CORRECT),
          "correct must be between 0 and tests (" + tests + "), got " + correct);
    }
    return new Block(
        number,
        row.truthOrFalse(BlocksColumns.FORCED),
        effort,
        row.shareOrZero(BlocksColumns.EFFORT_STEP),
        Math.min(correct, tests),
        tests,
        row.optionalShare(BlocksColumns.EXPECTATION));
  }

  ParsedBlocks finish() {
    if (!hasHeader && faults.isEmpty()) {
      faults.add(1, 1, "the file is empty: it needs a header line and at least one data row");
    } else if (rows == 0 && faults.isEmpty()) {
      faults.add(1, 1, "no data row below the header");
    }
    people.values().forEach(person -> person.check(faults, warnings));
    if (!faults.isEmpty()) {
      return faults.invalid();
    }
    return new ParsedBlocks.Valid(
        people.values().stream()
            .map(PersonRows::person)
            .sorted((a, b) -> NaturalOrder.INSTANCE.compare(a.id(), b.id()))
            .toList(),
        warnings);
  }
}
