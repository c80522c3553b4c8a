package strive.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import strive.theory.NormalDraw;

/// A person who learns as [Learner] says and chooses as a [Policy] says, one block after another.
/// Immutable: state moves by returning a new person.
///
/// One episode goes `person.startEpisode(10)`, then for each block `chooseEffort`, `after(effort)`,
/// `answersRight` for each test, `tested`.
public final class SimulatedPerson {

  /// Where somebody stands.
  ///
  /// @param past what is known of earlier episodes
  /// @param block the coming one; 0 outside an episode
  /// @param seen share correct in the episode's last test, NaN before there was one
  private record Present(
      int horizon,
      List<Double> context,
      Experience past,
      int block,
      double performance,
      double seen) {

    Present after(double now) {
      return new Present(horizon, context, past, block + 1, now, seen);
    }

    Present seeing(double share) {
      return new Present(horizon, context, past, block, performance, share);
    }
  }

  private final Policy policy;
  private final OptionPlaces option;
  private final double[] values;
  private final Learner learner;
  private final ContextScale scale;
  private final List<Experience.Memory> memories;
  private final Present present;

  private SimulatedPerson(
      Policy policy,
      double[] values,
      Learner learner,
      ContextScale scale,
      List<Experience.Memory> memories,
      Present present) {
    this.policy = policy;
    option = new OptionPlaces(policy);
    this.values = values;
    this.learner = learner;
    this.scale = scale;
    this.memories = memories;
    this.present = present;
  }

  /// A person before the first episode of a study without contexts.
  ///
  /// @param values all parameters of the policy's model
  /// @throws IllegalArgumentException if one is missing or impossible
  public static SimulatedPerson of(Policy policy, ParameterValues values) {
    return of(policy, values, List.of());
  }

  /// A person before the first episode.
  ///
  /// @param values all parameters of the policy's model
  /// @param contexts of all episodes of the study, which say how far apart two of them are
  /// @throws IllegalArgumentException if a value is missing or impossible
  public static SimulatedPerson of(
      Policy policy, ParameterValues values, List<List<Double>> contexts) {
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
        policy,
        values.inOrderOf(policy.modelParameters()),
        learner,
        ContextScale.of(contexts),
        List.of(),
        new Present(0, List.of(), Experience.NONE, 0, learner.initial(), Double.NaN));
  }

  /// The person before the first choice of an episode with fresh material and no context.
  ///
  /// @param horizon announced number of blocks, at least 1
  public SimulatedPerson startEpisode(int horizon) {
    return startEpisode(horizon, List.of());
  }

  /// The person before the first choice of an episode with fresh material.
  ///
  /// @param horizon announced number of blocks, at least 1
  /// @param context the episode's features for recall, one of the study's contexts
  public SimulatedPerson startEpisode(int horizon, List<Double> context) {
    if (horizon < 1) {
      throw new IllegalArgumentException("blocks must be at least 1, got " + horizon);
    }
    Experience past = Experience.of(memories, context, scale);
    return with(memories, new Present(horizon, context, past, 1, learner.initial(), Double.NaN));
  }

  /// The person after a block, before its test.
  ///
  /// @param effort what was practised, 0 to 1
  public SimulatedPerson after(double effort) {
    return with(memories, present.after(learner.after(rested(), effort)));
  }

  /// The person who has seen how many answers of the block's test were right. What the last block
  /// of an episode brought is remembered.
  ///
  /// @param tests answers given, at least 0; none says nothing
  public SimulatedPerson tested(int correct, int tests) {
    if (tests == 0) {
      return this;
    }
    double share = (double) correct / tests;
    List<Experience.Memory> more = new ArrayList<>(memories);
    if (present.block == present.horizon + 1) {
      more.add(new Experience.Memory(present.context, share));
    }
    return with(List.copyOf(more), present.seeing(share));
  }

  private SimulatedPerson with(List<Experience.Memory> remembered, Present now) {
    return new SimulatedPerson(policy, values, learner, scale, remembered, now);
  }

  /// Present probability of a right answer.
  public double performance() {
    return present.performance;
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
  /// in an episode of blocks lies below the final performance even without a bias. Who discounts
  /// expects what the own plan leads to.
  public OptionalDouble reportedExpectation() {
    Chooser chooser = solved();
    if (!policy.expects()) {
      return OptionalDouble.empty();
    }
    chooser.expectFinal(sensed(), learner.maximum() - sensed(), blocksLeft());
    return OptionalDouble.of(Math.min(1, Math.max(0, chooser.finalExpectation)));
  }

  /// The same with the noise of reports, where the model has one.
  public OptionalDouble reportedExpectation(RandomGenerator random) {
    OptionalDouble exact = reportedExpectation();
    if (option.reportNoise < 0 || exact.isEmpty()) {
      return exact;
    }
    Chooser chooser = solved();
    chooser.expectFinal(sensed(), learner.maximum() - sensed(), blocksLeft());
    double noisy = chooser.finalExpectation + option.reportNoise(values) * NormalDraw.next(random);
    return OptionalDouble.of(Math.min(1, Math.max(0, noisy)));
  }

  /// A choice with its noise: the drive plus a normal deviation, brought into [0, 1] and onto the
  /// grid.
  ///
  /// @param step grid of the choice (0.05 for 20 cards); 0 for none
  public double chooseEffort(double step, RandomGenerator random) {
    double drive = drive();
    boolean lapses = option.lapse >= 0 && random.nextDouble() < values[option.lapse];
    double effort =
        policy.guided() && !lapses
            ? drive + values[policy.noiseIndex()] * NormalDraw.next(random)
            : RandomEffort.draw(random);
    return onGrid(Math.min(1, Math.max(0, effort)), step);
  }

  /// Whether the first answer of a test is right.
  public boolean answersRight(RandomGenerator random) {
    return answersRight(0, 0, random);
  }

  /// Whether the next answer of a test is right.
  ///
  /// @param right right answers in this test so far
  /// @param answered answers in this test so far
  public boolean answersRight(int right, int answered, RandomGenerator random) {
    double p = present.performance;
    return random.nextDouble()
        < (option.dispersion < 0
            ? p
            : AnswerNoise.next(p, values[option.dispersion], right, answered));
  }

  /// Whether the answer to a pair is right that stays learned once it is: it is known when its
  /// threshold lies below the share of pairs that are known, `(p - p_0) / (1 - p_0)`, and guessed
  /// with probability p_0 until then. By itself it is right with probability p.
  ///
  /// @param threshold of the pair, uniform between 0 and 1, the same through the episode
  public boolean answersRight(double threshold, RandomGenerator random) {
    double guess = learner.initial();
    return threshold * (1 - guess) < present.performance - guess || random.nextDouble() < guess;
  }

  private static double onGrid(double effort, double step) {
    if (step == 0) {
      return effort;
    }
    double cells = StrictMath.rint(1 / step);
    return Math.min(1, StrictMath.rint(effort * cells) / cells);
  }

  private int blocksLeft() {
    return present.horizon - present.block + 1;
  }

  private Chooser solved() {
    int block = present.block;
    if (block < 1 || block > present.horizon) {
      throw new IllegalStateException(
          "there is a choice in blocks 1 to %d of an episode, this is %d"
              .formatted(present.horizon, block));
    }
    Chooser chooser = policy.chooser();
    chooser.begin(values, 0);
    chooser.startEpisode(present.past);
    chooser.choose(sensed(), learner.maximum() - sensed(), block, blocksLeft());
    return chooser;
  }

  /// Performance before the coming choice.
  private double rested() {
    return present.block > 1 ? learner.rested(present.performance) : present.performance;
  }

  /// The performance that the policy goes by.
  private double sensed() {
    return option.perceived && !Double.isNaN(present.seen) ? present.seen : rested();
  }
}
