package strive.command.theory;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import strive.theory.problem.Activation;
import strive.theory.problem.SampledProblem;
import strive.theory.problem.SingleNeuron;
import strive.theory.setting.Drawing;
import strive.theory.setting.ProblemKind;

/// The options that say what is learned.
final class ProblemOptions {

  @Option(
      names = "--problem",
      defaultValue = "single-neuron",
      description =
          "single-neuron, linear-regression, two-layer, teacher-student, gaussians or gain"
              + " (${DEFAULT-VALUE})")
  private String problem = "";

  @Option(
      names = "--curvature",
      defaultValue = "1",
      description = "single neuron: curvature s (${DEFAULT-VALUE})")
  private double curvature;

  @Option(
      names = "--distance",
      defaultValue = "1",
      description = "single neuron: distance x0 where learning begins (${DEFAULT-VALUE})")
  private double distance;

  @Option(
      names = "--ceiling",
      defaultValue = "0",
      description = "single neuron: highest performance P_max (${DEFAULT-VALUE})")
  private double ceiling;

  @Option(names = "--inputs", description = "other problems: number of inputs")
  private @Nullable Integer inputs;

  @Option(names = "--outputs", description = "networks: number of outputs")
  private @Nullable Integer outputs;

  @Option(names = "--hidden", description = "networks: hidden units of the learner")
  private @Nullable Integer hidden;

  @Option(
      names = "--activation",
      defaultValue = "tanh",
      description = "teacher-student: tanh or relu (${DEFAULT-VALUE})")
  private String activation = "";

  @Option(names = "--initial-scale", description = "other problems: scale of the first state")
  private @Nullable Double initialScale;

  @Option(names = "--separation", description = "gaussians: distance of their means (d')")
  private @Nullable Double separation;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of everything that is drawn (${DEFAULT-VALUE})")
  private long seed;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// Which problem was asked for.
  ProblemKind kind() {
    return ProblemKind.of(problem)
        .orElseThrow(
            () ->
                usage(
                    "there is no problem '"
                        + problem
                        + "': single-neuron, linear-regression, two-layer, teacher-student,"
                        + " gaussians, gain"));
  }

  long seed() {
    return seed;
  }

  /// The single neuron of the options.
  SingleNeuron neuron() {
    return refused(() -> new SingleNeuron(curvature, distance, ceiling));
  }

  /// What is learned; the gain-modulated neuron is no such problem.
  SampledProblem learning() {
    return refused(
        () ->
            switch (kind()) {
              case SINGLE_NEURON -> neuron();
              case LINEAR_REGRESSION -> drawing().regression();
              case TWO_LAYER -> drawing().twoLayer();
              case TEACHER_STUDENT -> drawing().teacherStudent();
              case GAUSSIANS -> drawing().gaussians();
              case GAIN ->
                  throw new IllegalStateException("the gain neuron is a system of its own");
            });
  }

  private Drawing drawing() {
    return new Drawing(
        seed,
        number(inputs),
        number(outputs),
        number(hidden),
        activation(),
        number(initialScale),
        number(separation));
  }

  private Activation activation() {
    try {
      return Activation.valueOf(activation.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw usage("--activation must be tanh or relu, got '" + activation + "'");
    }
  }

  private static OptionalInt number(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalDouble number(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// Something that the theory may refuse, with its rule and the value.
  <T> T refused(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException fault) {
      throw usage(String.valueOf(fault.getMessage()));
    }
  }

  ParameterException usage(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }
}
