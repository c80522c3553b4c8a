package strive.inference.check;

import java.util.Arrays;
import java.util.List;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// What a person did, as one vector of means over episodes: every [Statistic], then the places of
/// every [Curve]. NaN stands where a person has no such episode, which depends on what was set up
/// and done alone, so that it stands at the same places of simulated twins.
///
/// @param horizon most blocks of any episode of the study
record Features(int horizon) {

  /// Parts of the scale of final performance.
  static final int TENTHS = 10;

  private static final int STATISTICS = Statistic.values().length;

  /// The longest horizon of these people, for all of whom the vectors then have the same places.
  static Features of(List<Person> people) {
    return new Features(
        people.stream()
            .flatMap(person -> person.episodes().stream())
            .mapToInt(Episode::horizon)
            .max()
            .orElse(1));
  }

  /// Length of the vector.
  int size() {
    return place(Curve.FINAL_PERFORMANCE, TENTHS);
  }

  /// Number of places of a curve.
  int places(Curve curve) {
    return switch (curve) {
      case EFFORT -> horizon;
      case QUIT_BLOCK -> horizon + 1;
      case FINAL_PERFORMANCE -> TENTHS;
    };
  }

  /// Where the place `i` (from 0) of a curve stands in the vector.
  int place(Curve curve, int i) {
    int before = STATISTICS;
    for (Curve earlier : Curve.values()) {
      if (earlier == curve) {
        return before + i;
      }
      before += places(earlier);
    }
    throw new IllegalStateException("no such curve: " + curve);
  }

  /// Which value the place `i` of a curve stands for: a block, or the middle of a tenth.
  static double at(Curve curve, int i) {
    return switch (curve) {
      case EFFORT, QUIT_BLOCK -> i + 1.0;
      case FINAL_PERFORMANCE -> (i + 0.5) / TENTHS;
    };
  }

  /// A person's vector.
  double[] of(Person person) {
    double[] sum = new double[size()];
    int[] count = new int[size()];
    for (Episode episode : person.episodes()) {
      for (Statistic statistic : Statistic.values()) {
        statistic
            .of(episode)
            .ifPresent(
                value -> {
                  add(statistic.ordinal(), value, sum, count);
                  distribute(statistic, value, sum, count);
                });
      }
      for (Block block : episode.blocks()) {
        if (!block.forced()) {
          add(place(Curve.EFFORT, block.number() - 1), block.effort(), sum, count);
        }
      }
    }
    double[] means = new double[size()];
    Arrays.setAll(means, i -> count[i] == 0 ? Double.NaN : sum[i] / count[i]);
    return means;
  }

  private void distribute(Statistic statistic, double value, double[] sum, int[] count) {
    switch (statistic) {
      case QUIT_BLOCK -> mark(Curve.QUIT_BLOCK, (int) value - 1, sum, count);
      case FINAL_PERFORMANCE -> mark(Curve.FINAL_PERFORMANCE, tenth(value), sum, count);
      case EFFORT, EFFORT_VARIABILITY -> {}
    }
  }

  /// 1 at one place of a curve, 0 at all others.
  private void mark(Curve curve, int place, double[] sum, int[] count) {
    for (int i = 0; i < places(curve); i++) {
      add(place(curve, i), i == place ? 1 : 0, sum, count);
    }
  }

  private static int tenth(double share) {
    return Math.min(TENTHS - 1, (int) (share * TENTHS));
  }

  private static void add(int at, double value, double[] sum, int[] count) {
    sum[at] += value;
    count[at]++;
  }
}
