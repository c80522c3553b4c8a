package strive.report;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import strive.behaviour.Person;

/// The rows of one participant, in whatever order they come.
final class PersonRows {

  private final String id;
  private final double chance;
  private final TreeMap<Integer, EpisodeRows> episodes = new TreeMap<>();

  PersonRows(String id, double chance) {
    this.id = id;
    this.chance = chance;
  }

  void add(BlockRow row, double rowChance, RowReader reader) {
    if (rowChance != chance) {
      reader.fault(
          reader.cell(BlocksColumns.CHANCE),
          "chance must be the same for all of a participant's rows, got "
              + rowChance
              + " after "
              + chance);
      return;
    }
    episodes.computeIfAbsent(row.episode(), EpisodeRows::new).add(row, reader);
  }

  /// Reports what only the whole file shows.
  void check(FaultList faults, List<String> warnings) {
    episodes.values().forEach(episode -> episode.check(faults));
    boolean anyContext = rows().anyMatch(row -> !row.facts().context().isEmpty());
    if (anyContext) {
      rows()
          .filter(row -> row.facts().context().isEmpty())
          .forEach(
              row ->
                  faults.add(
                      row.line(), 1, "context is empty, other rows of this participant have one"));
    }
    warn(warnings);
  }

  private void warn(List<String> warnings) {
    if (rows().map(BlockRow::condition).distinct().count() > 1) {
      warnings.add(
          "participant "
              + id
              + " has several conditions; the one of the first block, "
              + condition()
              + ", is used");
    }
    episodes.forEach(
        (number, episode) ->
            episode
                .otherContext()
                .ifPresent(
                    row ->
                        warnings.add(
                            "participant %s, episode %d has several contexts; the one of its first block is used"
                                .formatted(id, number))));
  }

  private Stream<BlockRow> rows() {
    return episodes.values().stream().map(EpisodeRows::rows).flatMap(Collection::stream);
  }

  private String condition() {
    return episodes.firstEntry().getValue().first().condition();
  }

  Person person() {
    return new Person(
        id, condition(), chance, episodes.values().stream().map(EpisodeRows::episode).toList());
  }
}
