package strive.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.Schedule;

/// Computes [Engagement] from what was done and what was predicted.
public final class EngagementMeasures {

  /// Effort below this counts as none; section 9.
  static final double QUIT = 0.05;

  /// In units of a block: with less to gain than this a share of it means nothing.
  private static final double LEAST_GAIN = 0.01;

  private EngagementMeasures() {}

  /// One row for each episode with a free choice.
  static List<Engagement> of(Person person, Optional<Predictions> predictions) {
    return IntStream.range(0, person.episodes().size())
        .filter(i -> person.episodes().get(i).blocks().stream().anyMatch(b -> !b.forced()))
        .mapToObj(
            i ->
                episode(
                    person, person.episodes().get(i), predictions.map(p -> p.episodes().get(i))))
        .toList();
  }

  private static Engagement episode(
      Person person, Episode episode, Optional<EpisodePrediction> predicted) {
    List<Block> blocks = episode.blocks();
    boolean whole = blocks.size() == episode.horizon();
    Optional<EpisodePrediction> complete = predicted.filter(p -> whole);
    return new Engagement(
        person.id(),
        person.condition(),
        episode.number(),
        blocks.stream().mapToDouble(Block::effort).average().orElseThrow(),
        number(predicted, p -> OptionalDouble.of(optimalEngagement(p))),
        number(predicted, EngagementMeasures::excess),
        whole
            ? OptionalInt.of(quitBlock(blocks.stream().map(Block::effort).toList()))
            : OptionalInt.empty(),
        whole(predicted, p -> OptionalInt.of(quitBlock(p.optimum().efforts()))),
        whole(complete, EngagementMeasures::persistence),
        number(complete, p -> OptionalDouble.of(value(p))),
        number(predicted, p -> OptionalDouble.of(p.optimum().value())),
        number(complete, EngagementMeasures::valueShare),
        points(episode),
        number(predicted, EngagementMeasures::miscalibrationReported),
        number(predicted, EngagementMeasures::miscalibrationFitted),
        number(complete, EngagementMeasures::disappointment));
  }

  private static double optimalEngagement(EpisodePrediction predicted) {
    return predicted.blocks().stream()
        .mapToDouble(BlockPrediction::optimalExact)
        .average()
        .orElseThrow();
  }

  private static OptionalDouble excess(EpisodePrediction predicted) {
    return predicted.blocks().stream()
        .filter(b -> !b.forced() && b.optimalReplanned().isPresent())
        .mapToDouble(b -> b.effort() - b.optimalReplanned().getAsDouble())
        .average();
  }

  /// Smallest t with effort below 0.05 in every block from t on; T + 1 if there is none.
  public static int quitBlock(List<Double> efforts) {
    int quit = efforts.size() + 1;
    while (quit > 1 && efforts.get(quit - 2) < QUIT) {
      quit--;
    }
    return quit;
  }

  /// Blocks of effort after the planned optimum's last one; empty if that is the last block.
  private static OptionalInt persistence(EpisodePrediction predicted) {
    int optimumQuits = quitBlock(predicted.optimum().efforts());
    if (optimumQuits > predicted.horizon()) {
      return OptionalInt.empty();
    }
    long going =
        predicted.blocks().stream()
            .filter(b -> b.block() >= optimumQuits && b.effort() >= QUIT)
            .count();
    return OptionalInt.of((int) going);
  }

  private static double value(EpisodePrediction predicted) {
    return predicted.blocks().stream()
        .mapToDouble(
            b -> b.performance().orElseThrow() - 0.5 * predicted.cost() * b.effort() * b.effort())
        .sum();
  }

  private static OptionalDouble valueShare(EpisodePrediction predicted) {
    Schedule optimum = predicted.optimum();
    double idle = predicted.horizon() * predicted.blocks().getFirst().before().orElseThrow();
    double gain = optimum.value() - idle;
    return gain >= LEAST_GAIN
        ? OptionalDouble.of((value(predicted) - idle) / gain)
        : OptionalDouble.empty();
  }

  private static double points(Episode episode) {
    double points = 0;
    for (Block block : episode.blocks()) {
      double share = block.tests() == 0 ? 0 : (double) block.correct() / block.tests();
      points += share - 0.5 * episode.imposedCost() * block.effort() * block.effort();
    }
    return points;
  }

  private static OptionalDouble miscalibrationReported(EpisodePrediction predicted) {
    return predicted.blocks().stream()
        .filter(b -> b.reported().isPresent() && b.reachable().isPresent())
        .mapToDouble(b -> b.reported().getAsDouble() - b.reachable().getAsDouble())
        .average();
  }

  private static OptionalDouble miscalibrationFitted(EpisodePrediction predicted) {
    return predicted.blocks().stream()
        .filter(b -> b.fittedBias().isPresent())
        .mapToDouble(b -> b.fittedBias().getAsDouble())
        .average();
  }

  private static OptionalDouble disappointment(EpisodePrediction predicted) {
    OptionalDouble attained =
        predicted.blocks().stream()
            .filter(b -> b.performance().isPresent())
            .mapToDouble(b -> b.performance().getAsDouble())
            .reduce((_, last) -> last);
    OptionalDouble reported =
        predicted.blocks().stream()
            .filter(b -> b.reported().isPresent())
            .mapToDouble(b -> b.reported().getAsDouble())
            .findFirst();
    OptionalDouble fitted =
        predicted.blocks().stream()
            .filter(b -> b.expectation().isPresent())
            .mapToDouble(EngagementMeasures::finalExpectation)
            .findFirst();
    OptionalDouble expected = reported.isPresent() ? reported : fitted;
    return expected.isPresent() && attained.isPresent()
        ? OptionalDouble.of(expected.getAsDouble() - attained.getAsDouble())
        : OptionalDouble.empty();
  }

  /// The final performance that a fitted policy expects: what is within reach, off by its bias. (F
  /// of a block policy is an effective one, below that early in an episode.)
  private static double finalExpectation(BlockPrediction b) {
    return b.fittedBias().isPresent() && b.reachable().isPresent()
        ? b.reachable().getAsDouble() + b.fittedBias().getAsDouble()
        : b.expectation().getAsDouble();
  }

  private static OptionalDouble number(
      Optional<EpisodePrediction> predicted, Function<EpisodePrediction, OptionalDouble> measure) {
    return predicted.map(measure).orElse(OptionalDouble.empty());
  }

  private static OptionalInt whole(
      Optional<EpisodePrediction> predicted, Function<EpisodePrediction, OptionalInt> measure) {
    return predicted.map(measure).orElse(OptionalInt.empty());
  }
}
