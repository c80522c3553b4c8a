package strive.policy;

import java.util.List;
import org.hipparchus.util.FastMath;

/// The closed loop with an expectation recalled once an episode from the person's own earlier ones:
/// `episodic-memory` of section 8, by the context kernel of section 7,
///
///     w_j = exp( -|c - c_j|^2 / (2 h^2) ),  F = (w_0 F_0 + sum w_j P_j(T)) / (w_0 + sum w_j).
final class EpisodicMemoryPolicy extends Policy {

  /// Weight of the prior expectation, so that recall is smooth and defined before any memory.
  private static final double PRIOR_WEIGHT = 0.001;

  EpisodicMemoryPolicy() {
    super(
        "episodic-memory",
        "works for what earlier episodes of a like context reached",
        List.of(Parameter.COST, Parameter.PRIOR_EXPECTATION, Parameter.RECALL_WIDTH));
  }

  @Override
  public boolean expects() {
    return true;
  }

  @Override
  Chooser chooser() {
    return new Recalling();
  }

  private static final class Recalling extends HoldingChooser {

    private double prior;
    private double width;

    Recalling() {
      super(2);
    }

    @Override
    void take(double[] values) {
      prior = values[OWN + 1];
      width = values[OWN + 2];
    }

    @Override
    void startEpisode(Experience past) {
      double weights = PRIOR_WEIGHT;
      double weighted = PRIOR_WEIGHT * prior;
      double weightsByWidth = 0;
      double weightedByWidth = 0;
      for (int j = 0; j < past.reached.length; j++) {
        double distance = past.squaredDistance[j] / (width * width);
        double weight = FastMath.exp(-0.5 * distance);
        double byWidth = weight * distance / width;
        weights += weight;
        weighted += weight * past.reached[j];
        weightsByWidth += byWidth;
        weightedByWidth += byWidth * past.reached[j];
      }
      expectation = weighted / weights;
      expectationBy[0] = PRIOR_WEIGHT / weights;
      expectationBy[1] = (weightedByWidth - expectation * weightsByWidth) / weights;
    }
  }
}
