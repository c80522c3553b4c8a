package strive.command.theory;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import strive.command.OutputFile;
import strive.report.ComparedSchedule;
import strive.report.table.CsvWriter;
import strive.report.table.Digits;
import strive.theory.schedule.ControlledSystem;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.RateLimits;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.ScheduleComparison;
import strive.theory.schedule.Watcher;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;
import strive.theory.setting.PosedProblem;
import strive.theory.setting.ProblemKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `strive theory compare`: closed loop, numerical optimum and rival schedules on one problem.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Closed loop, numerical optimum and rival schedules on one problem.")
final class CompareCommand implements Callable<Integer> {

  private static final int MOST_STEPS = 100_000;

  @Mixin private ProblemOptions problem = new ProblemOptions();
  @Mixin private PriceOptions price = new PriceOptions();
  @Mixin private GainOptions gain = new GainOptions();

  @Option(
      names = "--steps",
      defaultValue = "2000",
      description = "equal steps of time (${DEFAULT-VALUE})")
  private int steps;

  @Option(
      names = "--stochastic",
      paramLabel = "BATCH",
      description = "follow the gradients of batches of this size")
  private @Nullable Integer batch;

  @Option(names = "--out", paramLabel = "FILE", description = "write a row a schedule (CSV)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (steps < 1 || steps > MOST_STEPS) {
      throw problem.usage("--steps must be between 1 and " + MOST_STEPS + ", got " + steps);
    }
    ScheduleComparison comparison = problem.refused(this::comparison);
    if (out != null) {
      write(comparison, out);
    }
    Objects.requireNonNull(spec).commandLine().getOut().println(json(comparison));
    return 0;
  }

  private ScheduleComparison comparison() {
    if (problem.kind() == ProblemKind.GAIN) {
      return compared(gain.neuron(price, steps), null);
    }
    var posed =
        new PosedProblem(
            problem.learning(),
            price.family(problem),
            price.limits(RateLimits.NONE),
            price.discount(),
            price.horizon());
    return compared(
        batch == null ? posed.inSteps(steps) : posed.inBatches(batch, problem.seed(), steps),
        posed);
  }

  private ScheduleComparison compared(ControlledSystem system, @Nullable PosedProblem posed) {
    return ScheduleComparison.of(
        system,
        () -> closedLoop(Objects.requireNonNull(posed)),
        OptimumSettings.DEFAULT,
        System::nanoTime,
        Watcher.NONE);
  }

  private Schedule closedLoop(PosedProblem posed) {
    return Loops.of(posed, new Belief.SelfConsistent(), steps).schedule();
  }

  private static ObjectNode json(ScheduleComparison comparison) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "optimum", comparison.best());
    put(json, "value_without_effort", OptionalDouble.of(comparison.idle()));
    ArrayNode schedules = json.putArray("schedules");
    for (ComparedSchedule row : ComparedSchedule.of(comparison)) {
      ObjectNode one = schedules.addObject();
      one.put("schedule", row.schedule());
      put(one, "value", row.value());
      put(one, "final_performance", row.finalPerformance());
      put(one, "ratio", row.ratio());
      put(one, "share", row.share());
      put(one, "first_rate", row.firstRate());
      one.put("seconds", row.seconds());
      one.put("note", row.note());
    }
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      json.put(name, value.getAsDouble() + 0.0);
    } else {
      json.putNull(name);
    }
  }

  private static void write(ScheduleComparison comparison, Path file) {
    OutputFile.write(
        file,
        writer -> {
          CsvWriter csv = new CsvWriter(writer, Digits.FULL);
          csv.header(ComparedSchedule.DATA_SET.columns());
          ComparedSchedule.of(comparison)
              .forEach(row -> csv.row(ComparedSchedule.DATA_SET.cells(row)));
        });
  }
}
