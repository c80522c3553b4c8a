package strive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitOutcome;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.study.Fitter;

/// The inference room, as `study` asks for it. A fit leaves one core to participants' answers when
/// the machine has more than one.
public final class InferenceFitter implements Fitter {

  private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  @Override
  public FitOutcome fit(List<Person> people, FitSettings settings, FitProgress progress) {
    return new StudyFitter(settings, Benchmark.IMPOSED, THREADS).fit(people, progress);
  }

  @Override
  public StudyFit compared(StudyFit fit, List<Person> people, Benchmark benchmark) {
    Set<String> fitted =
        fit.fits().stream().map(PersonFit::participant).collect(Collectors.toSet());
    return new StudyFitter(fit.settings(), benchmark, THREADS)
        .summary(
            people.stream().filter(person -> fitted.contains(person.id())).toList(),
            fit.fits(),
            fit.group());
  }
}
