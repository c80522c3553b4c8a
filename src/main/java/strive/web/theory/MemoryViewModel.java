package strive.web.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hipparchus.exception.MathRuntimeException;
import strive.report.figure.FigureNumbers;
import strive.report.figure.FigureSpec;
import strive.report.figure.MemoryFigure;
import strive.report.figure.Role;
import strive.theory.memory.MemoryLife;
import strive.theory.memory.NeuronTask;
import strive.theory.memory.RecallSettings;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.QuadraticPath;
import strive.theory.schedule.RateLimits;
import strive.theory.setting.Loops;
import strive.theory.setting.PosedProblem;

/// What *Episodic memory* shows: lives of learners who expect what they recall.
///
/// @param optimistic lives from a prior above the optimum of the typical episode
/// @param pessimistic lives from a prior as far below it
/// @param prior F_0 of the optimists
/// @param doubt F_0 of the pessimists
record MemoryViewModel(
    List<List<MemoryLife.Episode>> optimistic,
    List<List<MemoryLife.Episode>> pessimistic,
    double prior,
    double doubt) {

  /// Lives with each prior.
  private static final int LIVES = 6;

  private static final int STEPS = 100;

  /// Computes it, life by life.
  ///
  /// @return empty when it was dropped before each prior had a life
  static Optional<MemoryViewModel> of(TheorySettings settings, SpareTime.Computation computation) {
    try {
      return lived(settings, computation);
    } catch (MathRuntimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<MemoryViewModel> lived(
      TheorySettings settings, SpareTime.Computation computation) {
    SingleNeuron neuron = Posing.neuron(settings);
    var cost = new EffortCost.Power(settings.get(Dial.COST), 2);
    double horizon = settings.get(Dial.HORIZON);
    double expectation =
        Loops.expectation(new PosedProblem(neuron, cost, RateLimits.NONE, 0, horizon));
    double away = settings.get(Dial.PRIOR);
    var typical = new EffortProblem(QuadraticPath.of(neuron), cost, RateLimits.NONE, 0, horizon);
    var task = new NeuronTask(typical, neuron, settings.get(Dial.SPREAD));
    List<List<MemoryLife.Episode>> optimistic = new ArrayList<>();
    List<List<MemoryLife.Episode>> pessimistic = new ArrayList<>();
    for (int life = 1; life <= LIVES && computation.goesOn(); life++) {
      // The same episodes and the same noise for both.
      optimistic.add(life(settings, task, expectation + away, life));
      pessimistic.add(life(settings, task, expectation - away, life));
    }
    return optimistic.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MemoryViewModel(optimistic, pessimistic, expectation + away, expectation - away));
  }

  private static List<MemoryLife.Episode> life(
      TheorySettings settings, NeuronTask task, double prior, int seed) {
    RecallSettings usual = RecallSettings.withPrior(prior);
    var recall =
        new RecallSettings(
            prior,
            usual.priorWeight(),
            settings.get(Dial.CONTEXT_WIDTH),
            settings.get(Dial.PERFORMANCE_WIDTH),
            usual.capacity());
    return new MemoryLife(task, recall, settings.get(Dial.NOISE), STEPS)
        .of(settings.whole(Dial.EPISODES), new SplittableRandom(seed));
  }

  /// The numbers above the figure.
  List<KeyFigure> results() {
    return List.of(
        first(optimistic, "optimistic prior " + FigureNumbers.fixed2(prior), Role.OVERCONFIDENT),
        first(
            pessimistic, "pessimistic prior " + FigureNumbers.fixed2(doubt), Role.UNDERCONFIDENT));
  }

  private static KeyFigure first(List<List<MemoryLife.Episode>> lives, String name, Role role) {
    return new KeyFigure(
        name,
        "regret "
            + FigureNumbers.fixed2(mean(lives, 0))
            + " at first, "
            + FigureNumbers.fixed2(mean(lives, lives.getFirst().size() - 1))
            + " at last",
        "",
        role);
  }

  private static double mean(List<List<MemoryLife.Episode>> lives, int episode) {
    return lives.stream().mapToDouble(life -> life.get(episode).regret()).average().orElseThrow();
  }

  FigureSpec figure() {
    return MemoryFigure.of(optimistic, pessimistic);
  }
}
