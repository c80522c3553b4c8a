package strive.policy;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import strive.theory.NormalDraw;

/// A person who learns as [Learner] says and chooses as a [Policy] says, one block after another.
/// Immutable: state moves by returning a new person.
///
/// One episode goes `person.startEpisode(10)`, then for each block `chooseEffort`, `after(effort)`,
/// `answersRight` for each test.
public final class SimulatedPerson {

  private final Policy policy;
  private final double[] values;
  private final Learner learner;
  private final int horizon;
  private final int block;
  private final double performance;

  private SimulatedPerson(
      Policy policy, double[] values, Learner learner, int horizon, int block, double performance) {
    this.policy = policy;
    this.values = values;
    this.learner = learner;
    this.horizon = horizon;
    this.block = block;
    this.performance = performance;
  }

  /// A person before the first episode.
  ///
  /// @param values all parameters of the policy's model
  /// @throws IllegalArgumentException if one is missing or impossible
  public static SimulatedPerson of(Policy policy, ParameterValues values) {
    for (Parameter parameter : policy.modelParameters()) {
      double value = values.get(parameter);
      if (!(value >= parameter.lower() && value <= parameter.upper())) {
        throw new IllegalArgumentException(
            "%s must be between %s and %s, got %s"
                .formatted(parameter.name(), parameter.lower(), parameter.upper(), value));
      }
    }
    Learner learner = Learner.of(values);
    return new SimulatedPerson(
        policy, values.inOrderOf(policy.modelParameters()), learner, 0, 0, learner.initial());
  }

  /// The person before the first choice of an episode with fresh material.
  ///
  /// @param horizon announced number of blocks, at least 1
  public SimulatedPerson startEpisode(int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException("blocks must be at least 1, got " + horizon);
    }
    return new SimulatedPerson(policy, values, learner, horizon, 1, learner.initial());
  }

  /// The person after a block, before the choice of the next one.
  ///
  /// @param effort what was practised, 0 to 1
  public SimulatedPerson after(double effort) {
    return new SimulatedPerson(
        policy, values, learner, horizon, block + 1, learner.after(performance, effort));
  }

  /// Present probability of a right answer.
  public double performance() {
    return performance;
  }

  /// Latent drive of the coming choice, before noise and limits; 0.5 for random choice.
  ///
  /// @throws IllegalStateException outside an episode
  public double drive() {
    return solved().drive;
  }

  /// What the person would answer when asked for the share correct in the episode's last block,
  /// between 0 and 1; empty for a policy without an expectation.
  ///
  /// A policy with a bias is off by that bias from the final performance which it can reach at its
  /// own cost (F* of the theta law); the expectation in its drive is an effective one, which early
  /// in an episode of blocks lies below the final performance even without a bias.
  public OptionalDouble reportedExpectation() {
    Chooser chooser = solved();
    if (!policy.expects()) {
      return OptionalDouble.empty();
    }
    double expectation = chooser.expectation;
    if (!Double.isNaN(chooser.calibratedExpectation)) {
      double cost = values[Chooser.OWN];
      double reachable = learner.reachable(cost, performance, blocksLeft());
      expectation = reachable + chooser.expectation - chooser.calibratedExpectation;
    }
    return OptionalDouble.of(Math.min(1, Math.max(0, expectation)));
  }

  /// A choice with its noise: the drive plus a normal deviation, brought into [0, 1] and onto the
  /// grid.
  ///
  /// @param step grid of the choice (0.05 for 20 cards); 0 for none
  public double chooseEffort(double step, RandomGenerator random) {
    double drive = drive();
    double effort =
        policy.guided()
            ? drive + values[values.length - 1] * NormalDraw.next(random)
            : RandomEffort.draw(random);
    return onGrid(Math.min(1, Math.max(0, effort)), step);
  }

  /// Whether one test answer is right.
  public boolean answersRight(RandomGenerator random) {
    return random.nextDouble() < performance;
  }

  private static double onGrid(double effort, double step) {
    if (step == 0) {
      return effort;
    }
    double cells = StrictMath.rint(1 / step);
    return Math.min(1, StrictMath.rint(effort * cells) / cells);
  }

  private int blocksLeft() {
    return horizon - block + 1;
  }

  private Chooser solved() {
    if (block < 1 || block > horizon) {
      throw new IllegalStateException(
          "there is a choice in blocks 1 to " + horizon + " of an episode, this is " + block);
    }
    Chooser chooser = policy.chooser();
    chooser.begin(values, 0);
    chooser.choose(performance, learner.maximum() - performance, block, blocksLeft());
    return chooser;
  }
}
