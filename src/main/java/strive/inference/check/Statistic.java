package strive.inference.check;

import java.util.List;
import java.util.OptionalDouble;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.inference.EngagementMeasures;

/// What is compared between people and their simulated twins. Each is a number of one episode in
/// which effort was chosen; a person's is the mean over episodes, a group's the mean over people.
public enum Statistic {
  /// Mean of the chosen efforts.
  EFFORT("effort", "mean effort") {
    @Override
    double measure(Episode episode) {
      return chosen(episode).stream().mapToDouble(Block::effort).average().orElse(Double.NaN);
    }
  },
  /// First block from which on effort stays below 0.05; of whole episodes only.
  QUIT_BLOCK("quit_block", "mean quit block") {
    @Override
    double measure(Episode episode) {
      boolean whole = episode.blocks().size() == episode.horizon();
      return whole
          ? EngagementMeasures.quitBlock(episode.blocks().stream().map(Block::effort).toList())
          : Double.NaN;
    }
  },
  /// Share correct in the last block that was done.
  FINAL_PERFORMANCE("final_performance", "final performance") {
    @Override
    double measure(Episode episode) {
      Block last = episode.blocks().getLast();
      return last.tests() == 0 ? Double.NaN : (double) last.correct() / last.tests();
    }
  },
  /// Standard deviation of the chosen efforts within the episode.
  EFFORT_VARIABILITY("effort_variability", "effort variability") {
    @Override
    double measure(Episode episode) {
      List<Block> chosen = chosen(episode);
      if (chosen.size() < 2) {
        return Double.NaN;
      }
      double mean = EFFORT.measure(episode);
      double squares =
          chosen.stream().mapToDouble(b -> (b.effort() - mean) * (b.effort() - mean)).sum();
      return StrictMath.sqrt(squares / (chosen.size() - 1));
    }
  };

  private final String id;
  private final String words;

  Statistic(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /// How files call it.
  public String id() {
    return id;
  }

  /// What it is, in words.
  public String words() {
    return words;
  }

  /// Its value in an episode; empty where it is not defined there, or nothing was chosen.
  public OptionalDouble of(Episode episode) {
    double value = chosen(episode).isEmpty() ? Double.NaN : measure(episode);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  abstract double measure(Episode episode);

  private static List<Block> chosen(Episode episode) {
    return episode.blocks().stream().filter(block -> !block.forced()).toList();
  }
}
