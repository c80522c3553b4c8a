package strive.inference.recovery;

/// How well a rival imitates a model: its effort against the model's, after it was fitted to
/// choices without noise.
///
/// @param difference mean absolute difference of predicted effort, over choices and people
/// @param noise of choice in the simulated people (standard deviation)
public record Imitation(double difference, double noise) {

  /// Whether some people of the model do what the rival cannot: a difference of at least half the
  /// noise of choice.
  public boolean fails() {
    return difference >= 0.5 * noise;
  }
}
