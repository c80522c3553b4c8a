package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
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

  /// Usual shares of the work by the end of its parts; only the time that is left depends on them.
  private static final double FIRST_FITS = 0.35;

  private static final double SMOOTH_FITS = 0.6;
  private static final double GROUP = 0.8;
  private static final double CONDITIONS = 0.95;

  /// Log joint that smoothing may cost a person before he is followed without it.
  private static final double SMOOTHED_AWAY = 5;

  /// The group is learned again at most so often for people who are followed without smoothing.
  private static final int MOST_REPEATS = 3;

  private final FitSettings settings;
  private final Workers workers;

  HierarchicalFitter(FitSettings settings, Workers workers) {
    this.settings = settings;
    this.workers = workers;
  }

  Fitted fit(List<Person> people, Policy policy, Steps steps) {
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
    return new Group(policy, possible, steps).fitted(cases);
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
    private final Steps steps;

    Group(Policy policy, List<FitCase.Possible> cases, Steps steps) {
      this.policy = policy;
      this.cases = cases;
      this.steps = steps;
      models = new ArrayList<>();
      searches = new ArrayList<>();
      for (FitCase.Possible at : cases) {
        models.add(new PolicyModel(at, PolicyModel.WIDE));
        searches.add(new PosteriorSearch(models.getLast()));
      }
      rows = new GroupRows(policy.id(), cases.getFirst().space().free());
    }

    Fitted fitted(List<FitCase> all) {
      MapFitter alone = new MapFitter(settings, workers::stopped);
      List<PosteriorFit> first = each(i -> alone.fit(cases.get(i)), steps.between(0, FIRST_FITS));
      List<PosteriorMode> modes =
          each(
              i -> alone.found(cases.get(i).space(), searches.get(i)).mode(),
              steps.between(FIRST_FITS, SMOOTH_FITS));
      GroupEm.Result everybody = everybody(first, new ArrayList<>(modes));
      List<PersonFit> fits =
          workers.all(
              cases.size(),
              i ->
                  GroupTrust.of(cases.get(i), first.get(i).mode(), first.get(i).prior().density())
                      .judged(fit(first.get(i), everybody, i)));
      List<GroupEstimate> estimates = new ArrayList<>(rows.estimates(everybody, List.of("")));
      List<ConditionDifference> differences = new ArrayList<>();
      List<String> names = cases.stream().map(at -> at.person().condition()).toList();
      List<String> conditions = names.stream().distinct().toList();
      if (conditions.size() > 1) {
        GroupEm.Result apart =
            learn(GroupEm.numbered(names), everybody.modes(), steps.between(GROUP, CONDITIONS));
        estimates.addAll(rows.estimates(apart, conditions));
        differences.addAll(rows.differences(apart, conditions, cases.size() - conditions.size()));
      }
      return new Fitted(fits(all, fits), estimates, Optional.of(model(everybody)), differences);
    }

    /// The group of all. Whoever's expectation keeps nearer to performance than the width of
    /// smoothing has a smoothed likelihood that says little about the real one: with him as he is
    /// the group is learned again.
    private GroupEm.Result everybody(List<PosteriorFit> first, List<PosteriorMode> from) {
      int[] one = new int[cases.size()];
      GroupEm.Result group = learn(one, from, steps.between(SMOOTH_FITS, GROUP));
      for (int repeat = 0; repeat < MOST_REPEATS; repeat++) {
        GroupEm.Result last = group;
        List<Boolean> away =
            workers.all(one.length, i -> isSmoothedAway(i, last, first.get(i).mode()));
        if (!away.contains(true)) {
          return group;
        }
        for (int i = 0; i < one.length; i++) {
          if (away.get(i)) {
            models.set(i, sharp(i));
            searches.set(i, new PosteriorSearch(models.get(i)));
            from.set(i, first.get(i).mode());
          }
        }
        group = learn(one, from, steps.between(GROUP, GROUP));
      }
      return group;
    }

    private PolicyModel sharp(int i) {
      return new PolicyModel(cases.get(i), Objective.SMOOTHING);
    }

    private boolean isSmoothedAway(int i, GroupEm.Result group, PosteriorMode own) {
      NormalPrior prior = group.prior(0);
      double[] point = group.modes().get(i).point();
      double joint = prior.logDensity(point) - cases.get(i).objective().exactAt(point);
      PosteriorMode mode = new PosteriorSearch(sharp(i)).mode(prior, point, own.point());
      return mode.logJoint() > joint + SMOOTHED_AWAY;
    }

    private <T> List<T> each(IntFunction<T> ofPerson, Steps part) {
      int people = cases.size();
      return workers.all(
          people,
          ofPerson,
          (_, done) -> part.at((double) done / people, "person " + done + " of " + people));
    }

    private GroupEm.Result learn(int[] conditions, List<PosteriorMode> from, Steps part) {
      return GroupEm.of(searches, conditions, from, workers, part);
    }

    private PersonFit fit(PosteriorFit first, GroupEm.Result group, int i) {
      double evidence = first.logEvidence();
      return new PosteriorFit(
              cases.get(i),
              Method.HIERARCHICAL,
              group.personPrior(0),
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
