package strive.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Intervals;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.policy.Policies;

/// How many fits a core does in a second (of the whole program's processor time, collector and
/// compiler included), and how many starts and evaluations of the likelihood one takes: each model
/// fitted to people who follow it, by maximum likelihood from up to ten starts.
public final class FitSpeed {

  private static final int PEOPLE = 200;

  /// The compiler is done with the hot paths by then.
  private static final int WARMING_UP = 5;

  private static final int ROUNDS = 10;

  private FitSpeed() {}

  /// Measures and prints.
  ///
  /// @param arguments ids of models; all if there are none
  public static void main(String[] arguments) {
    System.out.printf("%-26s%-12s fits/s   starts  evaluations%n", "model", "intervals");
    for (String model : arguments.length > 0 ? List.of(arguments) : Policies.ids()) {
      for (Intervals intervals : Intervals.values()) {
        measure(SimulatedPeople.settings(model).withIntervals(intervals));
      }
    }
  }

  private static void measure(FitSettings settings) {
    List<Person> people =
        SimulatedPeople.following(settings.policies().getFirst(), PEOPLE, settings.seed());
    fitted(settings, people, WARMING_UP);
    double before = processorSeconds();
    StudyFit fit = fitted(settings, people, ROUNDS);
    double speed = ROUNDS * PEOPLE / (processorSeconds() - before);
    System.out.printf(
        Locale.ROOT,
        "%-26s%-12s %6.0f  %6.1f  %8.0f%n",
        settings.models().getFirst(),
        settings.intervals().id(),
        speed,
        mean(fit, one -> one.search().starts()),
        mean(fit, one -> one.search().evaluations()));
  }

  private static StudyFit fitted(FitSettings settings, List<Person> people, int rounds) {
    for (int round = 1; round < rounds; round++) {
      SimulatedPeople.fitted(settings, people, 1);
    }
    return SimulatedPeople.fitted(settings, people, 1);
  }

  private static double mean(StudyFit fit, ToIntFunction<PersonFit> count) {
    return fit.fits().stream().mapToInt(count).average().orElseThrow();
  }

  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
