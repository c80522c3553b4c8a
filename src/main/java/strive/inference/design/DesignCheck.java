package strive.inference.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.Outcome;
import strive.inference.Workers;
import strive.policy.EpisodeDesign;
import strive.policy.StudyDesign;

/// Simulates a study many times with the assumed effect and as often without any, fits and tests
/// each time, and counts. Each repetition has an own stream of random numbers, so that the number
/// of threads changes nothing and more studies leave the first ones as they were.
public final class DesignCheck {

  private final DesignSettings settings;
  private final StudyDesign design;
  private final Function<Person, Session> session;

  /// @param design what every participant goes through
  /// @param session what taking part costs and brings a person; called from several threads
  /// @throws IllegalArgumentException if a value or spread is impossible for the policy
  public DesignCheck(
      DesignSettings settings, StudyDesign design, Function<Person, Session> session) {
    // Drawing somebody refuses what is impossible, before there are any threads.
    Repetition.draw(settings, 0, design.chance(), 1, new SplittableRandom(settings.seed()));
    this.settings = settings;
    this.design = settings.pairsStay() ? design.withPairsThatStay() : design;
    this.session = session;
  }

  /// Runs the check. Progress counts repetitions, those without an effect too.
  ///
  /// @param threads repetitions at once, at least 1; changes nothing in the result
  public Outcome<DesignResult> run(int threads, FitProgress progress) {
    List<SampleSizes> sizes = SampleSizes.of(settings);
    var with = new Repetition.Plan(settings, design, session, sizes);
    var without = new Repetition.Plan(settings.withoutEffect(), design, session, sizes);
    SplittableRandom root = new SplittableRandom(settings.seed());
    SplittableRandom ofEffect = root.split();
    SplittableRandom ofNone = root.split();
    List<Function<BooleanSupplier, Repetition>> pieces = new ArrayList<>();
    for (int i = 0; i < settings.studies(); i++) {
      int study = i + 1;
      SplittableRandom one = ofEffect.split();
      SplittableRandom other = ofNone.split();
      pieces.add(cancelled -> Repetition.run(with, study, one, cancelled));
      pieces.add(cancelled -> Repetition.run(without, study, other, cancelled));
    }
    return Workers.unlessCancelled(
            threads, progress::cancelled, workers -> done(pieces, workers, progress))
        .map(done -> result(sizes, done));
  }

  private static List<Repetition> done(
      List<Function<BooleanSupplier, Repetition>> pieces, Workers workers, FitProgress progress) {
    return workers.all(
        pieces.size(),
        piece -> pieces.get(piece).apply(workers::stopped),
        (_, done) -> progress.fitted(done, pieces.size()));
  }

  private DesignResult result(List<SampleSizes> sizes, List<Repetition> done) {
    List<Repetition> with = every(done, 0);
    List<Repetition> without = every(done, 1);
    List<StudyOutcome> studies = with.stream().map(Repetition::outcome).toList();
    return new DesignResult(
        settings,
        choices(),
        studies,
        without.stream().map(Repetition::outcome).toList(),
        IntStream.range(0, sizes.size())
            .mapToObj(i -> point(sizes.get(i).people(), with, without, i))
            .toList(),
        parameters(studies).stream().map(name -> Recovery.of(name, studies)).toList(),
        Outlay.of(with.stream().map(Repetition::sessions).toList()));
  }

  private int choices() {
    return design.episodes().stream().mapToInt(EpisodeDesign::choices).sum();
  }

  private static List<Repetition> every(List<Repetition> done, int parity) {
    return IntStream.range(0, done.size())
        .filter(i -> i % 2 == parity)
        .mapToObj(done::get)
        .toList();
  }

  private static List<String> parameters(List<StudyOutcome> studies) {
    return studies.stream()
        .flatMap(study -> study.recovery().stream())
        .map(Agreement::parameter)
        .distinct()
        .toList();
  }

  private PowerPoint point(int people, List<Repetition> with, List<Repetition> without, int size) {
    Predicate<Repetition> mean = one -> one.found().get(size).mean();
    Predicate<Repetition> difference = one -> one.found().get(size).difference();
    boolean compared = settings.groups().size() > 1;
    return new PowerPoint(
        people,
        count(with, mean),
        count(without, mean),
        compared ? Optional.of(count(with, difference)) : Optional.empty(),
        compared ? Optional.of(count(without, difference)) : Optional.empty());
  }

  private static Proportion count(List<Repetition> repetitions, Predicate<Repetition> found) {
    int count = (int) repetitions.stream().filter(found).count();
    return Proportion.of(count, repetitions.size());
  }
}
