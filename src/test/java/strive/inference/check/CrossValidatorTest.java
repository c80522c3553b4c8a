package strive.inference.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strive.inference.check.CheckedPeople.DECLINING;
import static strive.inference.check.CheckedPeople.OVERCONFIDENT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.inference.Outcome;
import strive.policy.LogLikelihood;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;

/// Cross-validation by episode, against a refit that shares nothing with it but the likelihood, and
/// against what must hold.
class CrossValidatorTest {

  private static final FitSettings TWO_MODELS =
      new FitSettings(List.of("constant", "trend"), 5, 1, List.of());

  private static CrossValidation validated(List<Person> people, FitSettings settings) {
    return new CrossValidator(settings, 2).validate(people, FitProgress.SILENT).uncancelled();
  }

  /// Held, because a maximum that nobody reaches leaves a flat ridge on which optimisers end
  /// anywhere.
  private static final double MAXIMUM = 0.92;

  /// Both optimisers end within 1e-9 nats of the same peak, which leaves estimates, and with them
  /// the held-out likelihood, open to the root of that times its slope of some tens.
  private static final double SAME_PEAK = 2e-3;

  @ParameterizedTest
  @ValueSource(strings = {"constant", "trend", "optimal"})
  void validationARefitByAnotherOptimiserForetellsTheSame(String model) {
    Policy policy = CheckedPeople.policy(model);
    List<Person> people = CheckedPeople.following("trend", DECLINING, 2, 21);

    CrossValidation validation =
        validated(
            people, new FitSettings(List.of(model), 10, 1, List.of(Fixed.at("pmax", MAXIMUM))));

    for (int i = 0; i < people.size(); i++) {
      HeldOutPerson row = validation.people().get(i);
      assertThat(row.episodes()).isEqualTo(4);
      assertThat(row.observations()).isEqualTo(30 + 36);
      assertThat(row.logLikelihood().orElseThrow())
          .isCloseTo(foretold(people.get(i), policy), within(SAME_PEAK));
    }
  }

  /// By hand: people with episodes taken away, and BOBYQA.
  private static double foretold(Person person, Policy policy) {
    double sum = 0;
    for (Episode out : person.episodes()) {
      List<Episode> others = new ArrayList<>(person.episodes());
      others.remove(out);
      double[] values = refit(with(person, others), policy);
      sum += LogLikelihood.of(with(person, List.of(out)), policy).at(values);
    }
    return sum;
  }

  /// The best values that it comes across from several starts.
  private static double[] refit(Person person, Policy policy) {
    LogLikelihood likelihood = LogLikelihood.of(person, policy);
    ParameterSpace space =
        new ParameterSpace(policy, person.chance(), ParameterValues.NONE.with("pmax", MAXIMUM));
    double[] values = new double[likelihood.dimension()];
    double[] best = new double[likelihood.dimension()];
    double[] most = {Double.NEGATIVE_INFINITY};
    for (double shift : new double[] {0, 0.3, -0.3, 0.6, -0.6}) {
      double[] start = space.typical();
      Arrays.setAll(start, k -> start[k] + shift * space.free().get(k).spread());
      MultivariateFunction noted =
          point -> {
            space.toNatural(point, values);
            double value = likelihood.at(values);
            if (value > most[0]) {
              most[0] = value;
              System.arraycopy(values, 0, best, 0, best.length);
            }
            return value;
          };
      try {
        new BOBYQAOptimizer(2 * start.length + 1, 0.2, 1e-8)
            .optimize(
                new ObjectiveFunction(noted),
                GoalType.MAXIMIZE,
                new MaxEval(3_000),
                new InitialGuess(start),
                new SimpleBounds(space.lower(), space.upper()));
      } catch (MathIllegalStateException _) {
        // It ends so where rounding stops it; what it came across counts all the same.
      }
    }
    return best;
  }

  private static Person with(Person person, List<Episode> episodes) {
    return new Person(person.id(), person.condition(), person.chance(), episodes);
  }

  static List<Policy> policies() {
    return Policies.all();
  }

  /// Also of policies that carry something from one episode to the next.
  @ParameterizedTest
  @MethodSource("policies")
  void propertyWithAllParametersFixedTheFoldsAddUpToTheWholeLikelihood(Policy policy) {
    List<Person> people = CheckedPeople.following("miscalibrated", OVERCONFIDENT, 3, 31);
    ParameterValues values = ParameterValues.NONE;
    for (Parameter parameter : policy.modelParameters()) {
      values = values.with(parameter.name(), ordinary(parameter));
    }

    CrossValidation validation = validated(people, CheckedPeople.fixed(policy.id(), values));

    for (int i = 0; i < people.size(); i++) {
      double whole =
          LogLikelihood.of(people.get(i), policy).at(values.inOrderOf(policy.modelParameters()));
      assertThat(validation.people().get(i).logLikelihood().orElseThrow())
          .isCloseTo(whole, within(1e-12 * Math.abs(whole))); // the same sum in another order
    }
  }

  private static double ordinary(Parameter parameter) {
    return switch (parameter.name()) {
      case "p0" -> 0.3;
      case "pmax" -> 0.92;
      case "b", "d" -> 0.05;
      case "sigma" -> 0.15;
      default -> 0.7;
    };
  }

  @Test
  void recoveryTheModelThatPeopleFollowForetellsThemBetter() {
    CrossValidation validation =
        validated(CheckedPeople.following("trend", DECLINING, 8, 41), TWO_MODELS);

    HeldOutModel constant = validation.models().getFirst();
    HeldOutModel trend = validation.models().getLast();
    assertThat(trend.difference()).hasValue(0);
    assertThat(trend.standardError()).isEmpty();
    assertThat(trend.bestFor()).isEqualTo(8);
    assertThat(constant.people()).isEqualTo(8);
    assertThat(constant.difference().orElseThrow())
        .isLessThan(-4 * constant.standardError().orElseThrow());
  }

  @Test
  void validationDifferencesAndTheirErrorsByHand() {
    List<HeldOutPerson> rows = new ArrayList<>();
    double[][] values = {{-10, -12}, {-20, -21}, {-30, -36}};
    for (double[] person : values) {
      rows.add(row("a", person[0]));
      rows.add(row("b", person[1]));
    }
    rows.add(row("a", -5));
    rows.add(new HeldOutPerson("P", "", "b", 0, 0, OptionalDouble.empty(), "only one episode"));

    HeldOutModel worse =
        CrossValidation.of(Method.MLE, 1, 1, List.of("a", "b"), rows).models().getLast();

    assertThat(worse.people()).isEqualTo(3);
    assertThat(worse.logLikelihood()).hasValue(-69);
    assertThat(worse.difference()).hasValue(-9);
    // Differences -2, -1, -6 have a standard deviation of sqrt(7), times the root of 3 people.
    assertThat(worse.standardError().orElseThrow()).isCloseTo(Math.sqrt(21), within(1e-12));
  }

  private static HeldOutPerson row(String model, double logLikelihood) {
    return new HeldOutPerson("P", "", model, 2, 20, OptionalDouble.of(logLikelihood), "");
  }

  @Test
  void propertyTheNumberOfThreadsChangesNoBit() {
    List<Person> people = CheckedPeople.following("trend", DECLINING, 5, 51);

    assertThat(new CrossValidator(TWO_MODELS, 1).validate(people, FitProgress.SILENT).uncancelled())
        .isEqualTo(validated(people, TWO_MODELS));
  }

  @Test
  void whoHasOneEpisodeIsFlaggedAndKept() {
    Person whole = CheckedPeople.following("trend", DECLINING, 1, 61).getFirst();
    Person single = new Person("single", "trend", 0.25, whole.episodes().subList(1, 2));
    Person oneOfChoice = new Person("half", "trend", 0.25, whole.episodes().subList(0, 2));
    Person nothing = new Person("nobody", "trend", 0.25, List.of());

    CrossValidation validation =
        validated(List.of(whole, single, oneOfChoice, nothing), TWO_MODELS);

    assertThat(validation.people())
        .filteredOn(row -> row.model().equals("trend"))
        .extracting(HeldOutPerson::reason)
        .containsExactly(
            "",
            "only one episode, so none can be left out",
            "only one episode with choices: the others say nothing about them",
            "no block that the likelihood could use");
    assertThat(validation.models()).extracting(HeldOutModel::people).containsOnly(1);
  }

  @Test
  void groupMethodsAreReplacedByEachPersonsOwnPosterior() {
    List<Person> people = CheckedPeople.following("trend", DECLINING, 2, 71);

    CrossValidation map = validated(people, TWO_MODELS.withMethod(Method.MAP));

    assertThat(map.method()).isEqualTo(Method.MAP);
    assertThat(validated(people, TWO_MODELS.withMethod(Method.HIERARCHICAL))).isEqualTo(map);
  }

  @Test
  void cancellingGivesNoResult() {
    FitProgress atOnce =
        new FitProgress() {
          @Override
          public void fitted(int people, int of) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThat(
            new CrossValidator(TWO_MODELS, 2)
                .validate(CheckedPeople.following("trend", DECLINING, 2, 81), atOnce))
        .isInstanceOf(Outcome.Cancelled.class);
  }
}
