package strive.web.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import strive.protocol.Origin;
import strive.protocol.RunState;
import strive.study.LiveRun;
import strive.study.LiveRun.EpisodeEfforts;
import strive.study.LiveStudy;
import strive.study.Monitor;

/// What the overview of a study says.
///
/// @param figures key numbers
/// @param heat effort block by block
/// @param looks what somebody should look at
record OverviewViewModel(List<KeyFigure> figures, Heat heat, List<Look> looks) {

  private static final double FULL = 0.999;
  private static final double MOST = 0.8;
  private static final int ENOUGH_CHOICES = 10;

  /// A number and what it is.
  record KeyFigure(String value, String name) {}

  /// Something to look at.
  record Look(String participant, String title, String detail) {}

  /// The heat map: blocks of each episode, and groups of rows.
  record Heat(List<Integer> episodes, List<Group> groups) {}

  /// Rows of one state.
  record Group(String title, String noteTitle, List<Row> rows) {}

  /// A row: whose it is, what tells it from others, and what stands at its end.
  record Row(LiveRun run, String mark, Note note) {}

  /// What stands at the end of a row.
  record Note(String text, boolean silent) {}

  static OverviewViewModel of(LiveStudy live) {
    return new OverviewViewModel(figures(live), heat(live), looks(live));
  }

  static boolean isSilent(LiveRun run, Instant now) {
    return run.state() == RunState.RUNNING
        && Duration.between(run.lastSeen(), now).compareTo(Monitor.SILENT_AFTER) > 0;
  }

  /// Simulated runs do not count in a study that has people.
  private static List<LiveRun> counted(LiveStudy live) {
    return live.summary().hasPeople()
        ? live.runs().stream().filter(run -> run.origin() == Origin.PERSON).toList()
        : live.runs();
  }

  private static List<KeyFigure> figures(LiveStudy live) {
    List<LiveRun> runs = counted(live);
    long silent = runs.stream().filter(run -> isSilent(run, live.at())).count();
    long running = count(runs, RunState.RUNNING);
    String kind = live.summary().hasPeople() || runs.isEmpty() ? "" : ", simulated";
    long events = live.runs().stream().mapToLong(LiveRun::events).sum();
    return List.of(
        new KeyFigure(Numbers.whole(count(runs, RunState.FINISHED)), "finished" + kind),
        new KeyFigure(Numbers.whole(running - silent), "working now"),
        new KeyFigure(Numbers.whole(silent), "silent over 5 minutes"),
        new KeyFigure(Numbers.whole(count(runs, RunState.STOPPED)), "stopped"),
        new KeyFigure(medianTime(runs), "median time"),
        new KeyFigure(Numbers.whole(events), "events stored, none missing"));
  }

  private static long count(List<LiveRun> runs, RunState state) {
    return runs.stream().filter(run -> run.state() == state).count();
  }

  private static String medianTime(List<LiveRun> runs) {
    List<Duration> times =
        runs.stream()
            .filter(run -> run.state() == RunState.FINISHED)
            .map(run -> Duration.between(run.started(), run.lastSeen()))
            .sorted()
            .toList();
    return times.isEmpty() ? "–" : Numbers.span(times.get(times.size() / 2));
  }

  private static Heat heat(LiveStudy live) {
    Instant now = live.at();
    List<Integer> episodes =
        live.runs().stream()
            .findFirst()
            .map(run -> run.efforts().stream().map(episode -> episode.efforts().size()).toList())
            .orElse(List.of());
    Function<LiveRun, Note> seen =
        run -> new Note(Numbers.span(Duration.between(run.lastSeen(), now)), isSilent(run, now));
    Function<LiveRun, Note> took =
        run -> new Note(Numbers.span(Duration.between(run.started(), run.lastSeen())), false);
    var groups = new ArrayList<Group>();
    add(
        groups,
        "Working now",
        "last seen",
        seen,
        live,
        run -> run.state() == RunState.RUNNING && !isSilent(run, now));
    add(groups, "Silent", "last seen", seen, live, run -> isSilent(run, now));
    add(groups, "Finished", "took", took, live, run -> run.state() == RunState.FINISHED);
    add(groups, "Stopped", "last seen", seen, live, run -> run.state() == RunState.STOPPED);
    return new Heat(episodes, groups);
  }

  private static void add(
      List<Group> groups,
      String title,
      String noteTitle,
      Function<LiveRun, Note> note,
      LiveStudy live,
      Predicate<LiveRun> belongs) {
    List<LiveRun> runs =
        live.runs().stream()
            .filter(belongs)
            .sorted(Comparator.comparing(LiveRun::lastSeen).reversed())
            .toList();
    if (!runs.isEmpty()) {
      groups.add(
          new Group(
              title,
              noteTitle,
              runs.stream().map(run -> new Row(run, mark(run, live), note.apply(run))).toList()));
    }
  }

  /// The condition where there are several, and who is simulated where not everybody is.
  private static String mark(LiveRun run, LiveStudy live) {
    boolean several = live.runs().stream().map(LiveRun::condition).distinct().count() > 1;
    boolean simulated = run.origin() == Origin.SIMULATED && live.summary().hasPeople();
    String condition = several ? run.condition() : "";
    return simulated ? (condition + " simulated").strip() : condition;
  }

  private static List<Look> looks(LiveStudy live) {
    var looks = new ArrayList<Look>();
    for (LiveRun run : counted(live)) {
      if (isSilent(run, live.at())) {
        looks.add(
            new Look(
                run.participant(),
                run.participant()
                    + " has been silent for "
                    + Numbers.span(Duration.between(run.lastSeen(), live.at())),
                "at "
                    + run.place()
                    + ". All "
                    + Numbers.whole(run.events())
                    + " events are stored; the person can go on with the same link."));
      }
      if (run.irregular() > 0) {
        looks.add(
            new Look(
                run.participant(),
                run.participant() + " has " + Numbers.whole(run.irregular()) + " irregular events",
                "The protocol did not allow them where they came. They are stored and do not enter the blocks."));
      }
      fullEffort(run).ifPresent(looks::add);
    }
    return looks;
  }

  private static Optional<Look> fullEffort(LiveRun run) {
    double[] chosen =
        run.efforts().stream()
            .filter(episode -> !episode.forced())
            .map(EpisodeEfforts::efforts)
            .flatMap(List::stream)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    long full = Arrays.stream(chosen).filter(effort -> effort > FULL).count();
    return chosen.length >= ENOUGH_CHOICES && full > MOST * chosen.length
        ? Optional.of(
            new Look(
                run.participant(),
                "%s chose full effort in %d of %d blocks"
                    .formatted(run.participant(), full, chosen.length),
                "Cost and expectation cannot be told apart for this person."))
        : Optional.empty();
  }
}
