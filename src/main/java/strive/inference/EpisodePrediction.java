package strive.inference;

import java.util.List;
import strive.policy.Schedule;

/// One episode of one person beside its optimum.
///
/// @param episode number
/// @param horizon announced number of blocks, T
/// @param forced whether every block's effort was set by the protocol
/// @param cost price of effort that the optimum pays: the imposed one, or another that was asked
///     for
/// @param optimum planned optimum over all T blocks, the fitted learner at this cost
/// @param overconfident the same learner and cost under `miscalibrated` with bias +x
/// @param underconfident the same with bias -x
/// @param blocks the blocks that were done, ascending
public record EpisodePrediction(
    int episode,
    int horizon,
    boolean forced,
    double cost,
    Schedule optimum,
    Schedule overconfident,
    Schedule underconfident,
    List<BlockPrediction> blocks) {

  public EpisodePrediction {
    blocks = List.copyOf(blocks);
  }
}
