package strive.web.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import strive.inference.ConditionDifference;
import strive.inference.EstimateDifference;
import strive.inference.FamilyComparison;
import strive.inference.Frequency;
import strive.inference.GroupModel;
import strive.inference.Light;
import strive.inference.Method;
import strive.inference.ModelFamilies;
import strive.inference.ModelSummary;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.policy.ModelNames;
import strive.policy.Parameter;

/// What the models' page says of a fit.
///
/// @param fit the result
record ModelsViewModel(StudyFit fit) {

  private static final double CLEAR = 0.95;
  private static final double PROBABLE = 0.75;
  private static final double MOST = 0.5;
  private static final double DOUBTFUL = 0.25;
  private static final double REMARKABLE = 0.05;
  private static final int FEW = 5;

  /// One model beside the others; differences are to the best of them, means over people, smaller
  /// is better.
  ///
  /// @param evidence mean log evidence below the best; empty where it says what BIC says
  /// @param integratedBic summed over people, under hierarchical
  record Row(
      String model,
      int bestFor,
      OptionalDouble bic,
      OptionalDouble aic,
      OptionalDouble evidence,
      OptionalDouble integratedBic,
      OptionalDouble frequency,
      OptionalDouble protectedExceedance,
      long weak,
      long failed) {}

  /// A difference between two conditions in what people expect.
  ///
  /// @param test how it was found, and its degrees of freedom
  record Difference(
      String model, String what, double difference, double error, String test, double p) {}

  /// The answer, in one sentence.
  String finding() {
    List<Frequency> models = Frequency.ofModels(fit);
    if (fit.comparison().size() < 2) {
      return "Only %s was fitted, so there is nothing to compare."
          .formatted(name(fit.settings().models().getFirst()));
    }
    Optional<Frequency> first =
        models.stream().max(Comparator.comparingDouble(Frequency::expected));
    return first
        .map(this::finding)
        .orElse("Nobody could be fitted with every model, so the models cannot be compared.");
  }

  /// The options that all models share, in a sentence.
  Optional<String> options() {
    return ModelNames.of(fit.settings().models()).shared();
  }

  private String name(String model) {
    return ModelNames.of(fit.settings().models()).of(model);
  }

  private String finding(Frequency first) {
    String name = name(first.name());
    String numbers =
        "protected exceedance %s, expected share %s [%s, %s] of people."
            .formatted(
                Numbers.two(first.protectedExceedance()),
                Numbers.two(first.expected()),
                Numbers.two(first.lower()),
                Numbers.two(first.upper()));
    if (first.protectedExceedance() >= CLEAR) {
      return first.expected() >= MOST
          ? name + " accounts for most people: " + numbers
          : name + " is the most frequent model, though not of most people: " + numbers;
    }
    return first.protectedExceedance() >= PROBABLE
        ? name + " is probably the most frequent model: " + numbers
        : "No model is clearly the most frequent; " + name + " comes first: " + numbers;
  }

  /// What a reader should know before using the answer, a sentence each.
  List<String> cautions() {
    var cautions = new ArrayList<String>();
    fit.omnibusRisk().ifPresent(risk -> cautions.add(risk(risk)));
    int people = Frequency.people(fit);
    int all = fit.ofModel(fit.settings().models().getFirst()).size();
    if (people > 0 && people < all) {
      cautions.add(
          "%d of %s are not in the comparison, because some model could not be fitted to them."
              .formatted(all - people, Numbers.people(all)));
    }
    if (people > 0 && people < FEW) {
      cautions.add("%s: too few to say how frequent models are.".formatted(Numbers.people(people)));
    }
    List<String> unsettled =
        fit.group().models().stream()
            .filter(one -> !one.converged())
            .map(GroupModel::model)
            .map(this::name)
            .toList();
    if (!unsettled.isEmpty()) {
      cautions.add("The group was still moving at the end: " + String.join(", ", unsettled) + ".");
    }
    return cautions;
  }

  private static String risk(double risk) {
    String words =
        "The probability that all models are equally frequent (Bayesian omnibus risk) is ";
    if (risk >= DOUBTFUL) {
      return words + Numbers.two(risk) + ": these frequencies may be nothing but chance.";
    }
    if (risk >= REMARKABLE) {
      return words + Numbers.two(risk) + ": keep it in mind.";
    }
    return words + (risk < 0.005 ? "below 0.01." : Numbers.two(risk) + ".");
  }

  /// Whether the cautions make the answer doubtful.
  boolean isDoubtful() {
    return fit.omnibusRisk().orElse(0) >= DOUBTFUL;
  }

  /// How the models were fitted, and what their evidence is.
  String method() {
    Method method = fit.settings().method();
    return "Fitted by %s; log evidence: %s.".formatted(method.words(), evidence(method));
  }

  private static String evidence(Method method) {
    return switch (method) {
      case MLE, HBI -> method.evidence();
      case MAP ->
          "Laplace approximation under the fixed priors, which stand on the page Parameters";
      case HIERARCHICAL ->
          "Laplace approximation under the fixed priors, which stand on the page Parameters, not under those fitted to the group";
    };
  }

  /// Whether log evidence says something that BIC does not.
  boolean hasEvidence() {
    return fit.settings().method() != Method.MLE;
  }

  /// Whether there is an integrated BIC.
  boolean hasIntegratedBic() {
    return fit.group().models().stream().anyMatch(one -> one.integratedBic().isPresent());
  }

  /// The models, the most frequent one first.
  List<Row> rows() {
    OptionalDouble bic = least(ModelSummary::meanBic);
    OptionalDouble aic = least(ModelSummary::meanAic);
    OptionalDouble evidence =
        models().map(this::meanEvidence).flatMapToDouble(OptionalDouble::stream).max();
    OptionalDouble integrated =
        models().map(this::integratedBic).flatMapToDouble(OptionalDouble::stream).min();
    return fit.comparison().stream()
        .sorted(
            Comparator.comparingDouble((ModelSummary one) -> -one.expectedFrequency().orElse(-1))
                .thenComparingDouble(one -> one.meanBic().orElse(Double.MAX_VALUE)))
        .map(
            one ->
                new Row(
                    name(one.model()),
                    one.bestFor(),
                    minus(one.meanBic(), bic),
                    minus(one.meanAic(), aic),
                    hasEvidence()
                        ? minus(evidence, meanEvidence(one.model()))
                        : OptionalDouble.empty(),
                    minus(integratedBic(one.model()), integrated),
                    one.expectedFrequency(),
                    one.protectedExceedance(),
                    count(one.model(), Light.WEAK),
                    count(one.model(), Light.FAILED)))
        .toList();
  }

  private java.util.stream.Stream<String> models() {
    return fit.settings().models().stream();
  }

  private OptionalDouble least(Function<ModelSummary, OptionalDouble> number) {
    return fit.comparison().stream().map(number).flatMapToDouble(OptionalDouble::stream).min();
  }

  private OptionalDouble meanEvidence(String model) {
    return fit.ofModel(model).stream()
        .map(PersonFit::logEvidence)
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  private OptionalDouble integratedBic(String model) {
    return fit.group().models().stream()
        .filter(one -> one.model().equals(model))
        .flatMapToDouble(one -> one.integratedBic().stream())
        .findFirst();
  }

  private static OptionalDouble minus(OptionalDouble value, OptionalDouble other) {
    return value.isPresent() && other.isPresent()
        ? OptionalDouble.of(value.getAsDouble() - other.getAsDouble())
        : OptionalDouble.empty();
  }

  private long count(String model, Light light) {
    return fit.ofModel(model).stream().filter(one -> one.light() == light).count();
  }

  /// The ways to sort these models into families that leave something to compare.
  List<ModelFamilies> families() {
    List<String> models = fit.settings().models();
    return Frequency.people(fit) == 0
        ? List.of()
        : List.of(ModelFamilies.values()).stream().filter(one -> one.tellApart(models)).toList();
  }

  /// What the families say, in one sentence.
  static String finding(FamilyComparison comparison) {
    Frequency first =
        comparison.families().stream()
            .map(FamilyComparison.Family::frequency)
            .max(Comparator.comparingDouble(Frequency::expected))
            .orElseThrow();
    String numbers =
        "protected exceedance %s, expected share %s of people."
            .formatted(Numbers.two(first.protectedExceedance()), Numbers.two(first.expected()));
    return first.protectedExceedance() >= CLEAR
        ? "“%s” is the most frequent family: %s".formatted(first.name(), numbers)
        : first.protectedExceedance() >= PROBABLE
            ? "“%s” is probably the most frequent family: %s".formatted(first.name(), numbers)
            : "No family is clearly the most frequent; “%s” comes first: %s"
                .formatted(first.name(), numbers);
  }

  /// Whether the conditions have the same frequencies, in one sentence; empty for one condition.
  Optional<String> sameFrequencies() {
    return fit.sameFrequencies().stream()
        .mapToObj(
            same ->
                (same >= CLEAR
                        ? "The conditions have the same frequencies of models"
                        : same <= 1 - CLEAR
                            ? "The conditions differ in how frequent the models are"
                            : "Whether the conditions share their frequencies of models is open")
                    + ": probability "
                    + Numbers.two(same)
                    + " that they do (0.50 before the data; 0.95 is needed to say so, at most 0.05 to say that they differ).")
        .findFirst();
  }

  /// Differences between conditions in what people expect: of the group's means where a group
  /// method was used, else of people's own estimates.
  List<Difference> differences() {
    return fit.settings().method().ofGroup()
        ? fit.group().differences().stream().map(this::ofGroup).toList()
        : fit.settings().policies().stream()
            .flatMap(
                policy ->
                    policy.parameters().stream()
                        .filter(
                            one -> one.equals(Parameter.BIAS) || one.equals(Parameter.EXPECTATION))
                        .flatMap(
                            one -> EstimateDifference.of(fit, policy.id(), one.name()).stream()))
            .map(this::ofPeople)
            .toList();
  }

  private Difference ofGroup(ConditionDifference one) {
    return new Difference(
        name(one.model()),
        "%s, %s minus %s".formatted(one.parameter(), one.second(), one.first()),
        one.difference(),
        one.error(),
        "t(%d) = %s".formatted(one.degreesOfFreedom(), Numbers.two(one.difference() / one.error())),
        one.p());
  }

  private Difference ofPeople(EstimateDifference one) {
    return new Difference(
        name(one.model()),
        "%s, %s minus %s".formatted(one.parameter(), one.second(), one.first()),
        one.difference(),
        one.error(),
        "t(%s) = %s"
            .formatted(
                Numbers.decimals(one.degreesOfFreedom(), 1),
                Numbers.two(one.difference() / one.error())),
        one.p());
  }

  /// How the differences were found.
  String howCompared() {
    return switch (fit.settings().method()) {
      case HIERARCHICAL ->
          "Group means estimated for each condition, with one variance between people for both; t test on the difference of the means.";
      case HBI ->
          "Group means estimated for each condition from everybody, each person counted by the model's responsibility; t test on the difference of the means. A model that fewer than two people follow in a condition is not compared.";
      case MAP, MLE ->
          "Welch's t test on people's own estimates; failed fits do not count. It takes estimates for the values themselves: a hierarchical fit compares the group's means instead.";
    };
  }
}
