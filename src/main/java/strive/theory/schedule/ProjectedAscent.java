package strive.theory.schedule;

/// One climb of [NumericalOptimum].
final class ProjectedAscent {

  /// Share of the promised gain that a step must keep.
  private static final double GAIN = 1e-4;

  /// A slope that has hardly fallen invites a longer step.
  private static final double HARDLY_FALLEN = 0.9;

  /// Differences of V below this share of it are rounding.
  private static final double ROUNDING = 1e-13;

  /// Curvatures are taken to be within these shares of their mean: they may be 0 or infinite where
  /// effort is 0.
  private static final double FLOOR = 1e-3;

  private static final double CEILING = 1e12;

  private static final int MOST_TRIALS = 40;

  private final ControlledSystem system;
  private final OptimumSettings settings;
  private final Watcher watcher;
  private final AdjointPass pass;
  private final CurvaturePairs pairs;
  private final boolean[] free;
  private final double[] scale;
  private final double[] direction;
  private double[] rates;
  private double[] gradient;
  private double[] nextRates;
  private double[] nextGradient;
  private double value;
  private double nextValue;
  private int evaluations;
  private int iterations;

  ProjectedAscent(
      ControlledSystem system, double[] start, OptimumSettings settings, Watcher watcher) {
    this.system = system;
    this.settings = settings;
    this.watcher = watcher;
    int steps = start.length;
    pass = new AdjointPass(system);
    pairs = new CurvaturePairs(settings.memory(), steps);
    free = new boolean[steps];
    scale = new double[steps];
    direction = new double[steps];
    rates = new double[steps];
    gradient = new double[steps];
    nextRates = new double[steps];
    nextGradient = new double[steps];
    for (int n = 0; n < steps; n++) {
      rates[n] = system.limits().clip(start[n]);
    }
  }

  OptimumOutcome climb() {
    value = pass.value(rates);
    evaluations = 1;
    if (value == Double.NEGATIVE_INFINITY) {
      return unstable();
    }
    pass.gradient(rates, gradient);
    rescale();
    double asked = asked();
    while (projectedGradient() > asked && evaluations < settings.mostEvaluations()) {
      if (!watcher.goOn(evaluations, value, projectedGradient() / asked)) {
        return new OptimumOutcome.Dropped(evaluations);
      }
      if (!step()) {
        break;
      }
      iterations++;
      asked = asked();
    }
    return ended();
  }

  private double asked() {
    return settings.tolerance() * Math.max(1, Math.abs(value)) / rates.length;
  }

  private OptimumOutcome ended() {
    pass.value(rates);
    return pass.instability()
        .<OptimumOutcome>map(OptimumOutcome.Unstable::new)
        .orElseGet(
            () ->
                new OptimumOutcome.Found(
                    new Optimum(
                        rates,
                        value,
                        pass.finalPerformance(),
                        projectedGradient(),
                        iterations,
                        evaluations,
                        projectedGradient() <= asked())));
  }

  private OptimumOutcome unstable() {
    return new OptimumOutcome.Unstable(pass.instability().orElseThrow());
  }

  /// One step upward; false where none is found.
  private boolean step() {
    aim();
    if (search()) {
      accept();
      return true;
    }
    if (pairs.isEmpty()) {
      return false;
    }
    pairs.clear();
    pass.value(rates);
    rescale();
    return step();
  }

  private void accept() {
    pairs.add(rates, nextRates, gradient, nextGradient);
    double[] oldRates = rates;
    double[] oldGradient = gradient;
    rates = nextRates;
    gradient = nextGradient;
    nextRates = oldRates;
    nextGradient = oldGradient;
    value = nextValue;
    // The scale is renewed ever more seldom: it costs a run.
    if (Integer.bitCount(iterations + 1) == 1) {
      rescale();
    }
  }

  /// The direction of the next step, with every control that a limit holds left out.
  private void aim() {
    for (int n = 0; n < rates.length; n++) {
      free[n] = !isHeld(n, gradient[n]);
      direction[n] = free[n] ? gradient[n] : 0;
    }
    pairs.apply(direction, free, scale);
    boolean pushes = false;
    for (int n = 0; n < rates.length; n++) {
      if (free[n] && isHeld(n, direction[n])) {
        free[n] = false;
        pushes = true;
      }
    }
    if (pushes) {
      for (int n = 0; n < rates.length; n++) {
        direction[n] = free[n] ? gradient[n] : 0;
      }
      pairs.apply(direction, free, scale);
    }
    if (!(slope() > 0)) {
      pairs.clear();
      for (int n = 0; n < rates.length; n++) {
        direction[n] = isHeld(n, gradient[n]) ? 0 : gradient[n] / scale[n];
      }
    }
  }

  private double slope() {
    double sum = 0;
    for (int n = 0; n < rates.length; n++) {
      sum += gradient[n] * direction[n];
    }
    return sum;
  }

  private boolean isHeld(int n, double push) {
    RateLimits limits = system.limits();
    return (push <= 0 && rates[n] <= limits.lowest())
        || (push >= 0 && rates[n] >= limits.highest());
  }

  /// Largest component of the gradient that is not held by a limit.
  private double projectedGradient() {
    double largest = 0;
    for (int n = 0; n < rates.length; n++) {
      if (!isHeld(n, gradient[n])) {
        largest = Math.max(largest, Math.abs(gradient[n]));
      }
    }
    return largest;
  }

  /// Finds how far to go along the direction, projected into the limits; fills the next place.
  private boolean search() {
    double length = 1;
    for (int trial = 0; trial < MOST_TRIALS && evaluations < settings.mostEvaluations(); trial++) {
      double promised = move(length);
      if (promised == 0) {
        return false;
      }
      double gain = nextValue - value;
      boolean enough = gain >= GAIN * promised;
      if (enough || gain >= -ROUNDING * Math.abs(value)) {
        pass.gradient(nextRates, nextGradient);
        double kept = along(nextGradient);
        if (enough && kept > HARDLY_FALLEN * promised) {
          return stretch(length);
        }
        if (enough || kept >= (2 * GAIN - 1) * promised) {
          return true;
        }
        length *= within(promised / (promised - kept));
      } else {
        length *=
            gain == Double.NEGATIVE_INFINITY ? 0.1 : within(promised / (2 * (promised - gain)));
      }
    }
    return false;
  }

  private static double within(double share) {
    return Math.min(0.5, Math.max(0.1, share));
  }

  /// Doubles a step for as long as it pays and the slope has hardly fallen.
  private boolean stretch(double first) {
    double length = first;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double before = nextValue;
      double promised = move(2 * length);
      if (!(nextValue > before) || promised <= 0) {
        break;
      }
      length *= 2;
      pass.gradient(nextRates, nextGradient);
      if (along(nextGradient) <= HARDLY_FALLEN * promised) {
        return true;
      }
    }
    move(length);
    pass.gradient(nextRates, nextGradient);
    return true;
  }

  /// Tries a step; its gain by the slope.
  private double move(double length) {
    for (int n = 0; n < rates.length; n++) {
      nextRates[n] = system.limits().clip(rates[n] + length * direction[n]);
    }
    nextValue = pass.value(nextRates);
    evaluations++;
    return along(gradient);
  }

  private double along(double[] slopes) {
    double sum = 0;
    for (int n = 0; n < rates.length; n++) {
      sum += slopes[n] * (nextRates[n] - rates[n]);
    }
    return sum;
  }

  /// Takes the curvature of the payoff as scale.
  private void rescale() {
    pass.curvature(rates, scale);
    double sum = 0;
    int count = 0;
    for (double curvature : scale) {
      if (curvature > 0 && curvature < Double.POSITIVE_INFINITY) {
        sum += curvature;
        count++;
      }
    }
    double mean = count == 0 ? 1 : sum / count;
    for (int n = 0; n < scale.length; n++) {
      double clipped = Math.min(mean * CEILING, Math.max(mean * FLOOR, scale[n]));
      scale[n] = pass.weight(n) * clipped;
    }
  }
}
