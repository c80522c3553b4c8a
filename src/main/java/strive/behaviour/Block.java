package strive.behaviour;

import java.util.OptionalDouble;

/// One block that was tested to its end.
///
/// @param number place within the episode, from 1
/// @param forced whether the protocol set the effort; such a block says nothing about choice
/// @param effort chosen (or set) share of the practice budget, 0 to 1
/// @param effortStep distance between neighbouring choices (0.05 for 20 cards); 0 when effort is
///     continuous
/// @param correct right test answers, 0 to `tests`
/// @param tests test answers given, 0 when the block was not tested
/// @param expectation reported expected share correct in the episode's last block, where it was
///     asked
public record Block(
    int number,
    boolean forced,
    double effort,
    double effortStep,
    int correct,
    int tests,
    OptionalDouble expectation) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public Block {
    if (number < 1) {
      throw new IllegalArgumentException("block must be at least 1, got " + number);
    }
    if (!(effort >= 0 && effort <= 1)) {
      throw new IllegalArgumentException("effort must be between 0 and 1, got " + effort);
    }
    if (!(effortStep >= 0 && effortStep <= 1)) {
      throw new IllegalArgumentException("effort_step must be between 0 and 1, got " + effortStep);
    }
    if (tests < 0) {
      throw new IllegalArgumentException("tests must be at least 0, got " + tests);
    }
    if (correct < 0 || correct > tests) {
      throw new IllegalArgumentException(
          "correct must be between 0 and tests (" + tests + "), got " + correct);
    }
    if (expectation.isPresent()
        && !(expectation.getAsDouble() >= 0 && expectation.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "expectation must be between 0 and 1, got " + expectation.getAsDouble());
    }
  }
}
