package strive.inference.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import strive.inference.Method;

/// Models by how well they foretell an episode from the others.
///
/// @param method how the other episodes were fitted
/// @param starts most starts of each search
/// @param seed of the starts
/// @param models in the order of the fit
/// @param people by person, and within a person in the order of the models
public record CrossValidation(
    Method method, int starts, long seed, List<HeldOutModel> models, List<HeldOutPerson> people) {

  public CrossValidation {
    models = List.copyOf(models);
    people = List.copyOf(people);
  }

  /// What follows from the people.
  ///
  /// @param ids of the models
  /// @param people by person, and within a person in the order of the ids
  static CrossValidation of(
      Method method, int starts, long seed, List<String> ids, List<HeldOutPerson> people) {
    List<double[]> rows = new ArrayList<>();
    for (int from = 0; from < people.size(); from += ids.size()) {
      List<HeldOutPerson> person = people.subList(from, from + ids.size());
      if (person.stream().allMatch(one -> one.logLikelihood().isPresent())) {
        rows.add(person.stream().mapToDouble(p -> p.logLikelihood().getAsDouble()).toArray());
      }
    }
    return new CrossValidation(method, starts, seed, models(ids, rows), people);
  }

  private static List<HeldOutModel> models(List<String> ids, List<double[]> rows) {
    double[] sums = new double[ids.size()];
    int[] best = new int[ids.size()];
    for (double[] row : rows) {
      Arrays.setAll(sums, k -> sums[k] + row[k]);
      best[most(row)]++;
    }
    int winner = most(sums);
    List<HeldOutModel> models = new ArrayList<>();
    for (int k = 0; k < ids.size(); k++) {
      boolean some = !rows.isEmpty();
      models.add(
          new HeldOutModel(
              ids.get(k),
              rows.size(),
              some ? OptionalDouble.of(sums[k]) : OptionalDouble.empty(),
              some ? OptionalDouble.of(sums[k] - sums[winner]) : OptionalDouble.empty(),
              k == winner ? OptionalDouble.empty() : standardError(rows, k, winner),
              best[k]));
    }
    return models;
  }

  private static OptionalDouble standardError(List<double[]> rows, int k, int winner) {
    int n = rows.size();
    if (n < 2) {
      return OptionalDouble.empty();
    }
    double[] differences = rows.stream().mapToDouble(row -> row[k] - row[winner]).toArray();
    double mean = Arrays.stream(differences).average().orElseThrow();
    double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    return OptionalDouble.of(StrictMath.sqrt(n * squares / (n - 1)));
  }

  private static int most(double[] values) {
    int most = 0;
    for (int k = 1; k < values.length; k++) {
      most = values[k] > values[most] ? k : most;
    }
    return most;
  }
}
