package strive.command;

import java.util.List;
import java.util.Optional;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.inference.StudyFit;
import strive.inference.check.CheckSettings;
import strive.inference.check.CrossValidation;
import strive.inference.check.CrossValidator;
import strive.inference.check.PredictiveChecker;
import strive.inference.check.StudyCheck;
import strive.report.FitChecks;

/// What the options of `strive fit` ask to be checked.
///
/// @param check whether predictive checks are asked for
/// @param posterior whether their parameters are drawn from posteriors
/// @param crossValidate whether episodes are to be left out
record FitChecking(
    boolean check, int repeats, boolean posterior, boolean crossValidate, long seed, int threads) {

  /// The same.
  ///
  /// @throws IllegalArgumentException with words for the person at the terminal if it makes no
  ///     sense for such a fit
  FitChecking possibleFor(FitSettings settings) {
    settings();
    if (posterior && !check) {
      throw new IllegalArgumentException("--check-posterior says how to --check");
    }
    if (posterior && settings.method() == Method.MLE) {
      throw new IllegalArgumentException(
          "--check-posterior needs a method with priors, and mle has none");
    }
    return this;
  }

  FitChecks of(List<Person> people, StudyFit fit) {
    return new FitChecks(
        check ? Optional.of(predictive(people, fit)) : Optional.empty(),
        crossValidate ? Optional.of(validation(people, fit)) : Optional.empty());
  }

  private StudyCheck predictive(List<Person> people, StudyFit fit) {
    return new PredictiveChecker(settings(), threads)
        .check(people, fit, TerminalProgress.of("Check of person"))
        .uncancelled();
  }

  private CrossValidation validation(List<Person> people, StudyFit fit) {
    return new CrossValidator(fit.settings(), threads)
        .validate(people, TerminalProgress.of("Cross-validation of person"))
        .uncancelled();
  }

  private CheckSettings settings() {
    return new CheckSettings(
        repeats, seed, posterior ? CheckSettings.Source.POSTERIOR : CheckSettings.Source.FITTED);
  }
}
