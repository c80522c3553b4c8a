package strive.web.theory;

import java.time.Duration;
import java.util.Optional;
import strive.theory.schedule.ControlledSystem;
import strive.theory.schedule.NumericalOptimum;
import strive.theory.schedule.OptimumOutcome;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SteppedSchedule;

/// A numerical optimum for a page: with an end after two seconds.
///
/// @param schedule the optimum, where one was found
/// @param words what must be said where none was
/// @param took time until it was found or given up
record NumericalSearch(Optional<Schedule> schedule, String words, Duration took) {

  static final Duration LIMIT = Duration.ofSeconds(2);

  /// Searches as `strive theory schedule --method numerical` does.
  static NumericalSearch of(ControlledSystem system, SpareTime.Computation computation) {
    OptimumOutcome outcome =
        NumericalOptimum.fromConstant(
            system, OptimumSettings.DEFAULT, (_, _, _) -> computation.goesOn());
    Duration took = computation.elapsed();
    return switch (outcome) {
      case OptimumOutcome.Found(var optimum) ->
          new NumericalSearch(
              Optional.of(SteppedSchedule.of(system, optimum.rates().toArray())),
              optimum.converged() ? "" : "ended before its gradient vanished",
              took);
      case OptimumOutcome.Unstable(var where) ->
          new NumericalSearch(Optional.empty(), where.message(), took);
      case OptimumOutcome.Dropped _ ->
          new NumericalSearch(
              Optional.empty(), "stopped after 2 s; use ./strive theory schedule", took);
    };
  }
}
