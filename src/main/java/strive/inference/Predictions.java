package strive.inference;

import java.util.List;

/// One person beside the optimum, by the model that fits this person best.
///
/// @param participant id
/// @param condition assigned condition
/// @param model id of the policy with the lowest BIC
/// @param episodes in order
public record Predictions(
    String participant, String condition, String model, List<EpisodePrediction> episodes) {

  public Predictions {
    episodes = List.copyOf(episodes);
  }
}
