package strive.inference.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Intervals;
import strive.inference.Method;
import strive.inference.Outcome;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.Policies;

/// Simulates people of each of several models, fits all models to everybody, and looks which model
/// is taken for which.
public final class ModelRecovery {

  private final List<Population> populations;
  private final RecoveryPlan plan;
  private final FitSettings settings;
  private final int threads;
  private final FitProgress progress;
  private final int of;
  private int before;

  private ModelRecovery(
      List<Population> populations, RecoveryPlan plan, int threads, FitProgress progress) {
    this.populations = populations;
    this.plan = plan;
    this.threads = threads;
    this.progress = progress;
    settings =
        plan.fit()
            .withModels(populations.stream().map(Population::model).toList())
            .withIntervals(intervals(plan.fit().method()));
    of = populations.size() * (plan.participants() + imitated());
  }

  /// With priors the evidence near a kink needs what intervals need; by BIC nothing does.
  private static Intervals intervals(Method method) {
    return method == Method.MLE ? Intervals.NONE : Intervals.PROFILE;
  }

  /// Runs a study. People of each population are fitted as a study of their own, which matters for
  /// methods that learn about a group.
  ///
  /// @param populations at least two, of different models
  /// @param threads fits at once; changes nothing in the result
  /// @throws IllegalArgumentException if a drawn value is impossible, or a model is there twice
  public static Outcome<RecoveredModels> run(
      List<Population> populations, RecoveryPlan plan, int threads, FitProgress progress) {
    if (populations.size() < 2) {
      throw new IllegalArgumentException(
          "model recovery needs at least two models, got " + populations.size());
    }
    return new ModelRecovery(populations, plan, threads, progress).run();
  }

  private Outcome<RecoveredModels> run() {
    SplittableRandom seeds = new SplittableRandom(plan.seed());
    List<Contest> contests = new ArrayList<>();
    List<List<Imitation>> imitations = new ArrayList<>();
    for (Population population : populations) {
      long seed = seeds.nextLong();
      List<Subject> subjects = population.draw(plan.designs(), plan.participants(), seed);
      Optional<List<Contest>> found = contests(population.model(), subjects, seed);
      Optional<List<Imitation>> imitated = found.flatMap(_ -> imitations(population, subjects));
      if (imitated.isEmpty()) {
        return new Outcome.Cancelled<>();
      }
      found.ifPresent(contests::addAll);
      imitations.add(imitated.get());
    }
    return new Outcome.Finished<>(new RecoveredModels(settings.models(), contests, imitations));
  }

  private Optional<List<Contest>> contests(String model, List<Subject> subjects, long seed) {
    List<Person> people =
        ParameterRecovery.simulated(Policies.find(model).orElseThrow(), subjects, seed);
    return fits(people, settings).map(fits -> contests(model, people, fits));
  }

  private List<Contest> contests(String model, List<Person> people, List<PersonFit> fits) {
    int models = settings.models().size();
    List<Contest> contests = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      List<Double> evidence =
          fits.subList(i * models, (i + 1) * models).stream()
              .map(fit -> fit.logEvidence().orElse(Double.NEGATIVE_INFINITY))
              .toList();
      contests.add(new Contest(model + "/" + people.get(i).id(), model, evidence));
    }
    return contests;
  }

  private Optional<List<Imitation>> imitations(Population population, List<Subject> subjects) {
    Imitations asked =
        new Imitations(
            Policies.find(population.model()).orElseThrow(), subjects.subList(0, imitated()));
    return fits(asked.people(), asked.settings(settings)).map(asked::by);
  }

  private int imitated() {
    return Math.min(plan.participants(), Imitations.PEOPLE);
  }

  private Optional<List<PersonFit>> fits(List<Person> people, FitSettings asked) {
    FitProgress part = new PartOfProgress(progress, before, of);
    before += people.size();
    return switch (new StudyFitter(asked, Benchmark.IMPOSED, threads).fit(people, part)) {
      case Outcome.Finished<StudyFit>(var fit) -> Optional.of(fit.fits());
      case Outcome.Cancelled<StudyFit> _ -> Optional.empty();
    };
  }
}
