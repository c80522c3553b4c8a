package strive.policy;

import java.util.List;

/// The closed loop with one expectation F held through the episode: `z = sign(F - p) sqrt(2/beta |F
/// - p|)`, `fixed-expectation` of section 8.
final class FixedExpectationPolicy extends Policy {

  FixedExpectationPolicy() {
    super(
        "fixed-expectation",
        "works for one expectation, held through the episode, and stops when it is reached",
        List.of(Parameter.COST, Parameter.EXPECTATION));
  }

  @Override
  public boolean expects() {
    return true;
  }

  @Override
  Chooser chooser() {
    return new Holding();
  }

  private static final class Holding extends Chooser {

    private final SignedRoot root = new SignedRoot();
    private double cost;
    private double width;

    Holding() {
      super(2);
    }

    @Override
    void begin(double[] values, double smoothing) {
      cost = values[OWN];
      expectation = values[OWN + 1];
      width = 2 * smoothing / cost;
    }

    @Override
    void choose(double performance, double gap, int block, int blocksLeft) {
      kinkDistance = expectation - performance;
      double h = 2 * kinkDistance / cost;
      root.of(h, width);
      drive = root.value;
      byPerformance = -root.slope * 2 / cost;
      // The width is one of F, so in the square of the drive it falls as the cost rises.
      byOwn[0] = -(root.slope * h + root.byLogWidth) / cost;
      byOwn[1] = root.slope * 2 / cost;
    }
  }
}
