package strive.policy;

import java.util.List;

/// Choice without a rule: effort 0 or 1 with probability 1/21 each, uniform between them else.
/// `random` of section 8.
final class RandomPolicy extends Policy {

  RandomPolicy() {
    super("random", "chooses any effort, whatever was learned", List.of());
  }

  @Override
  public boolean guided() {
    return false;
  }

  @Override
  Chooser chooser() {
    return new Unguided();
  }

  private static final class Unguided extends Chooser {

    Unguided() {
      super(0);
      drive = 0.5;
    }

    @Override
    void begin(double[] values, double smoothing) {}

    @Override
    void choose(double performance, double gap, int block, int blocksLeft) {}
  }
}
