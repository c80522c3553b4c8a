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
  // `analysis/recovery-default-protocol`.
  private static final int ENOUGH_CHOICES = 40;

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
    group.models().stream()
        .filter(model -> model.integratedBic().isPresent())
        .forEach(model -> notes.addAll(alike(model, group)));
    notes.addAll(unfollowed(group));
    long failed = fits.stream().filter(fit -> fit.light() == Light.FAILED).count();
    if (failed > 0) {
      notes.add("%d of %d fits failed; each says why.".formatted(failed, fits.size()));
    }
    return notes;
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
  // that
  /// of the person's own error.
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
  // group
  /// means have no errors.
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
