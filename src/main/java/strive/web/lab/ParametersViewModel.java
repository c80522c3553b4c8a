package strive.web.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import strive.behaviour.Person;
import strive.inference.Estimates;
import strive.inference.Light;
import strive.inference.Method;
import strive.inference.PersonFit;
import strive.inference.ShownModel;
import strive.inference.StudyFit;
import strive.policy.ModelNames;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.policy.Policy;

/// What the parameters' page says of one model of a fit.
///
/// @param fit the result
/// @param people of it
/// @param model id of the chosen model
/// @param transformed whether numbers stand on the transformed scale
record ParametersViewModel(StudyFit fit, List<Person> people, String model, boolean transformed) {

  /// From here on two estimates of a person can hardly be told apart.
  static final double TOO_MUCH = 0.8;

  private static final int MOST_NAMES = 8;

  ParametersViewModel {
    people = List.copyOf(people);
  }

  /// How the errors of two estimates hang together within people's fits.
  ///
  /// @param pair which two
  /// @param median over people
  /// @param beyond ids of people for whom it is beyond [#TOO_MUCH]
  /// @param people how many have one
  record Within(String pair, double median, List<String> beyond, int people) {
    Within {
      beyond = List.copyOf(beyond);
    }
  }

  /// The model whose parameters are shown at first: the one with the bias when it was fitted.
  static String usual(StudyFit fit) {
    return ShownModel.of(fit);
  }

  Estimates estimates() {
    return new Estimates(fit, people, model, transformed);
  }

  /// What the model is called beside the others.
  String name() {
    return ModelNames.of(fit.settings().models()).of(model);
  }

  /// The options that all models share, in a sentence.
  Optional<String> options() {
    return ModelNames.of(fit.settings().models()).shared();
  }

  /// Fits of everybody, failed ones too.
  List<PersonFit> fits() {
    return fit.ofModel(model);
  }

  /// What people expect, or else the first parameter of the model, in one sentence.
  String finding() {
    Estimates estimates = new Estimates(fit, people, model, false);
    Optional<Parameter> main = main(estimates.parameters());
    if (main.isEmpty()) {
      return "Nobody could be fitted with " + name() + ".";
    }
    var words = new StringBuilder();
    for (String condition : estimates.conditions()) {
      estimates
          .mean(main.get(), condition)
          .ifPresent(
              mean ->
                  words
                      .append(words.isEmpty() ? "" : "; ")
                      .append(estimates.conditions().size() > 1 ? condition + " " : "")
                      .append(Numbers.signed(mean.mean()))
                      .append(interval(mean)));
    }
    return "Mean %s (%s): %s.".formatted(main.get().name(), main.get().meaning(), words);
  }

  private static String interval(Estimates.Mean mean) {
    return mean.low().isPresent() && mean.high().isPresent()
        ? " [%s, %s]"
            .formatted(
                Numbers.signed(mean.low().getAsDouble()), Numbers.signed(mean.high().getAsDouble()))
        : "";
  }

  private Optional<Parameter> main(List<Parameter> free) {
    Policy policy = Policies.find(model).orElseThrow();
    return free.stream()
        .filter(Parameter.EXPECTATIONS::contains)
        .findFirst()
        .or(() -> free.stream().filter(policy.parameters()::contains).findFirst())
        .or(() -> free.stream().findFirst());
  }

  /// Whether the method uses fixed priors.
  boolean hasPriors() {
    return fit.settings().method() != Method.MLE;
  }

  /// How many fits can be trusted how far.
  long count(Light light) {
    return fits().stream().filter(one -> one.light() == light).count();
  }

  /// The correlations of what is believed with cost and with the maximum, where there are any.
  List<Within> within() {
    String belief =
        Policies.find(model).orElseThrow().expectationParameter().map(Parameter::name).orElse("b");
    var all = new ArrayList<Within>();
    within(belief + " and beta", PersonFit::biasCostCorrelation).ifPresent(all::add);
    within(belief + " and pmax", PersonFit::biasMaximumCorrelation).ifPresent(all::add);
    return all;
  }

  private Optional<Within> within(String pair, Function<PersonFit, OptionalDouble> correlation) {
    List<PersonFit> with =
        fits().stream().filter(one -> correlation.apply(one).isPresent()).toList();
    if (with.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted =
        with.stream().mapToDouble(one -> correlation.apply(one).getAsDouble()).sorted().toArray();
    double median = 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
    return Optional.of(
        new Within(
            pair,
            median,
            with.stream()
                .filter(one -> Math.abs(correlation.apply(one).getAsDouble()) > TOO_MUCH)
                .map(PersonFit::participant)
                .toList(),
            with.size()));
  }

  /// A pair in words, with a warning where people's data cannot tell the two apart.
  static String words(Within one) {
    String beyond =
        one.beyond().isEmpty()
            ? "nobody's is beyond 0.8."
            : "%d of %s beyond 0.8 (%s%s): there a higher value of one goes with a value of the other that predicts about the same choices, so do not read them apart."
                .formatted(
                    one.beyond().size(),
                    Numbers.people(one.people()),
                    String.join(
                        ", ", one.beyond().subList(0, Math.min(MOST_NAMES, one.beyond().size()))),
                    one.beyond().size() > MOST_NAMES ? " and others" : "");
    return "%s: median %s; %s".formatted(one.pair(), Numbers.signed(one.median()), beyond);
  }
}
