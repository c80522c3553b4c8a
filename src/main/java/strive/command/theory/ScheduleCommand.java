package strive.command.theory;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import strive.command.CommandFault;
import strive.command.OutputFile;
import strive.report.ScheduleRow;
import strive.report.table.CsvWriter;
import strive.report.table.DataSet;
import strive.report.table.Digits;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.ControlledSystem;
import strive.theory.schedule.GainNeuron;
import strive.theory.schedule.NumericalOptimum;
import strive.theory.schedule.OptimumOutcome;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.RateLimits;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SteppedSchedule;
import strive.theory.schedule.Watcher;
import strive.theory.setting.Answer;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;
import strive.theory.setting.PosedProblem;
import strive.theory.setting.ProblemKind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `strive theory schedule`: one learning schedule.
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description = "One learning schedule, as JSON and moment by moment.")
final class ScheduleCommand implements Callable<Integer> {

  private static final int MOST_STEPS = 1_000_000;

  /// Ways to a schedule.
  enum Method {
    CLOSED_LOOP,
    OPEN_LOOP,
    NUMERICAL
  }

  /// What is believed; at most one of them.
  static final class BeliefOptions {
    @Option(names = "--expectation", description = "hold this expectation F all the time")
    private @Nullable Double expectation;

    @Option(names = "--bias", description = "hold F*(start) plus this bias")
    private @Nullable Double bias;
  }

  @Mixin private ProblemOptions problem = new ProblemOptions();
  @Mixin private PriceOptions price = new PriceOptions();
  @Mixin private GainOptions gain = new GainOptions();

  @ArgGroup(exclusive = true)
  private BeliefOptions belief = new BeliefOptions();

  @Option(
      names = "--method",
      defaultValue = "closed-loop",
      description = "closed-loop, open-loop or numerical (closed-loop; gain: numerical)")
  private String method = "";

  @Option(
      names = "--replan",
      description = "with --bias: add it to F*(state, time left) at every instant")
  private boolean replan;

  @Option(
      names = "--steps",
      defaultValue = "400",
      description = "equal steps of time (${DEFAULT-VALUE})")
  private int steps;

  @Option(
      names = "--stochastic",
      paramLabel = "BATCH",
      description = "follow the gradients of batches of this size")
  private @Nullable Integer batch;

  @Option(names = "--out", paramLabel = "FILE", description = "write every moment (CSV)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (steps < 1 || steps > MOST_STEPS) {
      throw problem.usage("--steps must be between 1 and " + MOST_STEPS + ", got " + steps);
    }
    if (replan && belief.bias == null) {
      throw problem.usage("--replan goes with --bias");
    }
    Told told = problem.refused(this::told);
    if (out != null) {
      write(told.schedule, out);
    }
    Objects.requireNonNull(spec).commandLine().getOut().println(json(told));
    return 0;
  }

  /// A schedule with what is said about it.
  private record Told(Schedule schedule, OptionalDouble expectation, ObjectNode more) {}

  private Told told() {
    if (problem.kind() == ProblemKind.GAIN) {
      return gain();
    }
    var posed =
        new PosedProblem(
            problem.learning(),
            price.family(problem),
            price.limits(RateLimits.NONE),
            price.discount(),
            price.horizon());
    if (batch != null) {
      return inBatches(posed, batch);
    }
    return switch (method()) {
      case CLOSED_LOOP -> of(Loops.of(posed, belief(), steps));
      case OPEN_LOOP -> openLoop(posed);
      case NUMERICAL -> {
        noBelief();
        Told told = numerical(posed.inSteps(steps));
        yield new Told(told.schedule, expectation(posed), told.more);
      }
    };
  }

  /// F*, where a closed loop holds.
  private static OptionalDouble expectation(PosedProblem posed) {
    return posed.discount() > 0 && !posed.cost().allowsDiscount()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Loops.expectation(posed));
  }

  private static Told of(Answer answer) {
    ObjectNode more = JsonNodeFactory.instance.objectNode();
    if (answer.candidates() > 1) {
      more.put("candidates", answer.candidates());
    }
    return new Told(answer.schedule(), answer.expectation(), more);
  }

  private Told openLoop(PosedProblem posed) {
    noBelief();
    if (!posed.hasClosedForm()) {
      throw problem.usage(
          "--method open-loop is for a single neuron with quadratic cost, a finite horizon, no discount"
              + " and no lowest effort: elsewhere there is no closed form");
    }
    return of(Loops.of(posed, new Belief.SelfConsistent(), steps));
  }

  private Told gain() {
    noBelief();
    if (batch != null || price.discount() != 0 || !price.isQuadratic()) {
      throw problem.usage(
          "the gain neuron has its own cost c g^2 and discount --gamma, and no batches");
    }
    GainNeuron neuron = gain.neuron(price, steps);
    if (!method.equals("closed-loop") && method() != Method.NUMERICAL) {
      throw problem.usage(neuron.whyNoClosedLoop().orElseThrow());
    }
    Told told = numerical(neuron);
    told.more.put("note", neuron.whyNoClosedLoop().orElseThrow());
    return told;
  }

  /// The controller holds what it expects of the path without noise.
  private Told inBatches(PosedProblem posed, int size) {
    ControlledSystem system = posed.inBatches(size, problem.seed(), steps);
    if (method() == Method.NUMERICAL) {
      noBelief();
      Told told = numerical(system);
      told.more.put("note", "the optimum for these very batches, in hindsight");
      return told;
    }
    double optimal = Loops.expectation(posed);
    double expectation =
        switch (belief()) {
          case Belief.SelfConsistent() -> optimal;
          case Belief.Held(double held) -> held;
          case Belief.Biased(double bias) -> optimal + bias;
          case Belief.Replanned _ -> throw problem.usage("--replan has no batches");
        };
    Schedule schedule = SteppedSchedule.held(system, posed.learning(), posed.cost(), expectation);
    ObjectNode more = JsonNodeFactory.instance.objectNode();
    more.put("note", "the closed loop of the path without noise, followed in batches");
    return new Told(schedule, OptionalDouble.of(optimal), more);
  }

  private Told numerical(ControlledSystem system) {
    OptimumOutcome outcome =
        NumericalOptimum.fromConstant(system, OptimumSettings.DEFAULT, Watcher.NONE);
    return switch (outcome) {
      case OptimumOutcome.Found(var optimum) -> {
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        more.put("converged", optimum.converged());
        more.put("projected_gradient", optimum.projectedGradient());
        more.put("evaluations", optimum.evaluations());
        yield new Told(
            SteppedSchedule.of(system, optimum.rates().toArray()), OptionalDouble.empty(), more);
      }
      case OptimumOutcome.Unstable(var where) -> throw new CommandFault(where.message());
      case OptimumOutcome.Dropped _ -> throw new IllegalStateException("nobody dropped it");
    };
  }

  private Belief belief() {
    if (belief.expectation != null) {
      return new Belief.Held(belief.expectation);
    }
    if (belief.bias != null) {
      return replan ? new Belief.Replanned(belief.bias) : new Belief.Biased(belief.bias);
    }
    return new Belief.SelfConsistent();
  }

  private void noBelief() {
    if (belief.expectation != null || belief.bias != null) {
      throw problem.usage("--expectation and --bias go with --method closed-loop");
    }
  }

  private Method method() {
    return switch (method) {
      case "closed-loop" -> Method.CLOSED_LOOP;
      case "open-loop" -> Method.OPEN_LOOP;
      case "numerical" -> Method.NUMERICAL;
      default ->
          throw problem.usage(
              "there is no method '" + method + "': closed-loop, open-loop, numerical");
    };
  }

  private static ObjectNode json(Told told) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "value", OptionalDouble.of(told.schedule.value()));
    put(json, "final_performance", OptionalDouble.of(told.schedule.finalPerformance()));
    put(json, "self_consistent_expectation", told.expectation);
    put(json, "quit_time", told.schedule.quitTime());
    json.setAll(told.more);
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      json.put(name, value.getAsDouble() + 0.0);
    } else {
      json.putNull(name);
    }
  }

  private void write(Schedule schedule, Path file) {
    boolean neuron = problem.kind() == ProblemKind.SINGLE_NEURON && batch == null;
    DataSet<ScheduleRow> columns = neuron ? ScheduleRow.OF_A_NEURON : ScheduleRow.DATA_SET;
    OutputFile.write(
        file,
        writer -> {
          CsvWriter csv = new CsvWriter(writer, Digits.FULL);
          csv.header(columns.columns());
          (neuron
                  ? ScheduleRow.rows(schedule, place(problem.neuron()))
                  : ScheduleRow.rows(schedule))
              .forEach(row -> csv.row(columns.cells(row)));
        });
  }

  private static DoubleUnaryOperator place(SingleNeuron neuron) {
    return spent -> neuron.distance() * FastMath.exp(-neuron.curvature() * spent);
  }
}
