package strive.theory.memory;

import java.util.List;
import org.hipparchus.util.FastMath;
import strive.theory.schedule.ExpectationRule;

/// What one episode lets a learner recall on its way.
public final class Recall implements ExpectationRule {

  private final RecallSettings settings;
  private final List<StoredEpisode> episodes;
  private final double[] similarity;

  Recall(RecallSettings settings, List<StoredEpisode> episodes, double[] similarity) {
    this.settings = settings;
    this.episodes = episodes;
    this.similarity = similarity;
  }

  @Override
  public double at(double time, double spent, double performance) {
    double weights = settings.priorWeight();
    double sum = weights * settings.priorExpectation();
    double width = settings.performanceWidth();
    for (int j = 0; j < similarity.length; j++) {
      StoredEpisode episode = episodes.get(j);
      double apart = (performance - episode.performance(time)) / width;
      double weight = similarity[j] * FastMath.exp(-0.5 * apart * apart);
      weights += weight;
      sum += weight * episode.outlook(time);
    }
    return sum / weights;
  }
}
