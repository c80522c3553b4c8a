package strive.theory.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Closed loop, numerical optimum and rivals on one system.
///
/// @param rows in the order of computation: closed loop, optima, rivals
/// @param best value V* of the best numerical optimum; empty where none was found
/// @param idle value V_0 of the least effort
/// @param dropped whether the watcher ended it before its end
public record ScheduleComparison(
    List<Row> rows, OptionalDouble best, double idle, boolean dropped) {

  /// The rivals of section 6, with their default settings.
  public static final List<Rival> RIVALS =
      List.of(
          new Rival.Constant(),
          new Rival.LinearDecay(),
          new Rival.CosineDecay(),
          new Rival.Greedy(),
          Rival.GreedyLr.DEFAULT,
          Rival.AdaLrs.DEFAULT);

  /// A schedule in the comparison.
  ///
  /// @param id `closed-loop`, `optimum-from-constant`, `optimum-from-closed-loop` or of a rival
  /// @param value V; empty where there is none, and the note says why
  /// @param finalPerformance empty with the value
  /// @param nanos time taken
  /// @param firstRate of a rival, chosen in hindsight
  /// @param note what must be said; may be empty
  public record Row(
      String id,
      OptionalDouble value,
      OptionalDouble finalPerformance,
      long nanos,
      OptionalDouble firstRate,
      String note) {}

  /// Copies the rows.
  public ScheduleComparison {
    rows = List.copyOf(rows);
  }

  /// Compares.
  ///
  /// @param closedLoop gives the optimal closed loop, told on the grid of the system; not asked
  /// where
  ///     the system has none
  /// @param clock nanoseconds since some moment
  public static ScheduleComparison of(
      ControlledSystem system,
      Supplier<Schedule> closedLoop,
      OptimumSettings settings,
      LongSupplier clock,
      Watcher watcher) {
    return new Comparing(system, settings, clock, watcher).compare(closedLoop);
  }

  /// V over that of the optimum; says little where values are about 0.
  public OptionalDouble ratio(Row row) {
    return row.value().isEmpty() || best.isEmpty() || best.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.value().getAsDouble() / best.getAsDouble());
  }

  /// Share of what can be gained over the least effort, `(V - V_0) / (V* - V_0)`; empty where
  /// nothing can be gained.
  public OptionalDouble share(Row row) {
    if (row.value().isEmpty() || best.isEmpty() || !(best.getAsDouble() > idle)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((row.value().getAsDouble() - idle) / (best.getAsDouble() - idle));
  }

  /// One comparison under way.
  private static final class Comparing {

    private final ControlledSystem system;
    private final OptimumSettings settings;
    private final LongSupplier clock;
    private final Watcher watcher;
    private final List<Row> rows = new ArrayList<>();
    private OptionalDouble best = OptionalDouble.empty();
    private boolean dropped;

    Comparing(
        ControlledSystem system, OptimumSettings settings, LongSupplier clock, Watcher watcher) {
      this.system = system;
      this.settings = settings;
      this.clock = clock;
      this.watcher = watcher;
    }

    ScheduleComparison compare(Supplier<Schedule> closedLoop) {
      Optional<double[]> controls = closedLoop(closedLoop);
      optimum("optimum-from-constant", NumericalOptimum::constantStart);
      controls.ifPresent(start -> optimum("optimum-from-closed-loop", _ -> start));
      for (Rival rival : RIVALS) {
        dropped |= !watcher.goOn(0, best.orElse(Double.NaN), 0);
        if (!dropped) {
          rival(rival);
        }
      }
      double idle = Rollout.of(system, (_, _) -> system.limits().lowest()).value();
      return new ScheduleComparison(rows, best, idle, dropped);
    }

    private Optional<double[]> closedLoop(Supplier<Schedule> closedLoop) {
      Optional<String> why = system.whyNoClosedLoop();
      if (why.isPresent()) {
        rows.add(absent("closed-loop", 0, why.get()));
        return Optional.empty();
      }
      long begun = clock.getAsLong();
      Schedule schedule = closedLoop.get();
      long nanos = clock.getAsLong() - begun;
      if (schedule.size() != system.steps() + 1) {
        throw new IllegalArgumentException(
            "the closed loop must be told at %d times, got %d"
                .formatted(system.steps() + 1, schedule.size()));
      }
      double[] controls = schedule.rates().limit(system.steps()).toArray();
      AdjointPass pass = new AdjointPass(system);
      double value = pass.value(controls);
      Optional<UnstableStep> unstable = pass.instability();
      if (unstable.isPresent()) {
        rows.add(absent("closed-loop", nanos, unstable.get().message()));
        return Optional.empty();
      }
      rows.add(present("closed-loop", value, pass.finalPerformance(), nanos, ""));
      return Optional.of(controls);
    }

    private void optimum(String id, Function<ControlledSystem, double[]> start) {
      if (dropped) {
        return;
      }
      long begun = clock.getAsLong();
      OptimumOutcome outcome =
          NumericalOptimum.from(system, start.apply(system), settings, watcher);
      long nanos = clock.getAsLong() - begun;
      switch (outcome) {
        case OptimumOutcome.Found(Optimum found) -> {
          String note = found.converged() ? "" : "the search ended before its gradient vanished";
          rows.add(present(id, found.value(), found.finalPerformance(), nanos, note));
          best = OptionalDouble.of(Math.max(best.orElse(Double.NEGATIVE_INFINITY), found.value()));
        }
        case OptimumOutcome.Unstable(UnstableStep where) ->
            rows.add(absent(id, nanos, where.message()));
        case OptimumOutcome.Dropped _ -> dropped = true;
      }
    }

    private void rival(Rival rival) {
      long begun = clock.getAsLong();
      RivalRun run = RivalRun.of(rival, system);
      long nanos = clock.getAsLong() - begun;
      String note = run.firstRate().isPresent() ? "first rate chosen in hindsight" : "";
      rows.add(
          new Row(
              rival.id(),
              OptionalDouble.of(run.value()),
              OptionalDouble.of(run.finalPerformance()),
              nanos,
              run.firstRate(),
              note));
    }

    private static Row present(
        String id, double value, double performance, long nanos, String note) {
      return new Row(
          id,
          OptionalDouble.of(value),
          OptionalDouble.of(performance),
          nanos,
          OptionalDouble.empty(),
          note);
    }

    private static Row absent(String id, long nanos, String why) {
      return new Row(
          id, OptionalDouble.empty(), OptionalDouble.empty(), nanos, OptionalDouble.empty(), why);
    }
  }
}
