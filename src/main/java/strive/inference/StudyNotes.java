package strive.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// What a reader of a whole fit should know before its numbers, one sentence each.
final class StudyNotes {

  /// Fewer choices a person cannot separate cost from expectation:
  /// `analysis/recovery-default-protocol`.
  private static final int ENOUGH_CHOICES = 40;

  /// A parameter in which people of a group differ by less, on the transformed scale, is the same
  /// for all of them.
  private static final double COLLAPSED = 0.01;
  /// A smaller share of what a person's estimate varies by is no difference between people.
  /// Expectation-maximisation approaches nought ever slower, and stops on the way.
  private static final double NO_DIFFERENCE = 0.05;

  private StudyNotes() {}

  static List<String> of(List<Person> people, List<PersonFit> fits, GroupFit group) {
    List<String> notes = new ArrayList<>();
    int leftOut =
        people.stream()
            .flatMap(person -> person.episodes().stream())
            .mapToInt(Episode::blocksAfterGap)
            .sum();
    if (leftOut > 0) {
      notes.add(
          "%d blocks stand after a missing one and are left out of the likelihood."
              .formatted(leftOut));
    }
    long few = people.stream().filter(person -> choices(person) < ENOUGH_CHOICES).count();
    if (few > 0) {
      notes.add(
          "%d of %s made fewer than %d effort choices: their cost and expectation are hard to"
                  .formatted(
                      few,
                      people.size() == 1 ? "1 person" : people.size() + " people",
                      ENOUGH_CHOICES)
              + " tell apart.");
    }
    if (people.stream().flatMap(p -> p.episodes().stream()).anyMatch(StudyNotes::hasNoPrice)) {
      notes.add("Effort had no price: the exact optimum is full effort in every block.");
    }
    notes.addAll(lonely(people));
    notes.addAll(moving(group));
    for (GroupModel model : group.models()) {
      notes.addAll(collapsed(model.model(), fits, group));
      if (model.integratedBic().isPresent()) {
        notes.addAll(alike(model, group));
      }
    }
    notes.addAll(unfollowed(group));
    long failed = fits.stream().filter(fit -> fit.light() == Light.FAILED).count();
    if (failed > 0) {
      notes.add("%d of %d fits failed; each says why.".formatted(failed, fits.size()));
    }
    notes.addAll(compared(fits, group));
    return notes;
  }

  /// Who counts in the comparison of models although, or does not count because, the data are poor.
  private static List<String> compared(List<PersonFit> fits, GroupFit group) {
    if (fits.stream().map(PersonFit::model).distinct().count() < 2) {
      return List.of();
    }
    List<PersonFit> possible = fits.stream().filter(fit -> fit.bic().isPresent()).toList();
    List<String> notes = new ArrayList<>();
    long unfree =
        possible.stream()
            .filter(fit -> !ModelComparison.chose(fit))
            .map(PersonFit::participant)
            .distinct()
            .count();
    if (unfree > 0) {
      notes.add(
          ("%s made no free effort choice, which says nothing about models of effort: left out of"
                  + " their comparison%s.")
              .formatted(
                  unfree == 1 ? "1 person" : unfree + " people",
                  group.omnibusRisk().isPresent() ? ", but not of the group's frequencies" : ""));
    }
    if (possible.stream()
        .anyMatch(fit -> fit.light() == Light.FAILED && ModelComparison.chose(fit))) {
      notes.add(
          "Failed fits with a likelihood count in the comparison of models: what cannot be told are"
              + " their parameters.");
    }
    return notes;
  }

  /// Groups whose distribution had not come to rest; under hbi they move and end together.
  private static List<String> moving(GroupFit group) {
    List<GroupModel> moving = group.models().stream().filter(model -> !model.converged()).toList();
    if (!moving.isEmpty() && group.omnibusRisk().isPresent()) {
      return List.of(moving("The groups of all models were", moving.getFirst(), "their"));
    }
    return moving.stream()
        .map(model -> moving("The group of " + model.model() + " was", model, "its"))
        .toList();
  }

  private static String moving(String who, GroupModel model, String whose) {
    return "%s still moving by %.1g after %d steps: %s standard deviations are approximate."
        .formatted(who, model.moved(), model.iterations(), whose);
  }

  /// The group lost its differences in some parameter, at the cost of somebody.
  private static List<String> collapsed(String model, List<PersonFit> fits, GroupFit group) {
    long pulled =
        fits.stream().filter(f -> f.model().equals(model) && GroupTrust.isPulled(f)).count();
    List<String> parameters =
        group.estimates().stream()
            .filter(row -> row.model().equals(model) && row.condition().isEmpty())
            .filter(row -> row.deviation() < COLLAPSED)
            .map(GroupEstimate::parameter)
            .toList();
    return pulled == 0 || parameters.isEmpty()
        ? List.of()
        : List.of(
            "The group of %s has lost its differences in %s, against the data of %s."
                .formatted(
                    model,
                    String.join(" and ", parameters),
                    pulled == 1 ? "1 person" : pulled + " people"));
  }

  /// Conditions of a single person beside others.
  private static List<String> lonely(List<Person> people) {
    Map<String, Long> sizes =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    Person::condition, LinkedHashMap::new, Collectors.counting()));
    return sizes.size() == 1
        ? List.of()
        : sizes.entrySet().stream()
            .filter(condition -> condition.getValue() == 1)
            .map(
                condition ->
                    "Condition %s has one person: what differs there says little about it."
                        .formatted(condition.getKey()))
            .toList();
  }

  /// Parameters in which the people of a group are alike. Their number times the squared error of
  /// the mean is what the estimate of a person alone varies by: the variance between people and
  /// that of the person's own error.
  private static List<String> alike(GroupModel model, GroupFit group) {
    List<String> names =
        group.estimates().stream()
            .filter(row -> row.model().equals(model.model()) && row.condition().isEmpty())
            .filter(
                row ->
                    row.error().isPresent()
                        && StrictMath.pow(row.deviation() / row.error().getAsDouble(), 2)
                            < NO_DIFFERENCE * model.people())
            .map(GroupEstimate::parameter)
            .toList();
    return names.isEmpty()
        ? List.of()
        : List.of(
            "%s: people do not differ in %s as far as these data say; everybody's estimate is the"
                    .formatted(model.model(), String.join(" and ", names))
                + " group's mean, and its error that of the mean.");
  }

  /// Models under hierarchical Bayesian inference to which nobody is attributed, so that their
  /// group means have no errors.
  private static List<String> unfollowed(GroupFit group) {
    return group.models().stream()
        .filter(model -> model.expectedFrequency().isPresent())
        .map(GroupModel::model)
        .filter(
            model ->
                group.estimates().stream()
                    .anyMatch(
                        row ->
                            row.model().equals(model)
                                && row.condition().isEmpty()
                                && row.error().isEmpty()))
        .map(
            model ->
                "%s: fewer than one person is attributed to it; its group means and deviations are"
                        .formatted(model)
                    + " what was assumed beforehand, so that they have no standard errors.")
        .toList();
  }

  private static long choices(Person person) {
    return person.episodes().stream()
        .flatMap(episode -> episode.blocksBeforeGap().stream())
        .filter(block -> !block.forced())
        .count();
  }

  private static boolean hasNoPrice(Episode episode) {
    return episode.imposedCost() == 0 && !episode.blocks().stream().allMatch(Block::forced);
  }
}
