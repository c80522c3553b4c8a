package strive.theory.schedule;

/// AdaLRS on its way: see [Rival.AdaLrs]. Its loss is minus performance, so that the speed at which
/// loss falls is the slope of performance.
final class AdaLrsRule implements Rollout.Choice {

  private final Rival.AdaLrs settings;
  private final ControlledSystem system;
  private final double[] window;
  private final int searchEnds;
  private double rate;
  private double before;
  private double exponent = 1;
  private double speed = Double.NaN;
  private boolean trying;

  AdaLrsRule(Rival.AdaLrs settings, ControlledSystem system, double first) {
    this.settings = settings;
    this.system = system;
    window = new double[(int) Math.max(2, Math.round(settings.windowShare() * system.steps()))];
    searchEnds = (int) (settings.searchShare() * system.steps());
    rate = first;
    before = first;
  }

  @Override
  public double rate(int step, double[] state) {
    window[step % window.length] = system.performance(state);
    if ((step + 1) % window.length == 0 && step < searchEnds) {
      judge(slope(window));
    }
    return rate;
  }

  /// Judges a window that has just ended.
  private void judge(double found) {
    if (trying) {
      if (!(found > speed)) {
        rate = system.limits().clip(before / StrictMath.pow(settings.down(), exponent));
      }
      exponent *= settings.shrink();
      trying = false;
    } else if (found < speed) {
      before = rate;
      rate = system.limits().clip(rate * StrictMath.pow(settings.up(), exponent));
      trying = true;
    }
    speed = found;
  }

  /// Slope per step by least squares.
  private static double slope(double[] values) {
    double middle = (values.length - 1) / 2.0;
    double numerator = 0;
    double denominator = 0;
    for (int i = 0; i < values.length; i++) {
      numerator += (i - middle) * values[i];
      denominator += (i - middle) * (i - middle);
    }
    return numerator / denominator;
  }
}
