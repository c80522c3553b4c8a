package strive.inference.check;

import java.util.ArrayList;
import java.util.List;

/// Sums over the people of one condition under one model: of what they did, and of what their
/// simulated twins did in each repetition. People are added in their order, and only sums are kept.
final class GroupSums {

  private final String model;
  private final String condition;
  private final Features features;
  private final double[] observed;
  private final int[] people;
  private final double[][] simulated;
  private final int[] inside;
  private final int[] well;

  GroupSums(String model, String condition, Features features, int repeats) {
    this.model = model;
    this.condition = condition;
    this.features = features;
    observed = new double[features.size()];
    people = new int[features.size()];
    simulated = new double[features.size()][repeats];
    inside = new int[Statistic.values().length];
    well = new int[inside.length];
  }

  /// One more person.
  ///
  /// @param own the person's features
  /// @param twins those of the simulated twins, a row for each feature; empty where the own is NaN
  /// @param checks the person's own statistics
  void add(double[] own, double[][] twins, List<PersonCheck> checks) {
    for (int i = 0; i < own.length; i++) {
      if (!Double.isNaN(own[i])) {
        people[i]++;
        observed[i] += own[i];
        for (int r = 0; r < twins[i].length; r++) {
          simulated[i][r] += twins[i][r];
        }
      }
    }
    for (PersonCheck check : checks) {
      int i = check.statistic().ordinal();
      inside[i] += check.prediction().inside() ? 1 : 0;
      well[i] += check.prediction().well() ? 1 : 0;
    }
  }

  /// The means of the statistics that anybody has.
  List<GroupCheck> statistics() {
    List<GroupCheck> checks = new ArrayList<>();
    for (Statistic statistic : Statistic.values()) {
      int i = statistic.ordinal();
      if (people[i] > 0) {
        checks.add(
            new GroupCheck(
                model,
                condition,
                statistic,
                people[i],
                prediction(i),
                (double) inside[i] / people[i],
                (double) well[i] / people[i]));
      }
    }
    return checks;
  }

  /// The means at those places of curves that anybody has.
  List<CurveCheck> curves() {
    List<CurveCheck> checks = new ArrayList<>();
    for (Curve curve : Curve.values()) {
      for (int place = 0; place < features.places(curve); place++) {
        int i = features.place(curve, place);
        if (people[i] > 0) {
          checks.add(
              new CurveCheck(
                  model, condition, curve, Features.at(curve, place), people[i], prediction(i)));
        }
      }
    }
    return checks;
  }

  private Prediction prediction(int i) {
    double[] means = simulated[i].clone();
    for (int r = 0; r < means.length; r++) {
      means[r] /= people[i];
    }
    return Prediction.of(observed[i] / people[i], means);
  }
}
