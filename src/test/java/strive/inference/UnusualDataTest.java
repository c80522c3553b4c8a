package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static strive.inference.SomePeople.episode;
import static strive.inference.SomePeople.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.Policies;
import strive.policy.Policy;

/// People of whom little can be said: a result with its reason, never an exception or NaN.
class UnusualDataTest {

  private static final double[] VARIED = {1, .9, .7, .5, .4, .3, .3, .2, .1, 0};

  static List<Policy> policies() {
    return Policies.all();
  }

  static Stream<Arguments> unusual() {
    return named(people());
  }

  /// People in whom some parameter of a policy with an expectation has nothing to go by.
  static Stream<Arguments> hopeless() {
    List<String> fine =
        List.of(
            "a single episode",
            "no price",
            "an enormous price",
            "no chance of guessing",
            "a hundred blocks");
    return named(people().stream().filter(person -> !fine.contains(person.id())).toList());
  }

  private static Stream<Arguments> named(List<Person> people) {
    return people.stream().map(person -> Arguments.argumentSet(person.id(), person));
  }

  private static List<Person> people() {
    return List.of(
        person("no effort at all", constant(0, 3, 12)),
        person("full effort in every block", constant(1, 9, 12)),
        person("the same effort in every block", constant(0.4, 6, 12)),
        person("nothing varies at all", constant(0.5, 12, 12), again(constant(0.5, 12, 12))),
        person("everything right", episode(1, 10, 0.5, 12, 12, VARIED)),
        person("nothing right", episode(1, 10, 0.5, 0, 12, VARIED)),
        person("a single episode", growing(VARIED)),
        person("a block is missing", without(growing(VARIED), 4)),
        person("only one block stands before a gap", without(growing(VARIED), 2)),
        person("one block", episode(1, 1, 0.5, 6, 12, 0.5)),
        person("one block of an announced ten", episode(1, 10, 0.5, 6, 12, 0.5)),
        person("never tested", episode(1, 10, 0.5, 0, 0, VARIED)),
        person("one test in all", episode(1, 1, 0.5, 1, 1, 0.3)),
        person("no price", episode(1, 10, 0, 6, 12, VARIED)),
        person("an enormous price", episode(1, 10, 1e9, 6, 12, VARIED)),
        person("only forced blocks", forced(growing(1, 1, 1, 1, 1, 1))),
        person("a hundred blocks", growing(DoubleStream.generate(() -> .3).limit(100).toArray())),
        person("a broken-off episode", episode(1, 10, 0.5, 6, 12, 1, .9, .8)),
        person("worse and worse", shrinking(VARIED)),
        new Person("no chance of guessing", "a", 0, List.of(growing(VARIED))),
        new Person(
            "nearly sure to guess", "a", 0.999, List.of(episode(1, 10, 0.5, 12, 12, VARIED))));
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void everyPolicyGivesAResultWithoutExceptionOrNan(Person person) {
    StudyFit study = GivenFit.study(FitSettings.defaults(), Benchmark.IMPOSED, List.of(person));

    assertSound(study);
    assertThat(study.fits()).hasSize(Policies.all().size());
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void aPriorGivesEverybodyAResultToo(Person person) {
    FitSettings settings = FitSettings.defaults().withMethod(Method.MAP);

    StudyFit study = GivenFit.study(settings, Benchmark.IMPOSED, List.of(person));

    assertSound(study);
    assertThat(study.fits()).allSatisfy(fit -> assertThat(fit.logEvidence()).isPresent());
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"HIERARCHICAL", "HBI"})
  void aGroupOfUnusualPeopleHasAResultForEachOfThem(Method method) {
    FitSettings settings = FitSettings.defaults().withMethod(method);

    StudyFit study = GivenFit.study(settings, Benchmark.IMPOSED, people());

    assertSound(study);
    assertThat(study.fits()).hasSize(people().size() * Policies.all().size());
    assertThat(study.group().estimates())
        .allSatisfy(
            row -> {
              assertThat(row.mean()).isFinite();
              assertThat(row.deviation()).isPositive();
            });
  }

  /// Each beside nobody: three models, because the group methods go on for long where nothing holds
  /// them.
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"HIERARCHICAL", "HBI"})
  void aGroupOfOneHasAResultThatSaysSo(Method method) {
    FitSettings settings = few(method);
    for (Person person : people()) {
      StudyFit study = GivenFit.study(settings, Benchmark.IMPOSED, List.of(person));

      assertSound(study);
      assertThat(study.fits())
          .hasSize(3)
          .allSatisfy(
              fit ->
                  assertThat(fit.reasons())
                      .contains(
                          "nobody else is in the group, so there is nothing to learn from others"));
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void whoeverCannotBeFittedStandsAmongTheOthersWithTheReason(Method method) {
    List<Person> group = new ArrayList<>(people().subList(0, 8));
    group.addAll(2, unusable());
    group.add(inCondition("b", person("alone in a condition", growing(VARIED))));

    StudyFit study = GivenFit.study(few(method), Benchmark.IMPOSED, group);

    assertThat(study.fits())
        .extracting(PersonFit::participant)
        .containsExactlyElementsOf(
            group.stream().flatMap(one -> Stream.of(one.id(), one.id(), one.id())).toList());
    for (Person person : unusable()) {
      assertThat(study.fits())
          .filteredOn(fit -> fit.participant().equals(person.id()))
          .allSatisfy(
              fit -> {
                assertThat(fit.light()).isEqualTo(Light.FAILED);
                assertThat(fit.reasons()).containsExactly("no block that the likelihood could use");
                assertThat(fit.estimates()).isEmpty();
              });
    }
    assertFinite(study);
    assertThat(study.notes())
        .contains("Condition b has one person: what differs there says little about it.");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aStudyInWhichNobodyCanBeFittedHasAResultForEachOfThem(Method method) {
    StudyFit study = GivenFit.study(few(method), Benchmark.IMPOSED, unusable());

    assertThat(study.fits())
        .hasSize(9)
        .allSatisfy(fit -> assertThat(fit.light()).isEqualTo(Light.FAILED));
    assertThat(study.comparison()).hasSize(3);
    assertFinite(study);
  }

  private static FitSettings few(Method method) {
    return FitSettings.defaults()
        .withModels(List.of("miscalibrated", "trend", "random"))
        .withMethod(method);
  }

  private static List<Person> unusable() {
    return List.of(
        person("nothing"),
        person("first block missing", without(growing(VARIED), 1)),
        person("forced and untested", forced(episode(1, 3, 0.5, 0, 0, 1, 1, 1))));
  }

  private static Person inCondition(String condition, Person person) {
    return new Person(person.id(), condition, person.chance(), person.episodes());
  }

  private static void assertFinite(StudyFit study) {
    assertThat(numbers(study)).allMatch(Double::isFinite);
  }

  private static void assertSound(StudyFit study) {
    assertFinite(study);
    for (PersonFit fit : study.fits()) {
      assertThat(fit.logLikelihood()).as(fit.model()).isPresent();
      assertThat(fit.light() == Light.CONVERGED).as(fit.model()).isEqualTo(fit.reasons().isEmpty());
      assertThat(numbers(fit)).as(fit.model()).allMatch(Double::isFinite);
      for (Estimate estimate : fit.estimates()) {
        assertThat(estimate.standardError().orElse(1)).as(fit.model()).isPositive();
        assertThat(estimate.lower().orElse(estimate.value())).isLessThanOrEqualTo(estimate.value());
        assertThat(estimate.upper().orElse(estimate.value()))
            .isGreaterThanOrEqualTo(estimate.value());
        assertThat(estimate.atBound() && estimate.standardError().isPresent()).isFalse();
      }
    }
    assertThat(study.predictions())
        .flatExtracting(Predictions::episodes)
        .flatExtracting(EpisodePrediction::blocks)
        .allSatisfy(block -> assertThat(numbers(block)).allMatch(Double::isFinite));
    assertThat(study.engagement())
        .allSatisfy(row -> assertThat(numbers(row)).allMatch(Double::isFinite));
  }

  @ParameterizedTest
  @MethodSource("hopeless")
  void biasAndCostOfWhoeverShowsNeitherAreFlaggedWithTheReason(Person person) {
    PersonFit fit = fit(person, Policies.MISCALIBRATED);

    assertThat(fit.light()).isIn(Light.WEAK, Light.FAILED);
    assertThat(fit.reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void fullEffortAndNoEffortSayNothingAboutBiasAndSayWhy() {
    PersonFit full = fit(person("full", constant(1, 9, 12)), Policies.MISCALIBRATED);
    PersonFit none = fit(person("none", constant(0, 3, 12)), Policies.MISCALIBRATED);

    assertThat(full.light()).isEqualTo(Light.FAILED);
    assertThat(full.reasons())
        .contains("10 of 10 choices at full effort: cost and expectation cannot be told apart");
    assertThat(none.light()).isEqualTo(Light.FAILED);
    assertThat(none.reasons())
        .contains("no effort in any of 10 choices: cost and expectation cannot be told apart");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void whoeverWasNeverFreeToChooseSaysNothingAboutEffort(Method method) {
    Person never = person("only forced blocks", forced(growing(1, 1, 1, 1, 1, 1)));
    List<Person> group = List.of(never, people().getLast(), person("fine", growing(VARIED)));

    StudyFit study = GivenFit.study(few(method), Benchmark.IMPOSED, group);

    assertThat(study.fits().subList(0, 3))
        .allSatisfy(
            fit -> {
              assertThat(fit.light()).isNotEqualTo(Light.CONVERGED);
              assertThat(fit.reasons())
                  .contains("no free effort choice: nothing is known about effort")
                  .noneMatch(reason -> reason.contains("0 of 0"));
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"HIERARCHICAL", "HBI"})
  void whatTheDataOfAPersonDoNotSayIsTheGroups(Method method) {
    List<Person> group =
        List.of(
            person("only forced blocks", forced(growing(1, 1, 1, 1, 1, 1))),
            person("one", growing(VARIED)),
            person("two", growing(VARIED)));

    PersonFit fit =
        GivenFit.study(few(method), Benchmark.IMPOSED, group).ofModel("miscalibrated").getFirst();

    assertThat(fit.light()).isEqualTo(Light.WEAK);
    assertThat(fit.reasons())
        .contains("the data say little about beta and b and sigma: the estimate is the group's");
  }

  @Test
  void blocksAfterAGapAreLeftOutAndCounted() {
    PersonFit fit = fit(person("gap", without(growing(VARIED), 4)), Policies.MISCALIBRATED);

    assertThat(fit.choices()).isEqualTo(3);
    assertThat(fit.testedBlocks()).isEqualTo(3);
    assertThat(fit.blocksLeftOut()).isEqualTo(6);
    assertThat(fit.aicc()).as("6 observations, 6 parameters").isEmpty();
    assertThat(fit.bic()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void whoeverHasNoUsableBlockFailsWithTheReason(Policy policy) {
    for (Person person : unusable()) {
      PersonFit fit = fit(person, policy);

      assertThat(fit.light()).isEqualTo(Light.FAILED);
      assertThat(fit.reasons()).containsExactly("no block that the likelihood could use");
      assertThat(fit.estimates()).isEmpty();
      assertThat(fit.logLikelihood()).isEmpty();
      assertThat(fit.bic()).isEmpty();
    }
  }

  private static PersonFit fit(Person person, Policy policy) {
    return new PersonFitter(FitSettings.defaults()).fit(person, policy, () -> false).orElseThrow();
  }

  private static Episode constant(double effort, int correct, int tests) {
    double[] efforts = new double[10];
    Arrays.fill(efforts, effort);
    return episode(1, 10, 0.5, correct, tests, efforts);
  }

  private static Episode again(Episode first) {
    return new Episode(2, first.horizon(), first.imposedCost(), List.of(), first.blocks());
  }

  /// An episode in which right answers grow from 3 to 11 of 12.
  private static Episode growing(double... efforts) {
    return answering(efforts, block -> Math.min(11, 3 + block));
  }

  private static Episode shrinking(double... efforts) {
    return answering(efforts, block -> Math.max(0, 11 - block));
  }

  private static Episode answering(double[] efforts, java.util.function.IntUnaryOperator correct) {
    List<Block> blocks = new ArrayList<>();
    for (int block = 1; block <= efforts.length; block++) {
      blocks.add(SomePeople.block(block, efforts[block - 1], correct.applyAsInt(block), 12));
    }
    return new Episode(1, efforts.length, 0.5, List.of(), blocks);
  }

  private static Episode without(Episode episode, int missing) {
    return new Episode(
        episode.number(),
        episode.horizon(),
        episode.imposedCost(),
        List.of(),
        episode.blocks().stream().filter(block -> block.number() != missing).toList());
  }

  private static Episode forced(Episode episode) {
    return new Episode(
        episode.number(),
        episode.horizon(),
        episode.imposedCost(),
        List.of(),
        episode.blocks().stream()
            .map(
                b ->
                    new Block(
                        b.number(), true, 1, 0, b.correct(), b.tests(), OptionalDouble.empty()))
            .toList());
  }

  /// Every number in a record, optional ones where they are there.
  private static List<Double> numbers(Record of) {
    List<Double> numbers = new ArrayList<>();
    for (var component : of.getClass().getRecordComponents()) {
      add(numbers, valueOf(component, of));
    }
    return numbers;
  }

  private static Object valueOf(java.lang.reflect.RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException unreadable) {
      throw new LinkageError(unreadable.getMessage(), unreadable);
    }
  }

  private static void add(List<Double> numbers, Object value) {
    switch (value) {
      case Double number -> numbers.add(number);
      case OptionalDouble number -> number.ifPresent(numbers::add);
      case Optional<?> some -> some.ifPresent(inner -> add(numbers, inner));
      case List<?> list -> list.forEach(item -> add(numbers, item));
      case Record inner -> numbers.addAll(numbers(inner));
      default -> {}
    }
  }
}
