package strive.web.theory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.hipparchus.exception.MathRuntimeException;
import strive.report.figure.FigureNumbers;
import strive.report.figure.FigureSpec;
import strive.report.figure.RivalFigure;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.ScheduleComparison;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;

/// What *Rival schedules* shows.
record RivalsViewModel(ScheduleComparison comparison) {

  static final Duration LIMIT = Duration.ofSeconds(5);

  /// Computes it.
  ///
  /// @return empty where the closed loop cannot be integrated
  static Optional<RivalsViewModel> of(
      TheorySettings settings, SpareTime.Computation computation, LongSupplier clock) {
    try {
      return Optional.of(compared(settings, computation, clock));
    } catch (MathRuntimeException _) {
      return Optional.empty();
    }
  }

  private static RivalsViewModel compared(
      TheorySettings settings, SpareTime.Computation computation, LongSupplier clock) {
    return new RivalsViewModel(
        ScheduleComparison.of(
            Posing.system(settings),
            () ->
                Loops.of(Posing.posed(settings), new Belief.SelfConsistent(), Posing.STEPS)
                    .schedule(),
            OptimumSettings.DEFAULT,
            clock,
            (_, _, _) -> computation.goesOn()));
  }

  /// Names of the columns.
  static List<String> head() {
    return List.of(
        "Schedule", "Value", "Share of the gain", "Final P", "First rate", "Time", "Note");
  }

  /// Whether a column holds numbers.
  static boolean isNumber(int column) {
    return column > 0 && column < head().size() - 1;
  }

  /// A row for each schedule.
  List<List<String>> rows() {
    return comparison.rows().stream().map(this::row).toList();
  }

  private List<String> row(ScheduleComparison.Row row) {
    return List.of(
        words(row.id()),
        four(row.value()),
        four(comparison.share(row)),
        four(row.finalPerformance()),
        four(row.firstRate()),
        FigureNumbers.fixed2(row.nanos() / 1e9) + " s",
        row.note());
  }

  private static String four(OptionalDouble value) {
    return value.isPresent() ? FigureNumbers.fixed(value.getAsDouble(), 4) : "–";
  }

  private static String words(String id) {
    return switch (id) {
      case "closed-loop" -> "Closed loop";
      case "optimum-from-constant" -> "Optimum 1: numerical, from constant effort";
      case "optimum-from-closed-loop" -> "Optimum 2: numerical, from the closed loop";
      case "constant" -> "Constant";
      case "linear" -> "Linear decay";
      case "cosine" -> "Cosine decay";
      case "greedy" -> "Greedy";
      case "greedylr" -> "GreedyLR";
      case "adalrs" -> "AdaLRS";
      default -> id;
    };
  }

  /// What must be said of the whole.
  String words() {
    return comparison.dropped() ? "Stopped after 5 s; what is there so far is shown." : "";
  }

  FigureSpec figure() {
    return RivalFigure.of(comparison);
  }
}
