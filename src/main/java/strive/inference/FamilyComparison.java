package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Families of models over the people of a fit.
///
/// Where each person's evidence stands alone, every family is equally likely beforehand, whatever
/// its size ([FamilySelection]). Hierarchical Bayesian inference has frequencies of its own, under
/// which every *model* is equally likely: there a family's share is the sum over its models, and
/// larger families are likelier beforehand.
///
/// @param families in the order of their first member
/// @param omnibusRisk probability that all families are equally frequent; under hierarchical
///     Bayesian inference that all models are
/// @param equalBeforehand whether every family was equally likely beforehand
public record FamilyComparison(List<Family> families, double omnibusRisk, boolean equalBeforehand) {

  public FamilyComparison {
    families = List.copyOf(families);
  }

  /// One family: a row of `families.csv`.
  ///
  /// @param frequency its share of people
  /// @param models ids of its models
  public record Family(Frequency frequency, List<String> models) {
    public Family {
      models = List.copyOf(models);
    }
  }

  /// The comparison; empty for fewer than two families, or nobody whom every model could be fitted
  /// to.
  ///
  /// @param family of each model of the fit, in their order
  public static Optional<FamilyComparison> of(StudyFit fit, List<String> family) {
    List<String> models = fit.settings().models();
    if (family.size() != models.size()) {
      throw new IllegalArgumentException("each model needs a family, got " + family);
    }
    List<List<PersonFit>> people = ModelComparison.people(models.size(), fit.fits());
    List<String> names = family.stream().distinct().toList();
    if (people.isEmpty() || names.size() < 2) {
      return Optional.empty();
    }
    List<List<String>> members =
        names.stream()
            .map(name -> models.stream().filter(m -> isOf(name, m, models, family)).toList())
            .toList();
    return Optional.of(
        fit.group().omnibusRisk().isPresent()
            ? summed(fit, people.size(), names, members)
            : selected(FamilySelection.of(ModelComparison.evidence(people), family, 1), members));
  }

  private static boolean isOf(String name, String model, List<String> models, List<String> family) {
    return family.get(models.indexOf(model)).equals(name);
  }

  private static FamilyComparison selected(FamilySelection found, List<List<String>> members) {
    double total = found.alpha().stream().mapToDouble(a -> a).sum();
    List<Family> families = new ArrayList<>();
    for (int f = 0; f < members.size(); f++) {
      families.add(
          new Family(
              Frequency.of(
                  found.names().get(f),
                  found.alpha().get(f),
                  total,
                  found.exceedance().get(f),
                  found.protectedExceedance().get(f)),
              members.get(f)));
    }
    return new FamilyComparison(families, found.omnibusRisk(), true);
  }

  private static FamilyComparison summed(
      StudyFit fit, int people, List<String> names, List<List<String>> members) {
    double total = fit.comparison().size() + people;
    double[] alpha = members.stream().mapToDouble(own -> total * share(fit, own)).toArray();
    double[] exceedance = DirichletExceedance.of(alpha);
    double risk = fit.group().omnibusRisk().orElseThrow();
    List<Family> families = new ArrayList<>();
    for (int f = 0; f < alpha.length; f++) {
      double beforehand = (double) members.get(f).size() / fit.comparison().size();
      families.add(
          new Family(
              Frequency.of(
                  names.get(f),
                  alpha[f],
                  total,
                  exceedance[f],
                  (1 - risk) * exceedance[f] + risk * beforehand),
              members.get(f)));
    }
    return new FamilyComparison(families, risk, false);
  }

  private static double share(StudyFit fit, List<String> models) {
    return fit.comparison().stream()
        .filter(one -> models.contains(one.model()))
        .mapToDouble(one -> one.expectedFrequency().orElseThrow())
        .sum();
  }
}
