package strive;

import java.util.List;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.StudyFit;
import strive.inference.check.CheckSettings;
import strive.inference.check.CrossValidation;
import strive.inference.check.CrossValidator;
import strive.inference.check.PredictiveChecker;
import strive.inference.check.StudyCheck;
import strive.study.Checker;

/// Checks of fits, as `study` asks for them. Like a fit they leave one core to participants.
final class InferenceChecker implements Checker {

  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  @Override
  public Outcome<StudyCheck> check(
      List<Person> people, StudyFit fit, CheckSettings settings, FitProgress progress) {
    return new PredictiveChecker(settings, THREADS).check(people, fit, progress);
  }

  @Override
  public Outcome<CrossValidation> validate(
      List<Person> people, FitSettings settings, FitProgress progress) {
    return new CrossValidator(settings, THREADS).validate(people, progress);
  }
}
