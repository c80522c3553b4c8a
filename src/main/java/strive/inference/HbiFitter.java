package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits all models to a group by hierarchical Bayesian inference, in units of the fixed priors.
/// People whom some model cannot be fitted to are left out, with the reason.
final class HbiFitter {

  /// Fewer followers of a model in a condition do not say how much people differ.
  private static final double ENOUGH = 2;

  /// A person follows the model that is responsible for at least this much.
  private static final double HALF = 0.5;

  /// With fewer followers than one there is hardly anything but the prior in a group mean.
  private static final double SOMEBODY = 1;

  /// Usual share of the work before conditions are told apart; only the time left depends on it.
  private static final double CONDITIONS = 0.9;

  private final FitSettings settings;
  private final Workers workers;
  private final Steps steps;

  HbiFitter(FitSettings settings, Workers workers, Steps steps) {
    this.settings = settings;
    this.workers = workers;
    this.steps = steps;
  }

  GroupFitter.Fitted fit(List<Person> people) {
    List<List<FitCase>> cases = new ArrayList<>();
    List<Integer> whole = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      cases.add(
          settings.policies().stream()
              .map(policy -> FitCase.of(person, policy, settings))
              .toList());
      if (cases.getLast().stream().allMatch(FitCase.Possible.class::isInstance)) {
        whole.add(i);
      }
    }
    if (whole.isEmpty()) {
      return new GroupFitter.Fitted(fits(cases, whole, List.of()), GroupFit.NONE);
    }
    List<OfModel> models = new ArrayList<>();
    for (int k = 0; k < settings.models().size(); k++) {
      int model = k;
      models.add(
          new OfModel(
              settings.policies().get(k),
              whole.stream().map(i -> (FitCase.Possible) cases.get(i).get(model)).toList()));
    }
    HbiResult result =
        HierarchicalInference.of(
            models.stream().map(OfModel::standardised).toList(),
            settings.starts(),
            settings.seed(),
            workers,
            steps.between(0, CONDITIONS));
    List<ByCondition> conditions = new ArrayList<>();
    Steps rest = steps.between(CONDITIONS, 1);
    double count = models.size();
    for (int k = 0; k < models.size(); k++) {
      models
          .get(k)
          .byCondition(result.models().get(k), rest.between(k / count, (k + 1) / count))
          .ifPresent(conditions::add);
    }
    return new GroupFitter.Fitted(
        fits(cases, whole, fits(models, result)), group(models, result, conditions));
  }

  private static List<List<PersonFit>> fits(List<OfModel> models, HbiResult result) {
    List<List<PersonFit>> fits = new ArrayList<>();
    for (int k = 0; k < models.size(); k++) {
      fits.add(models.get(k).judged(result.models().get(k)));
    }
    return fits;
  }

  /// By person, and within a person in the order of the models.
  private static List<PersonFit> fits(
      List<List<FitCase>> cases, List<Integer> whole, List<List<PersonFit>> byModel) {
    List<PersonFit> fits = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      int place = whole.indexOf(i);
      for (int k = 0; k < cases.get(i).size(); k++) {
        fits.add(place < 0 ? leftOut(cases.get(i).get(k)) : byModel.get(k).get(place));
      }
    }
    return fits;
  }

  private static PersonFit leftOut(FitCase one) {
    return switch (one) {
      case FitCase.Impossible impossible -> impossible.fit(Method.HBI);
      case FitCase.Possible possible ->
          new FitCase.Impossible(
                  possible.person(),
                  possible.policy(),
                  "another model could not be fitted, so the person is not among the group")
              .fit(Method.HBI);
    };
  }

  private static GroupFit group(
      List<OfModel> models, HbiResult result, List<ByCondition> conditions) {
    List<GroupEstimate> estimates = new ArrayList<>();
    List<GroupModel> rows = new ArrayList<>();
    for (int k = 0; k < models.size(); k++) {
      HbiResult.OfModel one = result.models().get(k);
      estimates.addAll(models.get(k).estimates(one));
      rows.add(
          new GroupModel(
              models.get(k).policy().id(),
              one.modes().size(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.of(one.expectedFrequency()),
              OptionalDouble.of(one.exceedance()),
              OptionalDouble.of(one.protectedExceedance()),
              result.iterations(),
              result.converged(),
              result.moved()));
    }
    conditions.forEach(one -> estimates.addAll(one.estimates()));
    return new GroupFit(
        estimates,
        rows,
        conditions.stream().flatMap(one -> one.differences().stream()).toList(),
        OptionalDouble.of(result.omnibusRisk()));
  }

  /// Group means of one model apart for each condition.
  private record ByCondition(
      List<GroupEstimate> estimates, List<ConditionDifference> differences) {}

  /// One model of the people who can be fitted.
  private final class OfModel {

    private final Policy policy;
    private final List<FitCase.Possible> cases;
    private final List<Standardised> standardised;

    OfModel(Policy policy, List<FitCase.Possible> cases) {
      this.policy = policy;
      this.cases = cases;
      MapFitter usual = new MapFitter(settings);
      standardised =
          cases.stream()
              .map(
                  at ->
                      new Standardised(
                          new PolicyModel(at, PolicyModel.WIDE), usual.prior(at.space())))
              .toList();
    }

    Policy policy() {
      return policy;
    }

    List<PersonModel> standardised() {
      return List.copyOf(standardised);
    }

    List<PersonFit> judged(HbiResult.OfModel result) {
      List<PersonFit> fits = fits(result);
      return workers.all(
          fits.size(),
          i -> follows(result, i) ? trust(i, result).judged(fits.get(i)) : fits.get(i));
    }

    /// The group of a model pulls everybody who follows another one; that is how it should be.
    private static boolean follows(HbiResult.OfModel result, int i) {
      return result.responsibility().get(i) >= HALF;
    }

    /// From the own fit under the fixed priors, which are narrower than the first ones.
    private GroupTrust trust(int i, HbiResult.OfModel result) {
      FitCase.Possible at = cases.get(i);
      NormalPrior fixed = new MapFitter(settings).prior(at.space());
      PosteriorMode first = standardised.get(i).original(result.first().get(i).mode());
      PosteriorSearch alone = new PosteriorSearch(new PolicyModel(at, Objective.SMOOTHING));
      return GroupTrust.of(at, alone.mode(fixed, first.point(), fixed.mean()), fixed);
    }

    private List<PersonFit> fits(HbiResult.OfModel result) {
      List<PersonFit> fits = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        Standardised units = standardised.get(i);
        PosteriorMode mode = result.modes().get(i);
        fits.add(
            new PosteriorFit(
                    cases.get(i),
                    Method.HBI,
                    units.original(result.group().personPrior()),
                    units.original(mode),
                    result.first().get(i),
                    cases.size())
                .summary(mode.logEvidence() + result.group().uncertainty()));
      }
      return fits;
    }

    /// Each condition with a mean of its own, by expectation-maximisation in which people count as
    /// much as the model is responsible for them. In the inference itself all conditions share one
    /// mean, which draws them towards each other. Empty when fewer than two conditions have enough
    /// people who follow the model, or it has nothing to compare.
    Optional<ByCondition> byCondition(HbiResult.OfModel result, Steps part) {
      GroupRows rows = new GroupRows(policy.id(), cases.getFirst().space().free());
      Map<String, Double> followers = new LinkedHashMap<>();
      for (int i = 0; i < cases.size(); i++) {
        followers.merge(
            cases.get(i).person().condition(), result.responsibility().get(i), Double::sum);
      }
      followers.values().removeIf(sum -> sum < ENOUGH);
      if (followers.size() < 2 || !rows.isCompared()) {
        return Optional.empty();
      }
      List<String> conditions = List.copyOf(followers.keySet());
      int[] counted =
          IntStream.range(0, cases.size())
              .filter(i -> followers.containsKey(cases.get(i).person().condition()))
              .toArray();
      GroupEm.Result apart =
          GroupEm.of(
              Arrays.stream(counted)
                  .mapToObj(
                      i -> new PosteriorSearch(new PolicyModel(cases.get(i), PolicyModel.WIDE)))
                  .toList(),
              Arrays.stream(counted)
                  .map(i -> conditions.indexOf(cases.get(i).person().condition()))
                  .toArray(),
              Arrays.stream(counted).mapToDouble(i -> result.responsibility().get(i)).toArray(),
              Arrays.stream(counted)
                  .mapToObj(i -> standardised.get(i).original(result.modes().get(i)))
                  .toList(),
              workers,
              part);
      double people = followers.values().stream().mapToDouble(sum -> sum).sum();
      return Optional.of(
          new ByCondition(
              rows.estimates(apart, conditions),
              rows.differences(apart, conditions, (int) people - conditions.size())));
    }

    List<GroupEstimate> estimates(HbiResult.OfModel result) {
      HbiGroup group = result.group();
      boolean followed =
          result.responsibility().stream().mapToDouble(share -> share).sum() >= SOMEBODY;
      Standardised units = standardised.getFirst();
      double[] mean = units.original(group.mean());
      List<GroupEstimate> rows = new ArrayList<>();
      for (int k = 0; k < mean.length; k++) {
        rows.add(
            new GroupEstimate(
                policy.id(),
                "",
                cases.getFirst().space().free().get(k).name(),
                mean[k],
                units.original(k, group.deviation(k)),
                followed
                    ? OptionalDouble.of(units.original(k, group.error(k)))
                    : OptionalDouble.empty()));
      }
      return rows;
    }
  }
}
