package strive.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Intervals;
import strive.inference.StudyFit;
import strive.policy.Policies;
import strive.report.FitFiles;

/// How long whole simulations take from a cold start, on two threads: people of `miscalibrated`
/// simulated, fitted by maximum likelihood from up to ten starts without intervals, and written as
/// tables.
public final class StudySpeed {

  private static final int THREADS = 2;
  private static final FitSettings SETTINGS =
      SimulatedPeople.settings("miscalibrated").withIntervals(Intervals.NONE);

  private StudySpeed() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("strive-studies");
    print("one study of 1,000 people", 1, 1000, folder);
    print("100 studies of 60 people", 100, 60, folder);
  }

  private static void print(String what, int studies, int people, Path folder) throws IOException {
    long begin = System.nanoTime();
    long processor = processorNanos();
    for (int study = 1; study <= studies; study++) {
      List<Person> simulated = SimulatedPeople.following(Policies.MISCALIBRATED, people, study);
      StudyFit fit = SimulatedPeople.fitted(SETTINGS, simulated, THREADS);
      FitFiles.write(fit, new FitFiles.Origin("simulated", "benchmark", Instant.EPOCH), folder);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s on the clock, %.1f s of processor time%n",
        what,
        (System.nanoTime() - begin) / 1e9,
        (processorNanos() - processor) / 1e9);
  }

  private static long processorNanos() {
    return java.lang.management.ManagementFactory.getPlatformMXBean(
            com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
