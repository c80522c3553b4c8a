package strive.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitSettings;
import strive.inference.Intervals;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.Policies;

/// How many fits a core does in a second (of the whole program's processor time, collector and
/// compiler included), and how many starts and evaluations of the likelihood one takes: each model
/// fitted to people who follow it, by maximum likelihood from up to ten starts.
public final class FitSpeed {

  private static final int PEOPLE = 200;

  /// Rounds of measuring, after half as many in which the compiler gets done with the hot paths.
  private static final int ROUNDS = 40;

  private static final int ROUNDS_WITH_INTERVALS = 4;

  private FitSpeed() {}

  /// Measures and prints.
  ///
  /// @param arguments ids of models; all if there are none
  public static void main(String[] arguments) {
    System.out.printf(
        "%-26s%-10s fits/s  with predictions  starts  evaluations%n", "model", "intervals");
    for (String model : arguments.length > 0 ? List.of(arguments) : Policies.ids()) {
      for (Intervals intervals : List.of(Intervals.NONE, Intervals.PROFILE)) {
        measure(SimulatedPeople.settings(model).withIntervals(intervals));
      }
    }
  }

  private static void measure(FitSettings settings) {
    List<Person> people =
        SimulatedPeople.following(settings.policies().getFirst(), PEOPLE, settings.seed());
    int rounds = settings.intervals() == Intervals.NONE ? ROUNDS : ROUNDS_WITH_INTERVALS;
    fitted(settings, people, rounds / 2);
    double before = processorSeconds();
    StudyFit fit = fitted(settings, people, rounds);
    double between = processorSeconds();
    summarise(settings, people, fit, rounds);
    double summaries = processorSeconds() - between;
    double all = between - before;
    System.out.printf(
        Locale.ROOT,
        "%-26s%-10s %6.0f %17.0f  %6.1f  %11.0f%n",
        settings.models().getFirst(),
        settings.intervals().id(),
        rounds * PEOPLE / (all - summaries),
        rounds * PEOPLE / all,
        mean(fit, one -> one.search().starts()),
        mean(fit, one -> one.search().evaluations()));
  }

  private static StudyFit fitted(FitSettings settings, List<Person> people, int rounds) {
    for (int round = 1; round < rounds; round++) {
      SimulatedPeople.fitted(settings, people, 1);
    }
    return SimulatedPeople.fitted(settings, people, 1);
  }

  /// What a fit of a study does beyond the fits: predictions, engagement and the comparison.
  private static void summarise(
      FitSettings settings, List<Person> people, StudyFit fit, int rounds) {
    StudyFitter fitter = new StudyFitter(settings, Benchmark.IMPOSED, 1);
    for (int round = 0; round < rounds; round++) {
      if (!fitter.summary(people, fit.fits(), fit.group()).equals(fit)) {
        throw new IllegalStateException("a summary differs from that of its fit");
      }
    }
  }

  private static double mean(StudyFit fit, ToIntFunction<PersonFit> count) {
    return fit.fits().stream().mapToInt(count).average().orElseThrow();
  }

  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
