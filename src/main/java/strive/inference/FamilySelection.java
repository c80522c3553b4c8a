package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Random-effects selection among families of models: Penny et al., PLoS Computational Biology 6(3)
/// (2010) e1000709. Every family is equally likely beforehand, whatever its size, so each member
/// has the family's prior over the number of members; the frequencies of the families then have a
/// Dirichlet distribution too, whose parameters are sums over members.
///
/// @param models the selection among the members
/// @param names of the families, in the order of their first member
/// @param alpha parameters of the Dirichlet posterior, one a family
/// @param expectedFrequency their means, summing to one
/// @param exceedance probability of each family to be the most frequent one
/// @param protectedExceedance the same, mixed with equal shares by the omnibus risk
/// @param omnibusRisk probability that all families are equally frequent: from a selection among
///     the families themselves, each with the mean evidence of its members. That of the models
///     would say little, because one bad model in a good family makes it small
public record FamilySelection(
    RandomEffectsSelection models,
    List<String> names,
    List<Double> alpha,
    List<Double> expectedFrequency,
    List<Double> exceedance,
    List<Double> protectedExceedance,
    double omnibusRisk) {

  public FamilySelection {
    names = List.copyOf(names);
    alpha = List.copyOf(alpha);
    expectedFrequency = List.copyOf(expectedFrequency);
    exceedance = List.copyOf(exceedance);
    protectedExceedance = List.copyOf(protectedExceedance);
  }

  /// Selection among families.
  ///
  /// @param logEvidence a row a person, a column a model; finite
  /// @param family of each model
  /// @param prior alpha0 of each family, above 0
  /// @throws IllegalArgumentException as [RandomEffectsSelection#of(double[][], double[])]
  public static FamilySelection of(double[][] logEvidence, List<String> family, double prior) {
    List<String> names = family.stream().distinct().toList();
    double[] sizes = new double[names.size()];
    family.forEach(name -> sizes[names.indexOf(name)]++);
    RandomEffectsSelection models =
        RandomEffectsSelection.of(
            logEvidence,
            family.stream().mapToDouble(name -> prior / sizes[names.indexOf(name)]).toArray());
    double[] alpha = new double[sizes.length];
    for (int k = 0; k < family.size(); k++) {
      alpha[names.indexOf(family.get(k))] += models.alpha().get(k);
    }
    return of(models, names, alpha, risk(logEvidence, family, names, prior));
  }

  private static double risk(
      double[][] logEvidence, List<String> family, List<String> names, double prior) {
    double[][] ofFamilies = new double[logEvidence.length][];
    for (int i = 0; i < logEvidence.length; i++) {
      double[] row = logEvidence[i];
      ofFamilies[i] = names.stream().mapToDouble(name -> mean(row, family, name)).toArray();
    }
    return RandomEffectsSelection.of(ofFamilies, prior).omnibusRisk();
  }

  /// Logarithm of the mean evidence of the members of a family.
  private static double mean(double[] logEvidence, List<String> family, String name) {
    double[] members =
        IntStream.range(0, logEvidence.length)
            .filter(k -> family.get(k).equals(name))
            .mapToDouble(k -> logEvidence[k])
            .toArray();
    return RandomEffectsSelection.logSum(members) - StrictMath.log(members.length);
  }

  private static FamilySelection of(
      RandomEffectsSelection models, List<String> names, double[] alpha, double risk) {
    double total = Arrays.stream(alpha).sum();
    double[] exceedance = DirichletExceedance.of(alpha);
    List<Double> frequency = new ArrayList<>();
    List<Double> guarded = new ArrayList<>();
    for (int f = 0; f < alpha.length; f++) {
      frequency.add(alpha[f] / total);
      guarded.add((1 - risk) * exceedance[f] + risk / alpha.length);
    }
    return new FamilySelection(
        models,
        names,
        Arrays.stream(alpha).boxed().toList(),
        frequency,
        Arrays.stream(exceedance).boxed().toList(),
        guarded,
        risk);
  }
}
