package strive;

import java.util.List;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.study.Fitter;

/// The inference room, as `study` asks for it. A fit leaves one core to participants' answers when
/// the machine has more than one.
public final class InferenceFitter implements Fitter {

  /// Threads of one job.
  static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  @Override
  public Outcome<StudyFit> fit(List<Person> people, FitSettings settings, FitProgress progress) {
    return new StudyFitter(settings, Benchmark.IMPOSED, THREADS).fit(people, progress);
  }

  @Override
  public StudyFit compared(StudyFit fit, List<Person> people, Benchmark benchmark) {
    return new StudyFitter(fit.settings(), benchmark, THREADS)
        .summary(people, fit.fits(), fit.group());
  }
}
