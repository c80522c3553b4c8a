package strive.theory.memory;

import org.hipparchus.util.FastMath;
import strive.theory.schedule.Schedule;

/// An episode as it is remembered: what it was like, and how performance went.
///
/// Arrays are copied in.
public final class StoredEpisode {

  private final double[] context;
  private final double[] performances;
  private final double[] outlooks;
  private final double decay;
  private final double step;

  /// @param context features c, not empty
  /// @param performances P at equally spaced times from 0 to the horizon, at least two
  /// @param horizon T, above 0
  /// @param decay k delta, the rate at which an outlook discounts, at least 0
  public StoredEpisode(double[] context, double[] performances, double horizon, double decay) {
    if (performances.length < 2 || !(horizon > 0) || !(decay >= 0)) {
      throw new IllegalArgumentException(
          "an episode needs two performances, a horizon above 0 and a decay of at least 0, got"
              + " %d, %s, %s".formatted(performances.length, horizon, decay));
    }
    this.context = context.clone();
    this.performances = performances.clone();
    this.decay = decay;
    step = horizon / (performances.length - 1);
    outlooks = outlooks();
  }

  /// Remembers what a schedule brought.
  public static StoredEpisode of(double[] context, Schedule schedule, double decay) {
    double[] performances = new double[schedule.size()];
    for (int i = 0; i < performances.length; i++) {
      performances[i] = schedule.performance(i);
    }
    return new StoredEpisode(context, performances, schedule.time(schedule.size() - 1), decay);
  }

  /// A feature of its context.
  double feature(int index) {
    return context[index];
  }

  /// Number of features.
  int features() {
    return context.length;
  }

  /// P_j(t); the last value beyond the end.
  double performance(double time) {
    return interpolated(performances, time);
  }

  /// What a learner in this episode could expect at a time: its final performance, or with a
  /// discount
  /// the mean of what was still to come, `exp(-k delta (T-t)) P(T) + k delta integral exp(-k delta
  /// (s-t)) P(s) ds`.
  double outlook(double time) {
    int after = (int) Math.floor(time / step) + 1;
    if (after >= performances.length) {
      return performances[performances.length - 1];
    }
    return before(
        outlooks[after], performance(time), performances[after], Math.max(0, after * step - time));
  }

  private double interpolated(double[] values, double time) {
    double place = time / step;
    int before = (int) Math.min(values.length - 1, Math.floor(place));
    if (before == values.length - 1) {
      return values[before];
    }
    double share = place - before;
    return (1 - share) * values[before] + share * values[before + 1];
  }

  /// Backward in time.
  private double[] outlooks() {
    double[] outlooks = new double[performances.length];
    int last = performances.length - 1;
    outlooks[last] = performances[last];
    for (int i = last - 1; i >= 0; i--) {
      outlooks[i] = before(outlooks[i + 1], performances[i], performances[i + 1], step);
    }
    return outlooks;
  }

  /// The outlook a while earlier, exact for a performance that is linear in between.
  private double before(double outlook, double from, double to, double time) {
    double weighed = decay * time;
    double kept = FastMath.exp(-weighed);
    // Weight of the later end in the mean over that while: 1/z - kept / (1 - kept).
    double later = weighed < 1e-4 ? 0.5 : 1 / weighed - kept / (1 - kept);
    return kept * outlook + (1 - kept) * ((1 - later) * from + later * to);
  }
}
