package strive.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.EpisodeDesign;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// People of 40 blocks (4 episodes of 10, 12 tests a block) who follow a policy, as in "Fifty
/// people" of `docs/benchmarks.md`, and their fit.
final class SimulatedPeople {

  private static final double CHANCE = 0.25;
  private static final StudyDesign DESIGN =
      StudyDesign.repeated(CHANCE, 4, EpisodeDesign.free(10, 12, 0.667, 0.05));

  private static final Map<String, Double> MIDDLE =
      Map.of("p0", 0.3, "pmax", 0.92, "kappa", 0.5, "beta", 0.8, "b", 0.0, "sigma", 0.1);

  private static final Map<String, Double> SPREAD =
      Map.of("pmax", 0.4, "kappa", 0.3, "beta", 0.4, "b", 0.12, "a", 0.15, "d", 0.02);

  private SimulatedPeople() {}

  /// Parameters that the documented people do not have are those of the typical person.
  static List<Person> following(Policy policy, int people, long seed) {
    ParameterSpace all = new ParameterSpace(policy, CHANCE, ParameterValues.NONE);
    ParameterValues middle = all.valuesAt(all.typical());
    Map<String, Double> spread = new HashMap<>();
    for (Parameter parameter : policy.modelParameters()) {
      String name = parameter.name();
      if (MIDDLE.containsKey(name)) {
        middle = middle.with(name, MIDDLE.getOrDefault(name, 0.0));
      }
      spread.put(name, SPREAD.getOrDefault(name, 0.0));
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<ParameterValues> truth =
        SimulatedStudy.vary(policy, middle, spread, CHANCE, people, random);
    return SimulatedStudy.of(policy, truth, DESIGN, random.nextLong()).people();
  }

  static StudyFit fitted(FitSettings settings, List<Person> people, int threads) {
    StudyFitter fitter = new StudyFitter(settings, Benchmark.IMPOSED, threads);
    return fitter.fit(people, FitProgress.SILENT).uncancelled();
  }

  /// Settings of one model.
  static FitSettings settings(String model) {
    return FitSettings.defaults().withModels(List.of(Policies.find(model).orElseThrow().id()));
  }
}
