package strive.analysis.theory;

import java.util.List;
import strive.report.ScheduleRow;
import strive.report.table.DataSet;
import strive.theory.schedule.ControlledSystem;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.NumericalOptimum;
import strive.theory.schedule.Optimum;
import strive.theory.schedule.OptimumOutcome;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SteppedSchedule;
import strive.theory.schedule.Watcher;
import strive.theory.setting.Answer;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;
import strive.theory.setting.PosedProblem;

/// One problem under one price: the closed loop beside the numerical optimum.
///
/// @param setting the problem
/// @param family of the cost, as in settings files
/// @param discount delta
/// @param closedLoop value of the closed loop, run in the same steps
/// @param fromConstant value of the optimum that was climbed from constant effort
/// @param fromClosedLoop value of the one climbed from the closed loop
/// @param converged whether the gradient of both vanished
/// @param idle value of no effort
/// @param rateDifference largest difference of effort, over the largest effort of the optimum
/// @param closedMoments some moments of the closed loop
/// @param optimalMoments the same of the better optimum
record OptimumCase(
    ProblemSetting setting,
    String family,
    double discount,
    double closedLoop,
    double fromConstant,
    double fromClosedLoop,
    boolean converged,
    double idle,
    double rateDifference,
    List<ScheduleRow> closedMoments,
    List<ScheduleRow> optimalMoments) {

  static final DataSet<OptimumCase> DATA_SET =
      new DataSet<>(
          "Cases",
          "a problem under a price",
          List.of(
              Fields.text("problem", "Learning problem.", c -> c.setting().kind().id()),
              Fields.text("cost_family", "Family of the cost.", OptimumCase::family),
              Fields.number("discount", "Discount rate.", OptimumCase::discount),
              Fields.whole("steps", "Steps of time.", c -> c.setting().steps()),
              Fields.number("closed_loop", "Value of the closed loop.", OptimumCase::closedLoop),
              Fields.number(
                  "from_constant",
                  "Value of the optimum sought from constant effort.",
                  OptimumCase::fromConstant),
              Fields.number(
                  "from_closed_loop",
                  "Value of the optimum sought from the closed loop.",
                  OptimumCase::fromClosedLoop),
              Fields.truth(
                  "converged", "Whether the gradient of both vanished.", OptimumCase::converged),
              Fields.number("no_effort", "Value of no effort.", OptimumCase::idle),
              Fields.number("ratio", "Closed loop over optimum.", OptimumCase::ratio),
              Fields.number(
                  "relative_difference",
                  "Optimum minus closed loop, over the larger of |optimum| and |no effort|.",
                  OptimumCase::difference),
              Fields.number(
                  "rate_difference",
                  "Largest difference of effort over the largest effort.",
                  OptimumCase::rateDifference)));

  static OptimumCase of(
      ProblemSetting setting, String family, EffortCost cost, double discount, int evaluations) {
    PosedProblem posed = setting.posed(cost, discount);
    ControlledSystem system = posed.inSteps(setting.steps());
    Answer answer = Loops.of(posed, new Belief.SelfConsistent(), setting.steps());
    double[] rates = answer.schedule().rates().limit(setting.steps()).toArray();
    Schedule closed = SteppedSchedule.of(system, rates);
    OptimumSettings usual = OptimumSettings.DEFAULT;
    var search = new OptimumSettings(usual.tolerance(), evaluations, usual.memory());
    Optimum one = found(NumericalOptimum.fromConstant(system, search, Watcher.NONE));
    Optimum other = found(NumericalOptimum.from(system, rates, search, Watcher.NONE));
    Optimum best = one.value() > other.value() ? one : other;
    return new OptimumCase(
        setting,
        family,
        discount,
        closed.value(),
        one.value(),
        other.value(),
        one.converged() && other.converged(),
        SteppedSchedule.of(system, new double[setting.steps()]).value(),
        difference(rates, best),
        Moment.some(answer.schedule()),
        Moment.some(SteppedSchedule.of(system, best.rates().toArray())));
  }

  private static Optimum found(OptimumOutcome outcome) {
    return switch (outcome) {
      case OptimumOutcome.Found(Optimum optimum) -> optimum;
      case OptimumOutcome.Unstable(var where) ->
          throw new IllegalArgumentException(where.message());
      case OptimumOutcome.Dropped _ -> throw new IllegalStateException("nobody dropped it");
    };
  }

  private static double difference(double[] rates, Optimum best) {
    double apart = 0;
    double largest = 0;
    for (int n = 0; n < rates.length; n++) {
      apart = Math.max(apart, Math.abs(rates[n] - best.rate(n)));
      largest = Math.max(largest, best.rate(n));
    }
    return largest == 0 ? apart : apart / largest;
  }

  double optimum() {
    return Math.max(fromConstant, fromClosedLoop);
  }

  double ratio() {
    return closedLoop / optimum();
  }

  /// What the closed loop lacks, relative to the larger of |V| and |V of zero effort|.
  double difference() {
    return (optimum() - closedLoop) / Math.max(Math.abs(optimum()), Math.abs(idle));
  }
}
