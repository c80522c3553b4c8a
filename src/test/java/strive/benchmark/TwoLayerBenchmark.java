package strive.benchmark;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import strive.theory.problem.TwoLayerLinear;
import strive.theory.problem.TwoLayerSettings;
import strive.theory.schedule.ClosedLoop;
import strive.theory.schedule.ClosedLoopSolution;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.RateLimits;
import strive.theory.schedule.SampledPath;

/// The two-layer linear network of 8 inputs, 15 outputs and 30 hidden units: 690 weights.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TwoLayerBenchmark {

  private static final double HORIZON = 180;
  private static final int STEPS = 18_000;
  private static final EffortCost COST = new EffortCost.Power(30, 2);

  private final TwoLayerLinear problem =
      TwoLayerLinear.drawn(TwoLayerSettings.LARGE, new SplittableRandom(1));
  private final double[] state = problem.start();
  private final double[] direction = problem.start();
  private final double[] result = new double[problem.dimension()];

  /// P and its gradient.
  @Benchmark
  public double gradient() {
    return problem.gradient(state, result);
  }

  /// One product with the Hessian.
  @Benchmark
  public double[] hessian() {
    problem.hessian(state, direction, result);
    return result;
  }

  /// The sampled path and the self-consistent closed loop on it, told at 18,000 steps.
  @Benchmark
  public ClosedLoopSolution closedLoop() {
    var path = SampledPath.of(problem, COST, RateLimits.NONE, HORIZON);
    return ClosedLoop.solve(new EffortProblem(path, COST, RateLimits.NONE, 0, HORIZON), STEPS);
  }
}
