package strive.policy;

import java.util.List;

/// The closed loop with one expectation F held through all episodes: `fixed-expectation` of section
/// 8.
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

  private static final class Holding extends HoldingChooser {

    Holding() {
      super(1);
      expectationBy[0] = 1;
    }

    @Override
    void take(double[] values) {
      expectation = values[OWN + 1];
    }

    @Override
    void startEpisode(Experience past) {}
  }
}
