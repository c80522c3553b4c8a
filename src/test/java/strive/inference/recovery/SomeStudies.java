package strive.inference.recovery;

import java.util.List;
import java.util.Map;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.policy.Policies;
import strive.policy.StudyDesign;

/// Recovery studies on the default protocol, small ones.
final class SomeStudies {

  private SomeStudies() {}

  static RecoveryPlan plan(int people, String... models) {
    return new RecoveryPlan(
        List.of(StudyDesign.defaultProtocol()),
        people,
        1,
        new FitSettings(List.of(models), 5, 1, List.of(Fixed.atChance("p0"))));
  }

  static Population usual(String model) {
    return new Population.Assumed(
        model, UsualPeople.apart(Policies.find(model).orElseThrow()), Map.of());
  }

  static RecoveredModels models(int people, int threads, String... models) {
    return ModelRecovery.run(
            List.of(models).stream().map(SomeStudies::usual).toList(),
            plan(people, models),
            threads,
            FitProgress.SILENT)
        .uncancelled();
  }

  /// Somebody who wants it to end at once.
  static FitProgress cancelling() {
    return new FitProgress() {
      @Override
      public void fitted(int people, int of) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    };
  }
}
