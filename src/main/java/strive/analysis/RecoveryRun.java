package strive.analysis;

import java.util.ArrayList;
import java.util.List;
import strive.analysis.file.StudyResult;
import strive.inference.FitProgress;
import strive.inference.recovery.ModelRecovery;
import strive.inference.recovery.ParameterRecovery;
import strive.inference.recovery.RecoveryPlan;
import strive.policy.EpisodeDesign;
import strive.policy.StudyDesign;
import strive.protocol.Protocol;

/// Runs a recovery study on a protocol.
final class RecoveryRun {

  private RecoveryRun() {}

  /// The recovery of the parameters of the only population.
  ///
  /// @throws IllegalArgumentException if what is to be simulated is impossible
  static StudyResult ofParameters(
      RecoverySettings settings, Protocol protocol, int threads, FitProgress progress) {
    return RecoveryWords.result(
        ParameterRecovery.run(
                settings.populations().getFirst(), plan(settings, protocol), threads, progress)
            .uncancelled());
  }

  /// The recovery of the models of all populations.
  ///
  /// @throws IllegalArgumentException if what is to be simulated is impossible
  static StudyResult ofModels(
      RecoverySettings settings, Protocol protocol, int threads, FitProgress progress) {
    return RecoveryWords.result(
        ModelRecovery.run(
                List.copyOf(settings.populations()), plan(settings, protocol), threads, progress)
            .uncancelled());
  }

  private static RecoveryPlan plan(RecoverySettings settings, Protocol protocol) {
    return new RecoveryPlan(
        List.of(design(settings, protocol)),
        settings.people(),
        settings.seed(),
        ProtocolDesign.fit(settings.fit(), protocol));
  }

  private static StudyDesign design(RecoverySettings settings, Protocol protocol) {
    StudyDesign design = ProtocolDesign.of(protocol);
    List<Double> contexts = settings.contexts();
    if (!contexts.isEmpty()) {
      if (contexts.size() != design.episodes().size()) {
        throw new IllegalArgumentException(
            "the protocol has %d episodes, but there are %d contexts"
                .formatted(design.episodes().size(), contexts.size()));
      }
      List<EpisodeDesign> episodes = new ArrayList<>();
      for (int i = 0; i < contexts.size(); i++) {
        episodes.add(design.episodes().get(i).in(List.of(contexts.get(i))));
      }
      design = new StudyDesign(design.chance(), episodes);
    }
    return settings.pairsStay() ? design.withPairsThatStay() : design;
  }
}
