package strive.theory.schedule;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// What a rival brings on a system.
public final class RivalRun {

  private final Rival rival;
  private final double[] rates;
  private final double value;
  private final double finalPerformance;
  private final OptionalDouble firstRate;

  private RivalRun(Rival rival, Rollout run, OptionalDouble firstRate) {
    this.rival = rival;
    this.rates = run.rates();
    this.value = run.value();
    this.finalPerformance = run.finalPerformance();
    this.firstRate = firstRate;
  }

  /// Runs a rival.
  public static RivalRun of(Rival rival, ControlledSystem system) {
    if (rival instanceof Rival.Greedy) {
      return new RivalRun(
          rival, Rollout.of(system, new GreedyStep(system)), OptionalDouble.empty());
    }
    double first =
        BestFirstRate.of(system, rate -> Rollout.of(system, choice(rival, system, rate)).value());
    return new RivalRun(
        rival, Rollout.of(system, choice(rival, system, first)), OptionalDouble.of(first));
  }

  private static Rollout.Choice choice(Rival rival, ControlledSystem system, double first) {
    double steps = system.steps();
    return switch (rival) {
      case Rival.Constant _ -> (_, _) -> first;
      case Rival.LinearDecay _ -> (step, _) -> first * (1 - step / steps);
      case Rival.CosineDecay _ ->
          (step, _) -> 0.5 * first * (1 + StrictMath.cos(Math.PI * step / steps));
      case Rival.GreedyLr settings -> new GreedyLrRule(settings, system, first);
      case Rival.AdaLrs settings -> new AdaLrsRule(settings, system, first);
      case Rival.Greedy _ -> new GreedyStep(system);
    };
  }

  /// Whose run it is.
  public Rival rival() {
    return rival;
  }

  /// Effort in each step.
  public DoubleStream rates() {
    return Arrays.stream(rates);
  }

  /// V.
  public double value() {
    return value;
  }

  /// Performance after the last step.
  public double finalPerformance() {
    return finalPerformance;
  }

  /// The rate it began with, chosen in hindsight.
  public OptionalDouble firstRate() {
    return firstRate;
  }
}
