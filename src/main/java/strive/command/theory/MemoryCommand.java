package strive.command.theory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import strive.command.OutputFile;
import strive.report.RegretRow;
import strive.report.table.CsvWriter;
import strive.report.table.Digits;
import strive.theory.memory.MemoryLife;
import strive.theory.memory.NeuronTask;
import strive.theory.memory.RecallSettings;
import strive.theory.memory.RegretCurve;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.QuadraticPath;
import strive.theory.schedule.RateLimits;
import strive.theory.setting.ProblemKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `strive theory memory`: what is lost against the optimum by whoever expects what is recalled, as
/// episodes are stored.
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description =
        "Regret against the number of stored episodes, for single neurons that vary from episode to"
            + " episode.")
final class MemoryCommand implements Callable<Integer> {

  private static final int MOST_EPISODES = 10_000;
  private static final int MOST_LIVES = 10_000;

  @Mixin private ProblemOptions problem = new ProblemOptions();
  @Mixin private PriceOptions price = new PriceOptions();

  @Option(
      names = "--prior",
      paramLabel = "F0",
      description = "what is expected where nothing similar is remembered (the ceiling)")
  private @Nullable Double prior;

  @Option(
      names = "--episodes",
      defaultValue = "30",
      description = "episodes of a life (${DEFAULT-VALUE})")
  private int episodes;

  @Option(
      names = "--lives",
      defaultValue = "20",
      description = "lives over which regret is averaged (${DEFAULT-VALUE})")
  private int lives;

  @Option(
      names = "--spread",
      defaultValue = "0.2",
      description =
          "how far log curvature and log distance vary between episodes (${DEFAULT-VALUE})")
  private double spread;

  @Option(
      names = "--noise",
      defaultValue = "0",
      description = "standard deviation of an error of recall in each episode (${DEFAULT-VALUE})")
  private double noise;

  @Option(
      names = "--context-width",
      defaultValue = "0.2",
      description = "h_c, in standard deviations of a feature (${DEFAULT-VALUE})")
  private double contextWidth;

  @Option(
      names = "--performance-width",
      defaultValue = "0.2",
      description = "h_p, in units of performance (${DEFAULT-VALUE})")
  private double performanceWidth;

  @Option(
      names = "--capacity",
      defaultValue = "1000",
      description = "most episodes kept (${DEFAULT-VALUE})")
  private int capacity;

  @Option(
      names = "--steps",
      defaultValue = "200",
      description = "equal steps of an episode (${DEFAULT-VALUE})")
  private int steps;

  @Option(names = "--out", paramLabel = "FILE", description = "write a row an episode (CSV)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    bounded("--episodes", episodes, MOST_EPISODES);
    bounded("--lives", lives, MOST_LIVES);
    bounded("--steps", steps, 100_000);
    if (problem.kind() != ProblemKind.SINGLE_NEURON) {
      throw problem.usage("theory memory is about single neurons; leave out --problem");
    }
    List<RegretCurve.Point> curve = problem.refused(this::curve);
    if (out != null) {
      write(curve, out);
    }
    Objects.requireNonNull(spec).commandLine().getOut().println(json(curve));
    return 0;
  }

  private List<RegretCurve.Point> curve() {
    SingleNeuron neuron = problem.neuron();
    var posed =
        new EffortProblem(
            QuadraticPath.of(neuron),
            price.family(problem),
            price.limits(RateLimits.NONE),
            price.discount(),
            price.horizon());
    if (price.horizon() == Double.POSITIVE_INFINITY) {
      throw problem.usage("an episode needs a finite --horizon");
    }
    var settings =
        new RecallSettings(
            prior == null ? neuron.ceiling() : prior,
            RecallSettings.PRIOR_WEIGHT,
            contextWidth,
            performanceWidth,
            capacity);
    var life = new MemoryLife(new NeuronTask(posed, neuron, spread), settings, noise, steps);
    return RegretCurve.of(life, episodes, lives, problem.seed());
  }

  private void bounded(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw problem.usage(option + " must be between 1 and " + most + ", got " + value);
    }
  }

  private static ObjectNode json(List<RegretCurve.Point> curve) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode points = json.putArray("regret");
    for (RegretCurve.Point point : curve) {
      points
          .addObject()
          .put("stored", point.stored())
          .put("regret", point.regret())
          .put("regret_se", point.standardError())
          .put("share", point.share())
          .put("expectation", point.expectation())
          .put("optimal_expectation", point.optimalExpectation())
          .put("reached", point.reached());
    }
    return json;
  }

  private static void write(List<RegretCurve.Point> curve, Path file) {
    OutputFile.write(
        file,
        writer -> {
          CsvWriter csv = new CsvWriter(writer, Digits.FULL);
          csv.header(RegretRow.DATA_SET.columns());
          curve.forEach(point -> csv.row(RegretRow.DATA_SET.cells(point)));
        });
  }
}
