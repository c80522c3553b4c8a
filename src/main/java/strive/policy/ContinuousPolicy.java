package strive.policy;

import java.util.List;
import strive.theory.ThetaLaw;

/// The continuous closed loop with `F = F*(p, blocks left)` by the theta law with clipping at 1,
/// and with a bias b `F* + b`: `optimal-continuous` and `miscalibrated-continuous` of section 8. In
/// blocks it overworks early, so it is a variant for comparison.
final class ContinuousPolicy extends Policy {

  private final boolean biased;

  ContinuousPolicy(String id, String meaning, boolean biased) {
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

    private double maximum;
    private double rate;
    private double cost;

    Calibrated() {
      super(1);
    }

    @Override
    void begin(double[] values, double smoothing) {
      maximum = values[MAXIMUM];
      rate = values[RATE];
      cost = values[OWN];
    }

    @Override
    void choose(double performance, double gap, int block, int blocksLeft) {
      if (gap < 0) {
        beyond(performance, gap, blocksLeft);
        return;
      }
      ThetaLaw law = ThetaLaw.of(gap, blocksLeft, rate, cost);
      drive = law.drive();
      expectation = maximum - law.shortfall();
      calibratedExpectation = expectation;
      byPerformance = -law.byGap();
      byMaximum = law.byGap();
      byRate = law.byRate();
      byOwn[0] = law.byCost();
    }

    /// The linear continuation of the law to a perceived performance above p_max.
    private void beyond(double performance, double gap, int blocksLeft) {
      double slope = rate * blocksLeft / cost;
      drive = slope * gap;
      expectation = performance - 0.5 * cost * drive * drive;
      calibratedExpectation = expectation;
      byPerformance = -slope;
      byMaximum = slope;
      byRate = drive / rate;
      byOwn[0] = -drive / cost;
    }

    @Override
    void expectFinal(double performance, double gap, int blocksLeft) {
      expectWithinReach(performance, gap, blocksLeft, rate, cost);
    }
  }
}
