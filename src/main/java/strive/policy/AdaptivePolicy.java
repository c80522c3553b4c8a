package strive.policy;

import java.util.List;

/// The closed loop with one expectation an episode that learns from what was reached, `F_{k+1} =
/// F_k
/// + eta (P_k(T) - F_k)`: `adaptive` of section 8. Overconfidence corrects itself, underconfidence
/// comes true and stays.
final class AdaptivePolicy extends Policy {

  AdaptivePolicy() {
    super(
        "adaptive",
        "works for an expectation that moves towards what earlier episodes reached",
        List.of(Parameter.COST, Parameter.FIRST_EXPECTATION, Parameter.ADAPTATION));
  }

  @Override
  public boolean expects() {
    return true;
  }

  @Override
  Chooser chooser() {
    return new Adapting();
  }

  private static final class Adapting extends HoldingChooser {

    private double first;
    private double share;

    Adapting() {
      super(2);
    }

    @Override
    void take(double[] values) {
      first = values[OWN + 1];
      share = values[OWN + 2];
    }

    @Override
    void startEpisode(Experience past) {
      expectation = first;
      expectationBy[0] = 1;
      expectationBy[1] = 0;
      for (double reached : past.reached) {
        double surprise = reached - expectation;
        expectationBy[0] *= 1 - share;
        expectationBy[1] = (1 - share) * expectationBy[1] + surprise;
        expectation += share * surprise;
      }
    }
  }
}
