package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits every model to every person, and says what follows. Each fit is a sequential computation of
/// its own, so that the number of threads changes nothing in the result.
public final class StudyFitter {

  private static final long CHECKS_PER_SECOND = 5;

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
  public FitOutcome fit(List<Person> people, FitProgress progress) {
    long ids = people.stream().map(Person::id).distinct().count();
    if (ids != people.size()) {
      throw new IllegalArgumentException("two participants have the same id");
    }
    if (settings.method().ofGroup()) {
      return ofGroup(people, progress);
    }
    AtomicBoolean cancelled = new AtomicBoolean();
    ExecutorService workers = Executors.newFixedThreadPool(threads, StudyFitter::worker);
    try {
      return collected(people, progress, cancelled, workers);
    } finally {
      cancelled.set(true);
      workers.shutdown();
    }
  }

  private FitOutcome collected(
      List<Person> people, FitProgress progress, AtomicBoolean cancelled, ExecutorService workers) {
    BlockingQueue<Integer> done = new ArrayBlockingQueue<>(Math.max(1, people.size()));
    List<Future<Optional<PersonFit>>> futures = new ArrayList<>();
    for (Person person : people) {
      AtomicInteger left = new AtomicInteger(settings.models().size());
      for (Policy policy : settings.policies()) {
        futures.add(
            workers.submit(
                () -> {
                  try {
                    return settings.method() == Method.MAP
                        ? Optional.of(new MapFitter(settings, cancelled::get).fit(person, policy))
                        : new PersonFitter(settings).fit(person, policy, cancelled::get);
                  } finally {
                    if (left.decrementAndGet() == 0) {
                      done.add(1);
                    }
                  }
                }));
      }
    }
    int fitted = 0;
    while (fitted < people.size()) {
      if (progress.cancelled()) {
        return new FitOutcome.Cancelled(fitted);
      }
      if (nextPerson(done)) {
        fitted++;
        progress.fitted(fitted, people.size());
      }
    }
    List<PersonFit> fits = futures.stream().map(this::result).toList();
    return new FitOutcome.Finished(summary(people, fits, GroupFit.NONE));
  }

  private FitOutcome ofGroup(List<Person> people, FitProgress progress) {
    try (Workers workers = new Workers(threads, progress::cancelled)) {
      return new GroupFitter(settings, workers, progress)
          .fit(people)
          .<FitOutcome>map(
              fitted -> new FitOutcome.Finished(summary(people, fitted.fits(), fitted.group())))
          .orElseGet(() -> new FitOutcome.Cancelled(0));
    }
  }

  private static boolean nextPerson(BlockingQueue<Integer> done) {
    try {
      return done.poll(1000 / CHECKS_PER_SECOND, TimeUnit.MILLISECONDS) != null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the thread that waits for a fit was interrupted");
    }
  }

  private PersonFit result(Future<Optional<PersonFit>> future) {
    try {
      return future.get().orElseThrow();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the thread that waits for a fit was interrupted");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a fit broke off", failed.getCause());
    }
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

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "fit");
    thread.setDaemon(true);
    return thread;
  }
}
