package strive.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import strive.policy.EpisodeDesign;
import strive.policy.LogLikelihood;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// One log-likelihood with its gradient: 4 episodes of 10 blocks, as an optimiser asks for it, at
/// points that change from call to call.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class LikelihoodBenchmark {

  private static final int POINTS = 16;

  /// Which model.
  @Param({"miscalibrated", "miscalibrated-continuous", "fixed-expectation"})
  public String model = "";

  private LogLikelihood likelihood;
  private double[][] points;
  private double[] gradient;
  private int next;

  /// Simulates the person and chooses points along a way through the parameters.
  @Setup
  public void simulate() {
    Policy policy = Policies.find(model).orElseThrow();
    ParameterSpace space = new ParameterSpace(policy, 0.25, ParameterValues.NONE);
    double[] typical = space.typical();
    StudyDesign design = StudyDesign.repeated(0.25, 4, EpisodeDesign.free(10, 12, 0.667, 0.05));
    likelihood =
        LogLikelihood.of(
            SimulatedStudy.of(policy, List.of(space.valuesAt(typical)), design, 1)
                .people()
                .getFirst(),
            policy);
    points = new double[POINTS][typical.length];
    for (int i = 0; i < POINTS; i++) {
      double[] point = typical.clone();
      for (int k = 0; k < point.length; k++) {
        point[k] += 0.3 * (i - POINTS / 2.0) / POINTS;
      }
      space.toNatural(point, points[i]);
    }
    gradient = new double[typical.length];
  }

  /// One evaluation.
  @Benchmark
  public double logLikelihoodWithGradient() {
    next = (next + 1) % POINTS;
    return likelihood.at(points[next], 1e-3, gradient);
  }
}
