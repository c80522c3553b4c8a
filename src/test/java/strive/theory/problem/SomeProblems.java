package strive.theory.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// One of each kind, small enough to be looked at from all sides.
public final class SomeProblems {

  private SomeProblems() {}

  /// All problems that can be seen through examples, by name.
  public static Map<String, SampledProblem> drawn(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Map<String, SampledProblem> problems = new LinkedHashMap<>();
    problems.put("single neuron", new SingleNeuron(1.3, 1.2, 0.4));
    problems.put(
        "linear regression",
        LinearRegression.drawn(new LinearRegression.Settings(4, 12, 1, 1, 0.3, 0.9), random));
    problems.put(
        "two-layer linear",
        TwoLayerLinear.drawn(
            new TwoLayerSettings(3, 4, 7, 2, 1.5, 0.5, 0.7, 0.4, 0.2, 0.1), random));
    problems.put(
        "tanh teacher-student",
        TeacherStudent.drawn(
            new TeacherStudentSettings(Activation.TANH, 3, 2, 2, 4, 20, 1.5, 0.8, 0), random));
    problems.put(
        "ReLU teacher-student",
        TeacherStudent.drawn(
            new TeacherStudentSettings(Activation.RELU, 3, 2, 2, 4, 20, 1.5, 0.8, 0), random));
    problems.put(
        "two Gaussians",
        new Gaussians(
            new double[] {0.8, -0.3, 0.5},
            new double[] {1, 0.7, 1.4},
            new double[] {0.2, 0.4, -0.1}));
    return problems;
  }

  /// The same, and a batch of each.
  public static Map<String, LearningProblem> withBatches(long seed) {
    Map<String, LearningProblem> problems = new LinkedHashMap<>(drawn(seed));
    drawn(seed)
        .forEach(
            (name, problem) ->
                problems.put(name + ", batch", problem.batch(3, new SplittableRandom(seed + 1))));
    return problems;
  }
}
