package strive.web.theory;

import java.util.List;
import java.util.Optional;
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
import strive.report.figure.FigureRenderer;

/// What one step of a slider costs the server: closed forms, both beliefs, curve of losses, trap,
/// and the four figures as SVG.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class TheoryLabBenchmark {

  @Benchmark
  public List<String> oneStepOfASlider() {
    ScheduleViewModel model = ScheduleViewModel.of(TheorySettings.USUAL).orElseThrow();
    return List.of(
        FigureRenderer.svg(model.effort(Optional.empty())),
        FigureRenderer.svg(model.performance(Optional.empty())),
        FigureRenderer.svg(model.loss()),
        FigureRenderer.svg(model.trapFigure()));
  }

  @Benchmark
  public int closedLoopsAlone() {
    return ScheduleViewModel.of(TheorySettings.USUAL).orElseThrow().beliefs().size();
  }
}
