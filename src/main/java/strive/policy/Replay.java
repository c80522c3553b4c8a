package strive.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// A model run along what somebody really did, or forward on its own.
public final class Replay {

  /// What the model says about one block that was done.
  ///
  /// @param block its number
  /// @param before performance before the choice
  /// @param after performance after the block, at the effort really practised
  /// @param choice what the policy says about the choice; empty in a forced block
  public record At(int block, double before, double after, Optional<Prediction> choice) {}

  /// What a policy says about a choice.
  ///
  /// @param effort E[e_t], the mean of the censored normal around the drive
  /// @param expectation F at the choice, empty for a policy without one
  /// @param bias F minus what the same policy would expect without a bias; empty where there is no
  ///     calibrated twin
  public record Prediction(double effort, OptionalDouble expectation, OptionalDouble bias) {}

  private Replay() {}

  /// The model along everything that somebody did: for each episode the blocks before its first
  /// gap.
  ///
  /// @param values all parameters of the policy's model
  public static List<List<At>> along(Person person, Policy policy, ParameterValues values) {
    double[] ordered = values.inOrderOf(policy.modelParameters());
    Chooser chooser = policy.chooser();
    chooser.begin(ordered, 0);
    List<Experience> experience = Experience.before(person);
    List<List<At>> replayed = new ArrayList<>();
    for (Episode episode : person.episodes()) {
      chooser.startEpisode(experience.get(replayed.size()));
      replayed.add(along(episode, policy, chooser, Learner.of(values), ordered));
    }
    return List.copyOf(replayed);
  }

  private static List<At> along(
      Episode episode, Policy policy, Chooser chooser, Learner learner, double[] values) {
    List<At> replayed = new ArrayList<>();
    OptionPlaces option = new OptionPlaces(policy);
    double before = learner.initial();
    double seen = Double.NaN;
    for (Block block : episode.blocksBeforeGap()) {
      double after = learner.after(before, block.effort());
      Optional<Prediction> choice = Optional.empty();
      if (!block.forced()) {
        int left = episode.horizon() - block.number() + 1;
        double sensed = option.perceived && !Double.isNaN(seen) ? seen : before;
        chooser.choose(sensed, learner.maximum() - sensed, block.number(), left);
        choice = Optional.of(prediction(policy, chooser, values));
      }
      replayed.add(new At(block.number(), before, after, choice));
      before = learner.rested(after);
      seen = block.tests() > 0 ? (double) block.correct() / block.tests() : seen;
    }
    return List.copyOf(replayed);
  }

  /// The model forward from p_0 without noise: the schedule of a person who follows the policy
  /// exactly. Random choice gives its mean in every block.
  ///
  /// @param horizon number of blocks, at least 1
  public static Schedule forward(Policy policy, ParameterValues values, int horizon) {
    SimulatedPerson person = SimulatedPerson.of(policy, values).startEpisode(horizon);
    List<Double> efforts = new ArrayList<>();
    for (int block = 1; block <= horizon; block++) {
      double effort = Math.min(1, Math.max(0, person.drive()));
      efforts.add(effort);
      person = person.after(effort);
    }
    double cost = values.find(Parameter.COST.name()).orElse(0);
    Learner learner = Learner.of(values);
    return learner.follow(cost, efforts);
  }

  private static Prediction prediction(Policy policy, Chooser chooser, double[] values) {
    double lapse = new OptionPlaces(policy).lapse(values);
    double guided =
        policy.guided() ? EffortNoise.mean(chooser.drive, values[policy.noiseIndex()]) : 0.5;
    double effort = (1 - lapse) * guided + lapse * 0.5;
    return new Prediction(
        effort,
        present(chooser.expectation),
        present(chooser.expectation - chooser.calibratedExpectation));
  }

  private static OptionalDouble present(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
