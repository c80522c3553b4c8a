package strive.theory.schedule;

/// GreedyLR on its way: see [Rival.GreedyLr]. Its loss is minus performance.
final class GreedyLrRule implements Rollout.Choice {

  private final Rival.GreedyLr settings;
  private final ControlledSystem system;
  private double rate;
  private double best = Double.NEGATIVE_INFINITY;
  private int better;
  private int notBetter;

  GreedyLrRule(Rival.GreedyLr settings, ControlledSystem system, double first) {
    this.settings = settings;
    this.system = system;
    rate = first;
  }

  @Override
  public double rate(int step, double[] state) {
    double performance = system.performance(state);
    if (performance > best + settings.threshold()) {
      best = performance;
      better++;
      notBetter = 0;
    } else {
      notBetter++;
      better = 0;
    }
    if (better > settings.patience()) {
      change(rate / settings.factor());
    } else if (notBetter > settings.patience()) {
      change(rate * settings.factor());
    }
    return rate;
  }

  private void change(double changed) {
    rate = system.limits().clip(changed);
    better = 0;
    notBetter = 0;
  }
}
