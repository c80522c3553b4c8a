package strive.policy;

import java.util.List;
import strive.theory.FirstAction;

/// First action of the exact block optimum from the present state: `optimal` of section 8. With a
/// bias b of the expectation the effective one, `F = p + beta/2 z*^2`, is shifted: `miscalibrated`.
/// With a discount the optimum is that of points which are worth less the later they come:
/// `discounted`.
final class ExactPolicy extends Policy {

  /// What moves choices away from the optimum.
  enum Kind {
    CALIBRATED,
    BIASED,
    DISCOUNTED
  }

  private final Kind kind;

  ExactPolicy(String id, String meaning, Kind kind) {
    super(id, meaning, parameters(kind));
    this.kind = kind;
  }

  private static List<Parameter> parameters(Kind kind) {
    return switch (kind) {
      case CALIBRATED -> List.of(Parameter.COST);
      case BIASED -> List.of(Parameter.COST, Parameter.BIAS);
      case DISCOUNTED -> List.of(Parameter.COST, Parameter.DISCOUNT);
    };
  }

  @Override
  public boolean expects() {
    return true;
  }

  @Override
  Chooser chooser() {
    return switch (kind) {
      case CALIBRATED -> new Calibrated(false);
      case BIASED -> new BiasedChooser(new Calibrated(false));
      case DISCOUNTED -> new Calibrated(true);
    };
  }

  private static final class Calibrated extends Chooser {

    private final FirstAction optimum = new FirstAction();
    private final boolean discounted;
    private double rate;
    private double cost;

    Calibrated(boolean discounted) {
      super(discounted ? 2 : 1);
      this.discounted = discounted;
    }

    @Override
    void begin(double[] values, double smoothing) {
      rate = values[RATE];
      cost = values[OWN];
      if (discounted) {
        optimum.begin(rate, cost, values[OWN + 1]);
      } else {
        optimum.begin(rate, cost);
      }
    }

    @Override
    void choose(double performance, double gap, int block, int blocksLeft) {
      optimum.solve(gap, blocksLeft);
      drive = optimum.drive();
      expectation = performance + 0.5 * cost * drive * StrictMath.abs(drive);
      calibratedExpectation = expectation;
      byPerformance = -optimum.byGap();
      byMaximum = optimum.byGap();
      byRate = optimum.byRate();
      byOwn[0] = optimum.byCost();
      if (discounted) {
        byOwn[1] = optimum.byDiscount();
      }
    }

    @Override
    void expectFinal(double performance, double gap, int blocksLeft) {
      if (!discounted) {
        expectWithinReach(performance, gap, blocksLeft, rate, cost);
        return;
      }
      FirstAction.FinalGap end = optimum.finalGap();
      finalExpectation = performance + (gap - end.gap());
      finalByPerformance = end.byGap();
      finalByMaximum = 1 - end.byGap();
      finalByRate = -end.byRate();
      finalByOwn[0] = -end.byCost();
      finalByOwn[1] = -end.byDiscount();
    }
  }
}
