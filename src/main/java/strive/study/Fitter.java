package strive.study;

import java.util.List;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.StudyFit;

/// The inference that this room asks for.
public interface Fitter {

  /// Fits people.
  Outcome<StudyFit> fit(List<Person> people, FitSettings settings, FitProgress progress);

  /// The same fit beside another benchmark; nothing is fitted again.
  ///
  /// @param people those whom it fitted
  StudyFit compared(StudyFit fit, List<Person> people, Benchmark benchmark);
}
