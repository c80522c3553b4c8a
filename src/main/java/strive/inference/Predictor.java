package strive.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.Learner;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.Replay;
import strive.policy.Schedule;

/// Puts optimum and fitted policy beside what a person did: section 9, "Comparison with optimal"
/// and "Figures of miscalibration".
public final class Predictor {

  private final ParameterValues values;
  private final Learner learner;
  private final Benchmark benchmark;
  private final Map<Task, Courses> courses = new HashMap<>();

  /// What episodes have in common whose courses are the same.
  private record Task(double cost, int horizon) {}

  /// The courses that a figure compares: optimum, overconfident, underconfident.
  private record Courses(Schedule optimum, Schedule over, Schedule under) {}

  private Predictor(ParameterValues values, Benchmark benchmark) {
    this.values = values;
    this.learner = Learner.of(values);
    this.benchmark = benchmark;
  }

  /// Predictions for one person by one fit; empty for a fit without estimates.
  public static Optional<Predictions> predict(Person person, PersonFit fit, Benchmark benchmark) {
    if (fit.estimates().isEmpty()) {
      return Optional.empty();
    }
    Policy policy = Policies.find(fit.model()).orElseThrow();
    Predictor predictor = new Predictor(fit.values(), benchmark);
    List<List<Replay.At>> replayed = Replay.along(person, policy, fit.values());
    List<EpisodePrediction> episodes = new ArrayList<>();
    for (Episode episode : person.episodes()) {
      episodes.add(predictor.episode(episode, replayed.get(episodes.size())));
    }
    return Optional.of(new Predictions(person.id(), person.condition(), fit.model(), episodes));
  }

  /// The course of `miscalibrated` from p_0 without noise, at this cost: the over- and
  /// underconfident curves of a figure.
  ///
  /// @param bias b, within its range of -1 to 1
  /// @param horizon number of blocks, at least 1
  public static Schedule planned(Learner learner, double cost, double bias, int horizon) {
    if (cost < Parameter.COST.lower()) {
      // The drive is a root of a difference over the cost: without a price only its sign is left.
      return withoutPrice(learner, cost, bias, horizon);
    }
    ParameterValues believer =
        new ParameterValues(
            Map.of(
                Parameter.INITIAL.name(), learner.initial(),
                Parameter.MAXIMUM.name(), learner.maximum(),
                Parameter.RATE.name(), learner.rate(),
                Parameter.COST.name(), Math.min(cost, Parameter.COST.upper()),
                Parameter.BIAS.name(), bias,
                Parameter.NOISE.name(), Parameter.NOISE.upper()));
    Schedule path = Replay.forward(Policies.MISCALIBRATED, believer, horizon);
    return learner.follow(cost, path.efforts());
  }

  /// Full effort while expectation exceeds performance, which it does by what can still be reached
  /// plus the bias.
  private static Schedule withoutPrice(Learner learner, double cost, double bias, int horizon) {
    List<Double> efforts = new ArrayList<>();
    double performance = learner.initial();
    for (int left = horizon; left >= 1; left--) {
      double expectation = learner.reachable(0, performance, left) + bias;
      double effort = expectation > performance ? 1 : 0;
      efforts.add(effort);
      performance = learner.after(performance, effort);
    }
    return learner.follow(cost, efforts);
  }

  private EpisodePrediction episode(Episode episode, List<Replay.At> replayed) {
    double cost = benchmark.cost().orElse(episode.imposedCost());
    int horizon = episode.horizon();
    Courses along =
        courses.computeIfAbsent(new Task(cost, horizon), task -> courses(task.cost(), horizon));
    return new EpisodePrediction(
        episode.number(),
        horizon,
        !episode.blocks().isEmpty() && episode.blocks().stream().allMatch(Block::forced),
        cost,
        along.optimum(),
        along.over(),
        along.under(),
        blocks(episode, replayed, cost, along.optimum()));
  }

  private Courses courses(double cost, int horizon) {
    return new Courses(
        learner.optimum(cost, learner.initial(), horizon),
        planned(learner, cost, benchmark.bias(), horizon),
        planned(learner, cost, -benchmark.bias(), horizon));
  }

  private List<BlockPrediction> blocks(
      Episode episode, List<Replay.At> along, double cost, Schedule optimum) {
    Map<Integer, Replay.At> replayed = new HashMap<>();
    along.forEach(at -> replayed.put(at.block(), at));
    double ownCost = values.find(Parameter.COST.name()).orElse(cost);
    List<BlockPrediction> blocks = new ArrayList<>();
    for (Block block : episode.blocks()) {
      Optional<Replay.At> at = Optional.ofNullable(replayed.get(block.number()));
      Optional<Replay.Prediction> choice = at.flatMap(Replay.At::choice);
      int left = episode.horizon() - block.number() + 1;
      blocks.add(
          new BlockPrediction(
              block.number(),
              block.effort(),
              block.forced(),
              optimum.efforts().get(block.number() - 1),
              some(at.map(a -> learner.optimalEffort(cost, a.before(), left))),
              some(choice.map(Replay.Prediction::effort)),
              some(at.map(Replay.At::before)),
              some(at.map(Replay.At::after)),
              choice.map(Replay.Prediction::expectation).orElse(OptionalDouble.empty()),
              choice.map(Replay.Prediction::bias).orElse(OptionalDouble.empty()),
              block.expectation(),
              some(at.map(a -> learner.reachable(ownCost, a.before(), left)))));
    }
    return blocks;
  }

  private static OptionalDouble some(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
