package strive.policy;

import java.util.List;

/// One episode as an experiment sets it up.
///
/// @param blocks number of blocks, announced and done, 1 to 1000
/// @param tests test answers in each block, at least 0
/// @param imposedCost price of effort, beta_imposed, at least 0
/// @param effortStep grid of the choice, 0 for none, at most 1
/// @param forced whether effort is set to full in every block
/// @param probeBlocks blocks before whose choice the expectation is asked, 1 to `blocks`
/// @param context features for the recall of earlier episodes, finite; may be empty
public record EpisodeDesign(
    int blocks,
    int tests,
    double imposedCost,
    double effortStep,
    boolean forced,
    List<Integer> probeBlocks,
    List<Double> context) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public EpisodeDesign {
    probeBlocks = List.copyOf(probeBlocks);
    context = List.copyOf(context);
    if (!context.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("context must be finite numbers, got " + context);
    }
    if (blocks < 1 || blocks > 1000) {
      throw new IllegalArgumentException("blocks must be between 1 and 1000, got " + blocks);
    }
    if (tests < 0) {
      throw new IllegalArgumentException("tests must be at least 0, got " + tests);
    }
    if (!(imposedCost >= 0 && imposedCost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "imposed cost must be at least 0 and finite, got " + imposedCost);
    }
    if (!(effortStep >= 0 && effortStep <= 1)) {
      throw new IllegalArgumentException("effort step must be between 0 and 1, got " + effortStep);
    }
    for (int block : probeBlocks) {
      if (block < 1 || block > blocks) {
        throw new IllegalArgumentException(
            "probe blocks must be between 1 and blocks (" + blocks + "), got " + block);
      }
    }
  }

  /// An episode without context.
  public EpisodeDesign(
      int blocks,
      int tests,
      double imposedCost,
      double effortStep,
      boolean forced,
      List<Integer> probeBlocks) {
    this(blocks, tests, imposedCost, effortStep, forced, probeBlocks, List.of());
  }

  /// The same episode in this context.
  public EpisodeDesign in(List<Double> features) {
    return new EpisodeDesign(blocks, tests, imposedCost, effortStep, forced, probeBlocks, features);
  }

  /// An episode of free choices without probes.
  public static EpisodeDesign free(int blocks, int tests, double imposedCost, double effortStep) {
    return new EpisodeDesign(blocks, tests, imposedCost, effortStep, false, List.of());
  }

  /// An announced full-effort episode.
  public static EpisodeDesign fullEffort(int blocks, int tests, double imposedCost) {
    return new EpisodeDesign(blocks, tests, imposedCost, 0, true, List.of());
  }
}
