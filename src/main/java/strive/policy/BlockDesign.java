package strive.policy;

import java.util.OptionalDouble;
import strive.behaviour.Block;

/// One block as an experiment sets it up.
///
/// @param tests test answers, at least 0
/// @param effortStep grid of the choice, 0 for none, at most 1
/// @param setEffort effort that the experiment sets, 0 to 1; empty where it is chosen
/// @param asked whether the expectation is asked before the choice
public record BlockDesign(int tests, double effortStep, OptionalDouble setEffort, boolean asked) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public BlockDesign {
    if (tests < 0) {
      throw new IllegalArgumentException("tests must be at least 0, got " + tests);
    }
    if (!(effortStep >= 0 && effortStep <= 1)) {
      throw new IllegalArgumentException("effort step must be between 0 and 1, got " + effortStep);
    }
    if (setEffort.isPresent() && !(setEffort.getAsDouble() >= 0 && setEffort.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "set effort must be between 0 and 1, got " + setEffort.getAsDouble());
    }
  }

  /// How a block was set up that somebody did.
  public static BlockDesign of(Block block) {
    return new BlockDesign(
        block.tests(),
        block.effortStep(),
        block.forced() ? OptionalDouble.of(block.effort()) : OptionalDouble.empty(),
        block.expectation().isPresent());
  }

  /// Whether the experiment sets the effort.
  public boolean forced() {
    return setEffort.isPresent();
  }
}
