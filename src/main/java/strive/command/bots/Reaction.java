package strive.command.bots;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// How long a simulated person takes, roughly as people do. Nothing is inferred from these times;
/// they keep timing columns, load and progress bars realistic.
final class Reaction {

  /// Quiet between two test trials, as on the page (ms).
  static final int BETWEEN_TRIALS = 400;

  /// Silent reading, words per second (about 240 a minute).
  private static final double READING = 4;

  /// Median and spread (of the logarithm) of a recall (ms).
  private static final double RECALL = 1500;

  private static final double RECALL_SPREAD = 0.35;

  private final RandomGenerator random;

  Reaction(RandomGenerator random) {
    this.random = random;
  }

  Duration reading(List<String> paragraphs) {
    long words = paragraphs.stream().mapToLong(text -> text.split("\\s+", -1).length).sum();
    return seconds(1.5 + words / READING * between(0.8, 1.3));
  }

  Duration question() {
    return seconds(between(4, 11));
  }

  Duration click() {
    return seconds(between(1, 3));
  }

  Duration judgement() {
    return seconds(between(2.5, 7));
  }

  Duration recall() {
    double spread = Math.exp(RECALL_SPREAD * random.nextGaussian());
    return seconds(0.25 + RECALL / 1000 * spread);
  }

  private double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
