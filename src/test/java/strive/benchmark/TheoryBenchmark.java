package strive.benchmark;

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
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.GainNeuron;
import strive.theory.schedule.NumericalOptimum;
import strive.theory.schedule.OptimumOutcome;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SingleNeuronSchedule;
import strive.theory.schedule.Watcher;

/// What a slider of the Theory Lab waits for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TheoryBenchmark {

  private static final GainNeuron GAIN = GainNeuron.example();
  private static final SingleNeuron NEURON = new SingleNeuron(1, 1.5, 0);

  @Benchmark
  public OptimumOutcome gainNeuronOptimumOf600Steps() {
    return NumericalOptimum.fromConstant(GAIN, OptimumSettings.DEFAULT, Watcher.NONE);
  }

  @Benchmark
  public Schedule singleNeuronClosedLoopOf400Steps() {
    return SingleNeuronSchedule.optimal(NEURON, 0.3, 4, Double.POSITIVE_INFINITY, 400);
  }

  @Benchmark
  public Schedule singleNeuronClosedLoopUnderALimitOf400Steps() {
    return SingleNeuronSchedule.optimal(NEURON, 0.3, 4, 1, 400);
  }
}
