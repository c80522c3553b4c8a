package strive.analysis;

import java.util.ArrayList;
import java.util.List;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.policy.EpisodeDesign;
import strive.policy.Parameter;
import strive.policy.StudyDesign;
import strive.protocol.Protocol;

/// What simulated people go through when they follow a protocol: its scored episodes. Probes are
/// left out, because reported expectations are not in the likelihood.
public final class ProtocolDesign {

  private ProtocolDesign() {}

  /// The design of a protocol.
  public static StudyDesign of(Protocol protocol) {
    List<EpisodeDesign> episodes = new ArrayList<>();
    for (Protocol.EpisodeGroup group : protocol.episodes()) {
      for (int i = 0; i < group.repeat(); i++) {
        episodes.add(episode(protocol.task(), group));
      }
    }
    return new StudyDesign(protocol.task().chance(), episodes);
  }

  /// How its people are fitted: where the material cannot be known, p_0 is not estimated.
  public static FitSettings fit(FitSettings asked, Protocol protocol) {
    return protocol.knownStart().isPresent()
        ? asked.withFixed(Fixed.atChance(Parameter.INITIAL.name()))
        : asked;
  }

  private static EpisodeDesign episode(Protocol.Task task, Protocol.EpisodeGroup group) {
    double cost = group.forced() && !group.charged() ? 0 : task.imposedCost();
    EpisodeDesign design =
        group.forced()
            ? EpisodeDesign.fullEffort(group.blocks(), task.pairs(), cost)
            : EpisodeDesign.free(group.blocks(), task.pairs(), cost, 1.0 / task.cards());
    return design.in(group.context());
  }
}
