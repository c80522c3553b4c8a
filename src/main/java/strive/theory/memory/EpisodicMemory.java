package strive.theory.memory;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/// Earlier episodes and what they let expect: a kernel-weighted mean over them,
///
///     w_j = exp( -|c - c_j|^2 / (2 h_c^2) ) exp( -(P(t) - P_j(t))^2 / (2 h_p^2) )
///     F(t) = (w_0 F_0 + sum_j w_j P_j(T)) / (w_0 + sum_j w_j).
///
/// Contexts are standardised per feature, by mean and standard deviation over the stored episodes;
/// a
/// feature in which all are equal counts as it is.
public final class EpisodicMemory {

  private final RecallSettings settings;
  private final List<StoredEpisode> episodes;

  private EpisodicMemory(RecallSettings settings, List<StoredEpisode> episodes) {
    this.settings = settings;
    this.episodes = List.copyOf(episodes);
  }

  /// A memory of nothing.
  public static EpisodicMemory empty(RecallSettings settings) {
    return new EpisodicMemory(settings, List.of());
  }

  /// This memory and one more episode, without the oldest one when it is full.
  ///
  /// @throws IllegalArgumentException if its context has another number of features
  public EpisodicMemory with(StoredEpisode episode) {
    if (!episodes.isEmpty() && episodes.getFirst().features() != episode.features()) {
      throw new IllegalArgumentException(
          "contexts must have %d features, got %d"
              .formatted(episodes.getFirst().features(), episode.features()));
    }
    List<StoredEpisode> kept = new ArrayList<>(episodes);
    if (kept.size() == settings.capacity()) {
      kept.removeFirst();
    }
    kept.add(episode);
    return new EpisodicMemory(settings, kept);
  }

  /// Number of episodes remembered.
  public int size() {
    return episodes.size();
  }

  /// Recall in an episode of this kind; contexts are compared once.
  ///
  /// @param context features c, as many as stored episodes have
  public Recall in(double[] context) {
    double[] similarity = new double[episodes.size()];
    if (!episodes.isEmpty()) {
      double[] scale = scales(context.length);
      for (int j = 0; j < similarity.length; j++) {
        similarity[j] = similarity(context, episodes.get(j), scale);
      }
    }
    return new Recall(settings, episodes, similarity);
  }

  private double similarity(double[] context, StoredEpisode episode, double[] scale) {
    double squared = 0;
    for (int f = 0; f < context.length; f++) {
      double apart = (context[f] - episode.feature(f)) / scale[f];
      squared += apart * apart;
    }
    double width = settings.contextWidth();
    return FastMath.exp(-squared / (2 * width * width));
  }

  private double[] scales(int features) {
    double[] scales = new double[features];
    for (int f = 0; f < features; f++) {
      int feature = f;
      double mean = episodes.stream().mapToDouble(e -> e.feature(feature)).sum() / episodes.size();
      double variance =
          episodes.stream()
                  .mapToDouble(e -> (e.feature(feature) - mean) * (e.feature(feature) - mean))
                  .sum()
              / episodes.size();
      scales[f] = variance > 0 ? StrictMath.sqrt(variance) : 1;
    }
    return scales;
  }
}
