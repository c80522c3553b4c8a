package strive.policy;

import org.hipparchus.util.FastMath;

/// What is left of the gap that an episode began with, `y = (p_max - p) / (p_max - p_0)`, along its
/// blocks, with derivatives. Working space: mutable, one thread.
///
/// Practice and the baseline multiply it by `exp(-kappa e - kappa_0)`; forgetting between blocks
/// takes a share of what was closed, `y = 1 - (1 - y) (1 - phi)`. Derivatives are kept as `-d ln
/// y`,
/// which is the sum of efforts where nothing is forgotten.
final class LearningTrack {

  /// y.
  double left;

  /// `-d ln y` with respect to kappa, kappa_0 and phi.
  double practice;

  double time;
  double loss;

  private double rate;
  private double baseline;
  private double kept;

  void begin(double rate, double baseline, double forgetting) {
    this.rate = rate;
    this.baseline = baseline;
    kept = 1 - forgetting;
  }

  void startEpisode() {
    left = 1;
    practice = 0;
    time = 0;
    loss = 0;
  }

  /// From one block to the next.
  void rest() {
    double rested = 1 - (1 - left) * kept;
    if (rested == 0) {
      return; // everything was learned, and nothing of it is lost
    }
    double share = kept * left / rested;
    practice *= share;
    time *= share;
    loss = share * loss - (1 - left) / rested;
    left = rested;
  }

  /// A block of practice.
  ///
  /// @param effort of this block
  /// @param efforts sum of this and all earlier ones of the episode
  void practise(double effort, double efforts) {
    time += 1;
    if (kept == 1) {
      practice = efforts;
      left = FastMath.exp(-rate * practice - baseline * time);
    } else {
      practice += effort;
      left *= FastMath.exp(-rate * effort - baseline);
    }
  }
}
