package strive.inference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/// Whether conditions differ in how frequent the models are: one Dirichlet distribution for
/// everybody against one for each condition, by the bounds of random-effects selection (Rigoux et
/// al., NeuroImage 84 (2014) 971-985, "between-group comparison").
final class FrequencyComparison {

  private FrequencyComparison() {}

  /// Posterior probability that all conditions have the same frequencies, which is 1/2 beforehand;
  /// empty for one condition.
  ///
  /// @param conditions one a person
  /// @param logEvidence a row a person
  static OptionalDouble same(List<String> conditions, double[][] logEvidence) {
    double[][] below =
        Arrays.stream(logEvidence).map(FrequencyComparison::belowBest).toArray(double[][]::new);
    Map<String, List<double[]>> apart = new LinkedHashMap<>();
    for (int i = 0; i < below.length; i++) {
      apart.computeIfAbsent(conditions.get(i), _ -> new java.util.ArrayList<>()).add(below[i]);
    }
    if (apart.size() < 2 || below[0].length < 2) {
      return OptionalDouble.empty();
    }
    double together = RandomEffectsSelection.of(below, 1).freeEnergy();
    double sum = 0;
    for (List<double[]> rows : apart.values()) {
      sum += RandomEffectsSelection.of(rows.toArray(double[][]::new), 1).freeEnergy();
    }
    return OptionalDouble.of(1 / (1 + FastMath.exp(sum - together)));
  }

  /// What is common to all models of a person says nothing, and costs digits.
  private static double[] belowBest(double[] row) {
    double best = Arrays.stream(row).max().orElseThrow();
    return Arrays.stream(row).map(one -> one - best).toArray();
  }
}
