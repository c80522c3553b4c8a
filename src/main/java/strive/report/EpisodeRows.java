package strive.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import strive.behaviour.Episode;

/// The rows of one episode, in whatever order they come.
final class EpisodeRows {

  private final int number;
  private final TreeMap<Integer, BlockRow> rows = new TreeMap<>();
  private OptionalInt horizon = OptionalInt.empty();

  EpisodeRows(int number) {
    this.number = number;
  }

  /// Adds a row unless it contradicts the earlier ones, which is reported.
  void add(BlockRow row, RowReader reader) {
    BlockRow same = rows.get(row.block().number());
    if (same != null) {
      reader.fault(
          reader.cell(BlocksColumns.BLOCK),
          "participant, episode and block are the same as in line " + same.line());
      return;
    }
    if (!rows.isEmpty()) {
      compare(rows.firstEntry().getValue(), row, reader);
    }
    if (horizon.isEmpty()) {
      horizon = row.facts().horizon();
    }
    if (reader.isSound()) {
      rows.put(row.block().number(), row);
    }
  }

  private void compare(BlockRow earlier, BlockRow row, RowReader reader) {
    if (earlier.facts().imposedCost() != row.facts().imposedCost()) {
      reader.fault(
          reader.cell(BlocksColumns.IMPOSED_COST),
          "imposed_cost must be the same throughout an episode, got "
              + row.facts().imposedCost()
              + " after "
              + earlier.facts().imposedCost());
    }
    OptionalInt own = row.facts().horizon();
    if (own.isPresent() && horizon.isPresent() && own.getAsInt() != horizon.getAsInt()) {
      reader.fault(
          reader.cell(BlocksColumns.HORIZON),
          "horizon must be the same throughout an episode, got "
              + own.getAsInt()
              + " after "
              + horizon.getAsInt());
    }
  }

  void check(FaultList faults) {
    horizon.ifPresent(
        announced ->
            rows.tailMap(announced, false)
                .values()
                .forEach(
                    row ->
                        faults.add(
                            row.line(),
                            row.column(),
                            "block "
                                + row.block().number()
                                + " is beyond the horizon, "
                                + announced)));
  }

  /// The first block's row, which speaks for the episode.
  BlockRow first() {
    return rows.firstEntry().getValue();
  }

  /// The first row whose context is another one than the first row's.
  Optional<BlockRow> otherContext() {
    List<Double> context = first().facts().context();
    return rows().stream().filter(row -> !row.facts().context().equals(context)).findFirst();
  }

  Collection<BlockRow> rows() {
    return rows.values();
  }

  Episode episode() {
    return new Episode(
        number,
        horizon.orElse(rows.lastKey()),
        first().facts().imposedCost(),
        first().facts().context(),
        rows().stream().map(BlockRow::block).toList());
  }
}
