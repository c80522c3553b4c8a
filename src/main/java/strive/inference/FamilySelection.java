package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
public record FamilySelection(
    RandomEffectsSelection models,
    List<String> names,
    List<Double> alpha,
    List<Double> expectedFrequency,
    List<Double> exceedance,
    List<Double> protectedExceedance) {

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
    return of(models, names, alpha);
  }

  private static FamilySelection of(
      RandomEffectsSelection models, List<String> names, double[] alpha) {
    double total = Arrays.stream(alpha).sum();
    double risk = models.omnibusRisk();
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
        guarded);
  }
}
