package strive.inference.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.ModelSummary;
import strive.inference.Outcome;
import strive.inference.PersonFit;
import strive.inference.PosteriorDraws;
import strive.inference.StudyFit;
import strive.inference.Workers;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedAgain;

/// Simulates everybody again by every model that was fitted, winner and losers, and compares.
///
/// A simulated group holds one twin of each person, so its mean varies as the mean of these people
/// would if they went through the study once more with the same parameters. (What the mean of other
/// people would be is another question.)
public final class PredictiveChecker {

  private final CheckSettings settings;
  private final int threads;

  /// @param threads how many people are simulated at once, at least 1
  public PredictiveChecker(CheckSettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /// Checks a fit.
  ///
  /// @param people those whom it fitted, in any order
  public Outcome<StudyCheck> check(List<Person> people, StudyFit fit, FitProgress progress) {
    List<String> models = winnerFirst(fit);
    Study study = new Study(people, models, fit);
    return Workers.unlessCancelled(
        threads, progress::cancelled, workers -> study.checked(workers, progress));
  }

  /// The model that is best for most people first; ties by the expected share of people, then in
  /// the order of the fit.
  public static List<String> winnerFirst(StudyFit fit) {
    return fit.comparison().stream()
        .sorted(
            Comparator.comparingInt(ModelSummary::bestFor)
                .thenComparingDouble(model -> model.expectedFrequency().orElse(0))
                .reversed())
        .map(ModelSummary::model)
        .toList();
  }

  /// A person and the twins whom one model makes.
  ///
  /// @param own features of the person
  /// @param simulated features of the twins, a row for each; empty where there are none
  /// @param remark why there are none, or how they differ from what was asked; else empty
  @SuppressWarnings("ArrayRecordComponent") // a working value, never compared
  private record Twins(
      Person person, String model, double[] own, double[][] simulated, String remark) {

    List<PersonCheck> checks() {
      List<PersonCheck> checks = new ArrayList<>();
      for (Statistic statistic : Statistic.values()) {
        int i = statistic.ordinal();
        if (!Double.isNaN(own[i])) {
          checks.add(
              new PersonCheck(
                  person.id(),
                  person.condition(),
                  model,
                  statistic,
                  Prediction.of(own[i], simulated[i])));
        }
      }
      return checks;
    }
  }

  private record Group(String model, String condition) {}

  /// One study under check.
  private final class Study {

    private final List<Person> people;
    private final List<String> models;
    private final StudyFit fit;
    private final Map<String, PersonFit> fits = new LinkedHashMap<>();
    private final Features features;
    private final Map<Group, GroupSums> groups = new LinkedHashMap<>();
    private final List<PersonCheck> checks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Study(List<Person> people, List<String> models, StudyFit fit) {
      this.people = people;
      this.models = models;
      this.fit = fit;
      features = Features.of(people);
      fit.fits().forEach(one -> fits.put(key(one.participant(), one.model()), one));
      for (String model : models) {
        for (String condition : conditions()) {
          groups.put(
              new Group(model, condition),
              new GroupSums(model, condition, features, settings.repeats()));
        }
      }
    }

    StudyCheck checked(Workers workers, FitProgress progress) {
      workers.<Twins>inTurn(
          people.size() * models.size(),
          piece -> twins(piece, workers::stopped),
          (piece, twins) -> {
            take(twins);
            if ((piece + 1) % models.size() == 0) {
              progress.fitted((piece + 1) / models.size(), people.size());
            }
          });
      return result();
    }

    private Twins twins(int piece, BooleanSupplier cancelled) {
      Person person = people.get(piece / models.size());
      String model = models.get(piece % models.size());
      double[] own = features.of(person);
      PersonFit one = fits.get(key(person.id(), model));
      if (one == null || one.estimates().isEmpty()) {
        String reason = one == null ? "was not fitted" : String.join("; ", one.reasons());
        return new Twins(person, model, own, new double[0][], "left out: " + reason);
      }
      RandomGenerator random = stream(person.id(), model);
      Optional<PosteriorDraws> draws =
          settings.parameters() == CheckSettings.Source.POSTERIOR
              ? PosteriorDraws.of(person, one, fit)
              : Optional.empty();
      SimulatedAgain again = new SimulatedAgain(person, Policies.find(model).orElseThrow());
      double[][] simulated = new double[own.length][settings.repeats()];
      for (int r = 0; r < settings.repeats() && !cancelled.getAsBoolean(); r++) {
        ParameterValues values = draws.map(d -> d.next(random)).orElseGet(one::values);
        double[] twin = features.of(again.with(values, random));
        for (int i = 0; i < twin.length; i++) {
          simulated[i][r] = twin[i];
        }
      }
      boolean lacking = settings.parameters() == CheckSettings.Source.POSTERIOR && draws.isEmpty();
      String remark =
          lacking ? "simulated from the fitted values, because no posterior is known" : "";
      return new Twins(person, model, own, simulated, remark);
    }

    private void take(Twins twins) {
      if (!twins.remark().isEmpty()) {
        notes.add(twins.person().id() + ", " + twins.model() + ": " + twins.remark());
      }
      if (twins.simulated().length > 0) {
        List<PersonCheck> own = twins.checks();
        checks.addAll(own);
        GroupSums group =
            Objects.requireNonNull(
                groups.get(new Group(twins.model(), twins.person().condition())));
        group.add(twins.own(), twins.simulated(), own);
      }
    }

    private StudyCheck result() {
      return new StudyCheck(
          settings,
          models,
          conditions(),
          groups.values().stream().flatMap(group -> group.statistics().stream()).toList(),
          groups.values().stream().flatMap(group -> group.curves().stream()).toList(),
          checks,
          notes);
    }

    private List<String> conditions() {
      return people.stream().map(Person::condition).distinct().toList();
    }
  }

  private static String key(String participant, String model) {
    return model + " " + participant;
  }

  /// A stream of random numbers that depends on who is simulated by what alone (FNV-1a of the
  /// names; Fowler, Noll & Vo).
  private RandomGenerator stream(String participant, String model) {
    long hash = 0xcbf29ce484222325L;
    for (byte one : key(participant, model).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
    }
    return new SplittableRandom(settings.seed() * 0x9e3779b97f4a7c15L + hash);
  }
}
