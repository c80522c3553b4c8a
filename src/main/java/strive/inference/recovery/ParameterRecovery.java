package strive.inference.recovery;

import java.util.List;
import java.util.SplittableRandom;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.StudyFitter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;

/// Simulates people, fits them with the model that they follow, and holds estimates against the
/// truth.
public final class ParameterRecovery {

  private ParameterRecovery() {}

  /// Runs a study.
  ///
  /// @param threads fits at once; changes nothing in the result
  /// @throws IllegalArgumentException if a drawn value is impossible
  public static Outcome<RecoveredParameters> run(
      Population population, RecoveryPlan plan, int threads, FitProgress progress) {
    Policy policy = Policies.find(population.model()).orElseThrow();
    List<Subject> subjects = population.draw(plan.designs(), plan.participants(), plan.seed());
    List<ParameterValues> truth = subjects.stream().map(Subject::truth).toList();
    List<Person> people = simulated(policy, subjects, plan.seed());
    FitSettings settings = plan.fit().withModels(List.of(policy.id()));
    StudyFitter fitter = new StudyFitter(settings, Benchmark.IMPOSED, threads);
    return fitter
        .fit(people, progress)
        .map(fit -> RecoveredParameters.of(policy.modelParameters(), truth, fit.fits()));
  }

  /// What these people do. It comes from another stream than that of their parameters, so that both
  /// can be changed one by one.
  static List<Person> simulated(Policy policy, List<Subject> subjects, long seed) {
    return SimulatedStudy.of(
            policy,
            subjects.stream().map(Subject::truth).toList(),
            subjects.stream().map(Subject::design).toList(),
            new SplittableRandom(seed).nextLong())
        .people();
  }
}
