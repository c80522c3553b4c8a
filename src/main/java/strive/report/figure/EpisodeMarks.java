package strive.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.inference.EpisodePrediction;

/// What a person did in an episode, as marks.
final class EpisodeMarks {

  /// Below this effort a person has given up (section 9 of the model).
  private static final double EFFORT_OF_QUITTING = 0.05;

  private EpisodeMarks() {}

  static Mark fitted(EpisodePrediction prediction) {
    return new Mark.Line(
        Role.FITTED,
        Mark.Weight.THIN,
        BlockMeans.points(
            EffortCurves.along(prediction, block -> BlockMeans.orNaN(block.predicted()))),
        "fitted");
  }

  /// The first block from which on effort stays below 0.05, in an episode that was done to its end.
  static OptionalInt quitBlock(Episode episode) {
    List<Block> blocks = episode.blocks();
    if (blocks.isEmpty() || blocks.getLast().number() < episode.horizon()) {
      return OptionalInt.empty();
    }
    int quit = episode.horizon() + 1;
    for (Block block : blocks.reversed()) {
      if (block.effort() >= EFFORT_OF_QUITTING || block.number() != quit - 1) {
        break;
      }
      quit = block.number();
    }
    return quit > episode.horizon() ? OptionalInt.empty() : OptionalInt.of(quit);
  }

  static Mark learner(EpisodePrediction prediction) {
    return new Mark.Line(
        Role.PERFORMANCE,
        Mark.Weight.FULL,
        BlockMeans.points(
            EffortCurves.along(prediction, block -> BlockMeans.orNaN(block.performance()))),
        "learner");
  }

  static List<Mark.Point> tested(Episode episode) {
    return episode.blocks().stream()
        .flatMap(block -> share(block).stream().map(share -> new Mark.Point(block.number(), share)))
        .toList();
  }

  static List<Mark.Point> expected(Episode episode) {
    return episode.blocks().stream()
        .flatMap(block -> expectation(block).map(share -> new Mark.Point(block.number(), share)))
        .toList();
  }

  static List<Mark.Interval> whiskers(Episode episode, Axis axis) {
    return episode.blocks().stream()
        .filter(block -> block.tests() > 0)
        .map(
            block -> {
              Mark.Interval interval = wilson(block);
              return new Mark.Interval(
                  interval.x(), axis.within(interval.low()), axis.within(interval.high()));
            })
        .toList();
  }

  /// Score interval of a share at one standard error: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927)
  /// 209-212, with z = 1.
  private static Mark.Interval wilson(Block block) {
    double n = block.tests();
    double share = block.correct() / n;
    double centre = (share + 1 / (2 * n)) / (1 + 1 / n);
    double half = StrictMath.sqrt(share * (1 - share) / n + 1 / (4 * n * n)) / (1 + 1 / n);
    return new Mark.Interval(block.number(), centre - half, centre + half);
  }

  static Stream<Double> expectation(Block block) {
    return block.expectation().isPresent()
        ? Stream.of(block.expectation().getAsDouble())
        : Stream.of();
  }

  static Optional<Double> share(Block block) {
    return block.tests() == 0
        ? Optional.empty()
        : Optional.of(block.correct() / (double) block.tests());
  }
}
