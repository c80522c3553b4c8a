package strive.inference.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.EpisodeDesign;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// People of the same mind for tests of checks, and their fits.
final class CheckedPeople {

  /// A full-effort episode and three of ten free blocks.
  static final StudyDesign DESIGN =
      new StudyDesign(
          0.25,
          List.of(
              EpisodeDesign.fullEffort(6, 12, 0.5),
              EpisodeDesign.free(10, 12, 0.5, 0),
              EpisodeDesign.free(10, 12, 0.5, 0),
              EpisodeDesign.free(10, 12, 0.5, 0)));

  /// Declining effort: from .85 to .22 within an episode.
  static final ParameterValues DECLINING =
      learner().with("a", 0.92).with("d", -0.07).with("sigma", 0.1);

  static final ParameterValues OVERCONFIDENT =
      learner().with("beta", 0.8).with("b", 0.08).with("sigma", 0.1);

  private CheckedPeople() {}

  static ParameterValues learner() {
    return ParameterValues.NONE.with("p0", 0.3).with("pmax", 0.92).with("kappa", 0.5);
  }

  static Policy policy(String id) {
    return Policies.find(id).orElseThrow();
  }

  /// People who all have these parameters, in one condition.
  static List<Person> following(String model, ParameterValues values, int people, long seed) {
    return SimulatedStudy.of(policy(model), Collections.nCopies(people, values), DESIGN, seed)
        .people();
  }

  /// The likelihood at these values, as a fit that searches nothing.
  static StudyFit given(List<Person> people, String model, ParameterValues values) {
    return fit(people, fixed(model, values));
  }

  static FitSettings fixed(String model, ParameterValues values) {
    List<Fixed> all = new ArrayList<>();
    values.byName().forEach((name, value) -> all.add(Fixed.at(name, value)));
    return new FitSettings(List.of(model), 1, 1, all);
  }

  static StudyFit fit(List<Person> people, FitSettings settings) {
    return new StudyFitter(settings, Benchmark.IMPOSED, 2)
        .fit(people, FitProgress.SILENT)
        .uncancelled();
  }

  static StudyCheck check(List<Person> people, StudyFit fit, CheckSettings settings) {
    return new PredictiveChecker(settings, 2).check(people, fit, FitProgress.SILENT).uncancelled();
  }
}
