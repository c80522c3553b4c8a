package strive.theory.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// What is lost against the optimum as episodes are stored, averaged over lives.
public final class RegretCurve {

  /// One number of stored episodes.
  ///
  /// @param stored episodes remembered
  /// @param regret mean value lost against the optimum
  /// @param standardError of that mean, not a number for a single life
  /// @param share of what can be gained over no effort that is lost
  /// @param expectation mean expectation at the beginning
  /// @param optimalExpectation mean F* then
  /// @param reached mean performance in the end
  public record Point(
      int stored,
      double regret,
      double standardError,
      double share,
      double expectation,
      double optimalExpectation,
      double reached) {}

  private RegretCurve() {}

  /// Lives through many episodes many times.
  ///
  /// @param episodes of a life, at least 1
  /// @param lives at least 1; each has a stream of chance of its own, split from the seed
  public static List<Point> of(MemoryLife life, int episodes, int lives, long seed) {
    List<List<MemoryLife.Episode>> all = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < lives; i++) {
      all.add(life.of(episodes, random.split()));
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < episodes; i++) {
      int index = i;
      points.add(point(all.stream().map(one -> one.get(index)).toList()));
    }
    return points;
  }

  private static Point point(List<MemoryLife.Episode> episodes) {
    int n = episodes.size();
    double regret = mean(episodes, MemoryLife.Episode::regret);
    double squares =
        episodes.stream()
            .mapToDouble(one -> (one.regret() - regret) * (one.regret() - regret))
            .sum();
    return new Point(
        episodes.getFirst().stored(),
        regret,
        n > 1 ? StrictMath.sqrt(squares / (n - 1) / n) : Double.NaN,
        regret / mean(episodes, one -> one.optimal() - one.idle()),
        mean(episodes, MemoryLife.Episode::expectation),
        mean(episodes, MemoryLife.Episode::optimalExpectation),
        mean(episodes, MemoryLife.Episode::reached));
  }

  private static double mean(
      List<MemoryLife.Episode> episodes, ToDoubleFunction<MemoryLife.Episode> value) {
    return episodes.stream().mapToDouble(value).sum() / episodes.size();
  }
}
