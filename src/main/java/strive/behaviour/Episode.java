package strive.behaviour;

import java.util.List;

/// A run of blocks on the same material, in order of block number. Numbers may have a gap where a
/// block is missing.
///
/// @param number place in the order of experience, from 1
/// @param horizon announced number of blocks; an episode that was broken off has fewer
/// @param imposedCost price of effort set by the experiment, beta_imposed = 2 A / (R m), at least 0
/// @param context features of the episode that may help recall; may be empty
/// @param blocks tested blocks, strictly ascending by number, none beyond the horizon
public record Episode(
    int number, int horizon, double imposedCost, List<Double> context, List<Block> blocks) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public Episode {
    context = List.copyOf(context);
    blocks = List.copyOf(blocks);
    if (number < 1) {
      throw new IllegalArgumentException("episode must be at least 1, got " + number);
    }
    if (!(imposedCost >= 0 && imposedCost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "imposed_cost must be at least 0 and finite, got " + imposedCost);
    }
    if (!context.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("context must be finite numbers, got " + context);
    }
    int previous = 0;
    for (Block block : blocks) {
      if (block.number() <= previous) {
        throw new IllegalArgumentException(
            "blocks must ascend, got " + block.number() + " after " + previous);
      }
      previous = block.number();
    }
    if (horizon < 1 || horizon < previous) {
      throw new IllegalArgumentException(
          "horizon must be at least the largest block (" + previous + ") and 1, got " + horizon);
    }
  }

  /// The blocks that the likelihood may use: those before the first missing number, because the
  /// state of the learner after a gap is unknown.
  public List<Block> blocksBeforeGap() {
    int usable = 0;
    while (usable < blocks.size() && blocks.get(usable).number() == usable + 1) {
      usable++;
    }
    return blocks.subList(0, usable);
  }

  /// How many blocks stand after the first gap and are left out of the likelihood.
  public int blocksAfterGap() {
    return blocks.size() - blocksBeforeGap().size();
  }
}
