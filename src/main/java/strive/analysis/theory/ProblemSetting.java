package strive.analysis.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import strive.analysis.file.YamlGroup;
import strive.theory.problem.Activation;
import strive.theory.problem.SampledProblem;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.RateLimits;
import strive.theory.setting.Drawing;
import strive.theory.setting.PosedProblem;

/// A learning problem in a study of several.
///
/// @param kind which one
/// @param problem drawn
/// @param cost beta, above 0
/// @param horizon T, above 0
/// @param steps of Euler's method
record ProblemSetting(Kind kind, SampledProblem problem, double cost, double horizon, int steps) {

  private static final int MOST_STEPS = 20_000;

  /// The problems there are.
  enum Kind {
    SINGLE_NEURON("single-neuron", "single neuron"),
    LINEAR_REGRESSION("linear-regression", "linear regression"),
    TWO_LAYER("two-layer", "two-layer linear"),
    TANH("teacher-student-tanh", "tanh network"),
    RELU("teacher-student-relu", "ReLU network"),
    GAUSSIANS("gaussians", "two Gaussians");

    private final String id;
    private final String words;

    Kind(String id, String words) {
      this.id = id;
      this.words = words;
    }

    static Kind of(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst().orElseThrow();
    }

    String id() {
      return id;
    }

    String words() {
      return words;
    }
  }

  /// Reads the group `problems`: `cost`, `horizon` and `steps` of each, and of the single neuron
  /// its
  /// `curvature` and `distance`.
  static List<ProblemSetting> read(YamlGroup root, long seed) {
    List<ProblemSetting> settings = new ArrayList<>();
    root.groups("problems", Arrays.stream(Kind.values()).map(Kind::id).toList())
        .forEach((name, group) -> settings.add(read(Kind.of(name), group, seed)));
    return settings;
  }

  private static ProblemSetting read(Kind kind, YamlGroup group, long seed) {
    SampledProblem problem =
        switch (kind) {
          case SINGLE_NEURON ->
              new SingleNeuron(group.positive("curvature"), group.positive("distance"), 0);
          case LINEAR_REGRESSION -> Drawing.usual(seed).regression();
          case TWO_LAYER -> Drawing.usual(seed).twoLayer();
          case TANH -> network(seed, Activation.TANH).teacherStudent();
          case RELU -> network(seed, Activation.RELU).teacherStudent();
          case GAUSSIANS -> Drawing.usual(seed).gaussians();
        };
    ProblemSetting setting =
        new ProblemSetting(
            kind,
            problem,
            group.positive("cost"),
            group.positive("horizon"),
            group.count("steps", 1, MOST_STEPS));
    group.end();
    return setting;
  }

  private static Drawing network(long seed, Activation activation) {
    return new Drawing(
        seed,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        activation,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /// Under its quadratic cost, without a discount.
  PosedProblem posed() {
    return posed(new EffortCost.Power(cost, 2), 0);
  }

  PosedProblem posed(EffortCost price, double discount) {
    return new PosedProblem(problem, price, RateLimits.NONE, discount, horizon);
  }
}
