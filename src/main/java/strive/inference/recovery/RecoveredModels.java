package strive.inference.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import strive.inference.design.Proportion;
import strive.policy.Policies;

/// What a model recovery found.
///
/// @param models simulated and fitted, in the order of the study
/// @param people by simulated model
/// @param imitations of each model (rows) by each other one; its own place says nothing
public record RecoveredModels(
    List<String> models, List<Contest> people, List<List<Imitation>> imitations) {

  public RecoveredModels {
    models = List.copyOf(models);
    people = List.copyOf(people);
    imitations = imitations.stream().map(List::copyOf).toList();
  }

  /// All cells, by simulated model and within it by best one. People whom no model could be fitted
  /// to are nobody's.
  public List<Confusion> confusion() {
    int[][] counts = new int[models.size()][models.size()];
    int[] simulated = new int[models.size()];
    int[] best = new int[models.size()];
    for (Contest person : people) {
      OptionalInt winner = person.best();
      if (winner.isPresent()) {
        int row = models.indexOf(person.simulated());
        counts[row][winner.getAsInt()]++;
        simulated[row]++;
        best[winner.getAsInt()]++;
      }
    }
    List<Confusion> cells = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      for (int k = 0; k < models.size(); k++) {
        cells.add(new Confusion(models.get(i), models.get(k), counts[i][k], simulated[i], best[k]));
      }
    }
    return cells;
  }

  /// Each pair of models on its own.
  public List<ModelPair> pairs() {
    List<ModelPair> pairs = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      for (int k = i + 1; k < models.size(); k++) {
        pairs.add(pair(i, k));
      }
    }
    return pairs;
  }

  private ModelPair pair(int one, int other) {
    return new ModelPair(
        models.get(one),
        models.get(other),
        of(models.get(one)).size(),
        side(one, other),
        side(other, one));
  }

  private ModelPair.Side side(int own, int rival) {
    return new ModelPair.Side(
        found(of(models.get(own)), own, rival),
        imitations.get(own).get(rival),
        parameters(own) < parameters(rival));
  }

  private int parameters(int model) {
    return Policies.find(models.get(model)).orElseThrow().modelParameters().size();
  }

  private static Proportion found(List<Contest> people, int own, int rival) {
    long found =
        people.stream().filter(p -> p.evidence().get(own) > p.evidence().get(rival)).count();
    return Proportion.of(Math.toIntExact(found), people.size());
  }

  private List<Contest> of(String model) {
    return people.stream().filter(person -> person.simulated().equals(model)).toList();
  }
}
