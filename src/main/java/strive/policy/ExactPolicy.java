package strive.policy;

import java.util.List;
import strive.theory.FirstAction;

/// First action of the exact block optimum from the present state; with a bias b of the expectation
/// the effective one, `F = p + beta/2 z*^2`, is shifted: `optimal` and `miscalibrated` of section
/// 8.
final class ExactPolicy extends Policy {

  private final boolean biased;

  ExactPolicy(String id, String meaning, boolean biased) {
    super(id, meaning, biased ? List.of(Parameter.COST, Parameter.BIAS) : List.of(Parameter.COST));
    this.biased = biased;
  }

  @Override
  public boolean expects() {
    return true;
  }

  @Override
  Chooser chooser() {
    return biased ? new BiasedChooser(new Calibrated()) : new Calibrated();
  }

  private static final class Calibrated extends Chooser {

    private final FirstAction optimum = new FirstAction();
    private double cost;

    Calibrated() {
      super(1);
    }

    @Override
    void begin(double[] values, double smoothing) {
      cost = values[OWN];
      optimum.begin(values[RATE], cost, 1);
    }

    @Override
    void choose(double performance, double gap, int block, int blocksLeft) {
      optimum.solve(gap, blocksLeft);
      drive = optimum.drive();
      expectation = performance + 0.5 * cost * drive * drive;
      calibratedExpectation = expectation;
      byPerformance = -optimum.byGap();
      byMaximum = optimum.byGap();
      byRate = optimum.byRate();
      byOwn[0] = optimum.byCost();
    }
  }
}
