package strive.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import strive.behaviour.Episode;

/// One episode as an experiment sets it up.
///
/// @param horizon announced number of blocks, 1 to 1000
/// @param imposedCost price of effort, beta_imposed, at least 0
/// @param context features for the recall of earlier episodes, finite; may be empty
/// @param blocks those that are done, from the first one; at most `horizon`
public record EpisodeDesign(
    int horizon, double imposedCost, List<Double> context, List<BlockDesign> blocks) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public EpisodeDesign {
    blocks = List.copyOf(blocks);
    context = List.copyOf(context);
    if (!context.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("context must be finite numbers, got " + context);
    }
    if (horizon < 1 || horizon > 1000) {
      throw new IllegalArgumentException("blocks must be between 1 and 1000, got " + horizon);
    }
    if (blocks.size() > horizon) {
      throw new IllegalArgumentException(
          "at most the announced blocks (%d) can be done, got %d"
              .formatted(horizon, blocks.size()));
    }
    if (!(imposedCost >= 0 && imposedCost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "imposed cost must be at least 0 and finite, got " + imposedCost);
    }
  }

  /// An episode whose blocks are all alike.
  ///
  /// @param blocks number of blocks, announced and done, 1 to 1000
  /// @param forced whether effort is set to full in every block
  /// @param probeBlocks blocks before whose choice the expectation is asked, 1 to `blocks`
  public EpisodeDesign(
      int blocks,
      int tests,
      double imposedCost,
      double effortStep,
      boolean forced,
      List<Integer> probeBlocks,
      List<Double> context) {
    this(blocks, imposedCost, context, alike(blocks, tests, effortStep, forced, probeBlocks));
  }

  /// The same without context.
  public EpisodeDesign(
      int blocks,
      int tests,
      double imposedCost,
      double effortStep,
      boolean forced,
      List<Integer> probeBlocks) {
    this(blocks, tests, imposedCost, effortStep, forced, probeBlocks, List.of());
  }

  private static List<BlockDesign> alike(
      int count, int tests, double effortStep, boolean forced, List<Integer> probeBlocks) {
    for (int block : probeBlocks) {
      if (block < 1 || block > count) {
        throw new IllegalArgumentException(
            "probe blocks must be between 1 and blocks (" + count + "), got " + block);
      }
    }
    OptionalDouble set = forced ? OptionalDouble.of(1) : OptionalDouble.empty();
    List<BlockDesign> blocks = new ArrayList<>();
    for (int block = 1; block <= Math.min(count, 1000); block++) {
      blocks.add(new BlockDesign(tests, effortStep, set, probeBlocks.contains(block)));
    }
    return blocks;
  }

  /// How an episode was set up that somebody did: the blocks that the likelihood may use.
  public static EpisodeDesign of(Episode episode) {
    return new EpisodeDesign(
        episode.horizon(),
        episode.imposedCost(),
        episode.context(),
        episode.blocksBeforeGap().stream().map(BlockDesign::of).toList());
  }

  /// The same episode in this context.
  public EpisodeDesign in(List<Double> features) {
    return new EpisodeDesign(horizon, imposedCost, features, blocks);
  }

  /// An episode of free choices without probes.
  public static EpisodeDesign free(int blocks, int tests, double imposedCost, double effortStep) {
    return new EpisodeDesign(blocks, tests, imposedCost, effortStep, false, List.of());
  }

  /// An announced full-effort episode.
  public static EpisodeDesign fullEffort(int blocks, int tests, double imposedCost) {
    return new EpisodeDesign(blocks, tests, imposedCost, 0, true, List.of());
  }

  /// Blocks whose effort is chosen.
  public int choices() {
    return (int) blocks.stream().filter(block -> !block.forced()).count();
  }

  /// Most test answers in one block.
  int mostTests() {
    return blocks.stream().mapToInt(BlockDesign::tests).max().orElse(0);
  }
}
