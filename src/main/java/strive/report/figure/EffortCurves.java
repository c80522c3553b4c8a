package strive.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.BlockPrediction;
import strive.inference.EpisodePrediction;
import strive.inference.Light;
import strive.inference.PersonFit;
import strive.inference.Predictions;
import strive.inference.StudyFit;

/// What one person chose in each block of the free episodes, beside the optimum and the policies;
/// lists run over blocks 1..T of an episode, NaN where there is nothing.
///
/// @param person whose curves they are
/// @param predictions of the best model, if the person could be fitted
/// @param fitted whether that model's fit can be shown
record EffortCurves(Person person, Optional<Predictions> predictions, boolean fitted) {

  static EffortCurves of(Person person, StudyFit fit) {
    Optional<Predictions> predictions =
        fit.predictions().stream().filter(one -> one.participant().equals(person.id())).findFirst();
    boolean fitted =
        predictions
            .flatMap(one -> fit.fit(person.id(), one.model()))
            .map(PersonFit::light)
            .filter(light -> light != Light.FAILED)
            .isPresent();
    return new EffortCurves(person, predictions, fitted);
  }

  /// The longest free episode's number of blocks, 0 without one.
  int horizon() {
    return free().mapToInt(Episode::horizon).max().orElse(0);
  }

  private Stream<Episode> free() {
    return person.episodes().stream().filter(EffortCurves::isFree);
  }

  static boolean isFree(Episode episode) {
    return episode.blocks().stream().anyMatch(block -> !block.forced());
  }

  /// Chosen effort, a list for each free episode.
  List<List<Double>> chosen() {
    return free().map(EffortCurves::chosen).toList();
  }

  /// Chosen effort in blocks 1..T of an episode.
  static List<Double> chosen(Episode episode) {
    List<Double> efforts = nothing(episode.horizon());
    for (Block block : episode.blocks()) {
      efforts.set(block.number() - 1, block.effort());
    }
    return efforts;
  }

  /// A planned curve's efforts, a list for each free episode.
  List<List<Double>> planned(Function<EpisodePrediction, List<Double>> curve) {
    return predicted().stream().map(curve).toList();
  }

  /// Effort of the optimum from the state that the person was really in.
  List<List<Double>> replanned() {
    return alongBlocks(block -> BlockMeans.orNaN(block.optimalReplanned()));
  }

  /// Effort that the fitted policy predicts.
  List<List<Double>> fittedEfforts() {
    return fitted ? alongBlocks(block -> BlockMeans.orNaN(block.predicted())) : List.of();
  }

  private List<List<Double>> alongBlocks(ToDoubleFunction<BlockPrediction> value) {
    return predicted().stream().map(episode -> along(episode, value)).toList();
  }

  /// A value of each block that was done, in blocks 1..T of an episode.
  static List<Double> along(EpisodePrediction episode, ToDoubleFunction<BlockPrediction> value) {
    List<Double> values = nothing(episode.horizon());
    for (BlockPrediction block : episode.blocks()) {
      values.set(block.block() - 1, value.applyAsDouble(block));
    }
    return values;
  }

  /// The free episodes' predictions, none without a fit.
  private List<EpisodePrediction> predicted() {
    return predictions.stream()
        .flatMap(all -> all.episodes().stream())
        .filter(episode -> !episode.forced())
        .toList();
  }

  private static List<Double> nothing(int horizon) {
    return new ArrayList<>(Collections.nCopies(horizon, Double.NaN));
  }
}
