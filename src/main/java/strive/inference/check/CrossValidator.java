package strive.inference.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.PartialFitter;
import strive.inference.Workers;
import strive.policy.LogLikelihood;
import strive.policy.Policy;

/// Cross-validation by episode: each scored episode is left out once, the model is fitted to the
/// others, and the log-likelihood of what was chosen and answered in the one left out is summed
/// (Stone, J. R. Stat. Soc. B 36 (1974) 111).
///
/// The episode that is left out is lived through all the same: what was reached in it is known to
/// policies that carry something on (adapting expectations, memories), in the fit and in the
/// prediction; only its likelihood does not count ([LogLikelihood#of(Person, Policy,
/// java.util.function.IntPredicate)]). With all parameters fixed the sum is therefore the
/// log-likelihood of the whole.
public final class CrossValidator {

  private final FitSettings settings;
  private final int threads;

  /// @param settings those of the fit; a method for groups is replaced by the maximum of each
  ///     person's posterior under the fixed priors, because priors that come from the group have
  ///     seen the episode that is left out
  /// @param threads how many people are fitted at once, at least 1
  public CrossValidator(FitSettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /// Validates all models of the settings.
  public Outcome<CrossValidation> validate(List<Person> people, FitProgress progress) {
    return Workers.unlessCancelled(
        threads, progress::cancelled, workers -> validation(people, workers, progress));
  }

  private CrossValidation validation(List<Person> people, Workers workers, FitProgress progress) {
    List<Policy> policies = settings.policies();
    int models = policies.size();
    List<HeldOutPerson> rows = new ArrayList<>();
    workers.<HeldOutPerson>inTurn(
        people.size() * models,
        piece -> person(people.get(piece / models), policies.get(piece % models), workers::stopped),
        (piece, row) -> {
          rows.add(row);
          if ((piece + 1) % models == 0) {
            progress.fitted((piece + 1) / models, people.size());
          }
        });
    return CrossValidation.of(
        PartialFitter.methodBeside(settings.method()),
        settings.starts(),
        settings.seed(),
        settings.models(),
        rows);
  }

  private HeldOutPerson person(Person person, Policy policy, BooleanSupplier cancelled) {
    List<Fold> folds =
        person.episodes().stream()
            .map(Episode::number)
            .map(number -> new Fold(person, policy, number))
            .filter(fold -> fold.observations() > 0)
            .toList();
    if (folds.size() < 2) {
      return flagged(
          person,
          policy,
          folds.isEmpty()
              ? "no block that the likelihood could use"
              : "only one episode, so none can be left out");
    }
    if (folds.stream().anyMatch(Fold::leavesNoChoice)) {
      return flagged(
          person, policy, "only one episode with choices: the others say nothing about them");
    }
    double sum = 0;
    for (Fold fold : folds) {
      switch (new PartialFitter(settings).fit(person, policy, fold::others, cancelled)) {
        case PartialFitter.Estimated(double[] values) -> sum += fold.heldOut().at(values);
        case PartialFitter.Impossible(String reason) -> {
          return flagged(person, policy, reason);
        }
      }
    }
    return Double.isFinite(sum)
        ? new HeldOutPerson(
            person.id(),
            person.condition(),
            policy.id(),
            folds.size(),
            folds.stream().mapToInt(Fold::observations).sum(),
            OptionalDouble.of(sum),
            "")
        : flagged(person, policy, "an episode is impossible by what the others say");
  }

  private static HeldOutPerson flagged(Person person, Policy policy, String reason) {
    return new HeldOutPerson(
        person.id(), person.condition(), policy.id(), 0, 0, OptionalDouble.empty(), reason);
  }

  /// One episode left out.
  private record Fold(int episode, LogLikelihood heldOut, LogLikelihood training) {

    Fold(Person person, Policy policy, int episode) {
      this(
          episode,
          LogLikelihood.of(person, policy, number -> number == episode),
          LogLikelihood.of(person, policy, number -> number != episode));
    }

    boolean others(int number) {
      return number != episode;
    }

    int observations() {
      return heldOut.choices() + heldOut.testedBlocks();
    }

    boolean leavesNoChoice() {
      return heldOut.choices() > 0 && training.choices() == 0;
    }
  }
}
