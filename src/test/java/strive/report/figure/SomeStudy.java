package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.EpisodeDesign;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// A small study for the tests of figures and of pages that show them: underconfident people in one
/// condition, overconfident
/// ones in the other, fitted.
public final class SomeStudy {

  private static final double BIAS = 0.12;

  private static final StudyDesign DESIGN =
      new StudyDesign(
          0.25,
          List.of(
              EpisodeDesign.fullEffort(4, 12, 0),
              new EpisodeDesign(8, 12, 2.0 / 3, 0.05, false, List.of(1, 4)),
              new EpisodeDesign(8, 12, 2.0 / 3, 0.05, false, List.of(1, 4))));

  private static final List<Person> PEOPLE = people();
  private static final StudyFit FIT = fitted(PEOPLE);

  private static final Map<Method, StudyFit> COMPARED = new ConcurrentHashMap<>();

  private SomeStudy() {}

  /// Six lowered, then six raised.
  public static List<Person> everybody() {
    return PEOPLE;
  }

  /// Their fit.
  public static StudyFit fit() {
    return FIT;
  }

  /// The fit of these people by `miscalibrated`.
  public static StudyFit fitted(List<Person> people) {
    return fitted(people, List.of("miscalibrated"));
  }

  /// The fit of these people by these models.
  public static StudyFit fitted(List<Person> people, List<String> models) {
    FitSettings settings = new FitSettings(models, 5, 1, List.of(Fixed.atChance("p0")));
    return new StudyFitter(settings, Benchmark.IMPOSED, 2)
        .fit(people, FitProgress.SILENT)
        .uncancelled();
  }

  /// The fit of everybody by three models, with this method; each is made once.
  public static StudyFit compared(Method method) {
    return COMPARED.computeIfAbsent(
        method, one -> fitted(one, "optimal", "miscalibrated", "constant"));
  }

  /// The fit of everybody by maximum likelihood of these models.
  public static StudyFit of(String... models) {
    return fitted(Method.MLE, models);
  }

  private static StudyFit fitted(Method method, String... models) {
    FitSettings settings =
        new FitSettings(List.of(models), 3, 1, List.of(Fixed.atChance("p0")), method, List.of());
    return new StudyFitter(settings, Benchmark.IMPOSED, 2)
        .fit(PEOPLE, FitProgress.SILENT)
        .uncancelled();
  }

  private static List<Person> people() {
    List<Person> people = new ArrayList<>(group("lowered", -BIAS, 1));
    people.addAll(group("raised", BIAS, 2));
    return IntStream.range(0, people.size())
        .mapToObj(
            i -> {
              Person person = people.get(i);
              return new Person(
                  "P-%03d".formatted(i + 1), person.condition(), 0.25, person.episodes());
            })
        .toList();
  }

  private static List<Person> group(String condition, double bias, long seed) {
    ParameterValues centre =
        ParameterValues.NONE
            .with("p0", 0.25)
            .with("pmax", 0.92)
            .with("kappa", 0.5)
            .with("beta", 0.7)
            .with("b", bias)
            .with("sigma", 0.1);
    List<ParameterValues> truth =
        SimulatedStudy.vary(
            Policies.MISCALIBRATED, centre, Map.of("b", 0.02), 0.25, 6, new SplittableRandom(seed));
    return SimulatedStudy.of(Policies.MISCALIBRATED, truth, DESIGN, seed).people().stream()
        .map(person -> new Person(person.id(), condition, 0.25, person.episodes()))
        .toList();
  }

  /// The person without this block of the last episode.
  static Person without(Person person, int block) {
    return withLast(
        person,
        person.episodes().getLast().blocks().stream().filter(b -> b.number() != block).toList());
  }

  /// The person who stopped after this block of the last episode.
  static Person stopped(Person person, int block) {
    return withLast(person, person.episodes().getLast().blocks().subList(0, block));
  }

  private static Person withLast(Person person, List<Block> blocks) {
    List<Episode> episodes = new ArrayList<>(person.episodes());
    Episode last = episodes.removeLast();
    episodes.add(
        new Episode(last.number(), last.horizon(), last.imposedCost(), last.context(), blocks));
    return new Person(person.id(), person.condition(), person.chance(), episodes);
  }
}
