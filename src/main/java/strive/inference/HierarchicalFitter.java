package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits one model to a group by expectation-maximisation, from the fits under the fixed priors.
final class HierarchicalFitter {

  /// One model of all people.
  ///
  /// @param fits in the order of the people
  /// @param estimates of everybody, then of each condition
  /// @param model how it went; empty when nobody could be fitted
  /// @param differences between conditions
  record Fitted(
      List<PersonFit> fits,
      List<GroupEstimate> estimates,
      Optional<GroupModel> model,
      List<ConditionDifference> differences) {

    Fitted {
      fits = List.copyOf(fits);
      estimates = List.copyOf(estimates);
      differences = List.copyOf(differences);
    }
  }

  private final FitSettings settings;
  private final Workers workers;
  private final BooleanSupplier cancelled;

  HierarchicalFitter(FitSettings settings, Workers workers, BooleanSupplier cancelled) {
    this.settings = settings;
    this.workers = workers;
    this.cancelled = cancelled;
  }

  /// Without a meaning once cancelled.
  Fitted fit(List<Person> people, Policy policy) {
    List<FitCase> cases =
        people.stream().map(person -> FitCase.of(person, policy, settings)).toList();
    List<FitCase.Possible> possible =
        cases.stream()
            .filter(FitCase.Possible.class::isInstance)
            .map(FitCase.Possible.class::cast)
            .toList();
    if (possible.isEmpty()) {
      return new Fitted(fits(cases, List.of()), List.of(), Optional.empty(), List.of());
    }
    return new Group(policy, possible).fitted(cases);
  }

  private static List<PersonFit> fits(List<FitCase> cases, List<PersonFit> ofPossible) {
    List<PersonFit> fits = new ArrayList<>();
    int next = 0;
    for (FitCase one : cases) {
      fits.add(
          switch (one) {
            case FitCase.Impossible impossible -> impossible.fit(Method.HIERARCHICAL);
            case FitCase.Possible _ -> ofPossible.get(next++);
          });
    }
    return fits;
  }

  /// The people of one model who can be fitted.
  private final class Group {

    private final Policy policy;
    private final List<FitCase.Possible> cases;
    private final List<PolicyModel> models;
    private final List<PosteriorSearch> searches;
    private final GroupRows rows;

    Group(Policy policy, List<FitCase.Possible> cases) {
      this.policy = policy;
      this.cases = cases;
      models = cases.stream().map(at -> new PolicyModel(at, PolicyModel.WIDE)).toList();
      searches = models.stream().map(PosteriorSearch::new).toList();
      rows = new GroupRows(policy.id(), cases.getFirst().space().free());
    }

    Fitted fitted(List<FitCase> all) {
      MapFitter alone = new MapFitter(settings);
      List<PosteriorFit> first = workers.all(cases.size(), i -> alone.fit(cases.get(i)));
      GroupEm.Result everybody =
          learn(
              new int[cases.size()],
              workers.all(
                  cases.size(), i -> alone.found(cases.get(i).space(), searches.get(i)).mode()));
      List<PersonFit> fits = workers.all(cases.size(), i -> fit(first.get(i), everybody, i));
      List<GroupEstimate> estimates = new ArrayList<>(rows.estimates(everybody, List.of("")));
      List<ConditionDifference> differences = new ArrayList<>();
      List<String> names = cases.stream().map(at -> at.person().condition()).toList();
      List<String> conditions = names.stream().distinct().toList();
      if (conditions.size() > 1) {
        GroupEm.Result apart = learn(GroupEm.numbered(names), everybody.modes());
        estimates.addAll(rows.estimates(apart, conditions));
        differences.addAll(rows.differences(apart, conditions, cases.size() - conditions.size()));
      }
      return new Fitted(fits(all, fits), estimates, Optional.of(model(everybody)), differences);
    }

    private GroupEm.Result learn(int[] conditions, List<PosteriorMode> from) {
      return GroupEm.of(searches, conditions, from, workers, cancelled);
    }

    private PersonFit fit(PosteriorFit first, GroupEm.Result group, int i) {
      double evidence = first.logEvidence();
      return new PosteriorFit(
              cases.get(i),
              Method.HIERARCHICAL,
              group.prior(0),
              group.modes().get(i),
              first.found(),
              cases.size())
          .summary(evidence);
    }

    private GroupModel model(GroupEm.Result group) {
      int observations =
          cases.stream()
              .mapToInt(at -> at.likelihood().choices() + at.likelihood().testedBlocks())
              .sum();
      return new GroupModel(
          policy.id(),
          cases.size(),
          OptionalDouble.of(group.logEvidence()),
          OptionalDouble.of(
              IntegratedBic.of(models, group.prior(0), observations, settings.seed(), workers)),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          group.iterations(),
          group.converged(),
          group.moved());
    }
  }
}
