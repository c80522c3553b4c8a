package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits every model to every person, and says what follows. Each fit is a sequential computation of
/// its own, so that the number of threads changes nothing in the result.
public final class StudyFitter {

  private final FitSettings settings;
  private final Benchmark benchmark;
  private final int threads;

  /// @param benchmark what people are compared with
  /// @param threads how many fits run at once, at least 1
  public StudyFitter(FitSettings settings, Benchmark benchmark, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    this.settings = settings;
    this.benchmark = benchmark;
    this.threads = threads;
  }

  /// Fits people, who stay in their order.
  ///
  /// @throws IllegalArgumentException if two people share an id
  public Outcome<StudyFit> fit(List<Person> people, FitProgress progress) {
    long ids = people.stream().map(Person::id).distinct().count();
    if (ids != people.size()) {
      throw new IllegalArgumentException("two participants have the same id");
    }
    if (settings.method().ofGroup()) {
      return ofGroup(people, progress);
    }
    return Workers.unlessCancelled(
            threads, progress::cancelled, workers -> each(people, workers, progress))
        .map(fits -> summary(people, fits, GroupFit.NONE));
  }

  private List<PersonFit> each(List<Person> people, Workers workers, FitProgress progress) {
    Count count = new Count(people.size(), progress);
    List<Policy> policies = settings.policies();
    int models = policies.size();
    return workers.all(
        people.size() * models,
        piece ->
            FitAlone.of(
                people.get(piece / models),
                policies.get(piece % models),
                settings,
                workers::stopped),
        (piece, _) -> count.finished(piece / models));
  }

  /// Counts people whose models are all fitted.
  private final class Count {

    private final int[] modelsOf;
    private final FitProgress progress;
    private int fitted;

    Count(int people, FitProgress progress) {
      modelsOf = new int[people];
      this.progress = progress;
    }

    void finished(int person) {
      if (++modelsOf[person] == settings.models().size()) {
        progress.fitted(++fitted, modelsOf.length);
      }
    }
  }

  private Outcome<StudyFit> ofGroup(List<Person> people, FitProgress progress) {
    return Workers.unlessCancelled(
            threads,
            progress::cancelled,
            workers -> new GroupFitter(settings, workers, progress).fit(people))
        .map(fitted -> summary(people, fitted.fits(), fitted.group()));
  }

  /// What follows from fits that are there already; nothing is fitted again.
  ///
  /// @param people in the order of the fits
  /// @param fits by person, and within a person in the order of the models
  /// @param group what a group method said beyond them
  public StudyFit summary(List<Person> people, List<PersonFit> fits, GroupFit group) {
    if (fits.size() != people.size() * settings.models().size()) {
      throw new IllegalArgumentException(
          "each person needs a fit of each model, got %d for %d people"
              .formatted(fits.size(), people.size()));
    }
    int models = settings.models().size();
    ModelComparison comparison = ModelComparison.of(settings.models(), fits).with(group);
    List<Predictions> predictions = new ArrayList<>();
    List<Engagement> engagement = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      Optional<Predictions> predicted =
          ModelComparison.best(fits.subList(i * models, (i + 1) * models))
              .flatMap(fit -> Predictor.predict(person, fit, benchmark));
      predicted.ifPresent(predictions::add);
      engagement.addAll(EngagementMeasures.of(person, predicted));
    }
    return new StudyFit(
        settings,
        fits,
        comparison.models(),
        comparison.omnibusRisk(),
        benchmark,
        predictions,
        engagement,
        Verdicts.of(engagement, fits),
        group,
        comparison.sameFrequencies(),
        StudyNotes.of(people, fits, group));
  }
}
