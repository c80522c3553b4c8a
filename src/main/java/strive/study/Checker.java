package strive.study;

import java.util.List;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.StudyFit;
import strive.inference.check.CheckSettings;
import strive.inference.check.CrossValidation;
import strive.inference.check.StudyCheck;

/// The checks of fits that this room asks for.
public interface Checker {

  /// Simulates the people of a fit again.
  Outcome<StudyCheck> check(
      List<Person> people, StudyFit fit, CheckSettings settings, FitProgress progress);

  /// Foretells each episode of these people from the others.
  Outcome<CrossValidation> validate(
      List<Person> people, FitSettings settings, FitProgress progress);
}
