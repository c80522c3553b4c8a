package strive.inference.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.ConditionDifference;
import strive.inference.FitAlone;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.GroupEstimate;
import strive.inference.GroupFit;
import strive.inference.Intervals;
import strive.inference.Light;
import strive.inference.Method;
import strive.inference.Outcome;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policy;

/// The people of one simulated study, fitted.
///
/// @param settings of the check
/// @param space of the free parameters, the same for everybody
/// @param truth of each person
/// @param fits in the same order: the people of the first condition, then those of the second
/// @param group what a hierarchical fit says beyond them
record Estimates(
    DesignSettings settings,
    ParameterSpace space,
    List<ParameterValues> truth,
    List<PersonFit> fits,
    GroupFit group) {

  /// The fits.
  ///
  /// @throws CancellationException once cancelled
  static Estimates of(
      DesignSettings settings,
      List<Person> people,
      List<ParameterValues> truth,
      BooleanSupplier cancelled) {
    FitSettings asked =
        new FitSettings(
            List.of(settings.policy()),
            settings.starts(),
            settings.seed(),
            settings.fixed(),
            settings.method(),
            List.of(),
            Intervals.NONE);
    boolean ofGroup = settings.method() == Method.HIERARCHICAL;
    Fitted fitted = ofGroup ? together(asked, people, cancelled) : alone(asked, people, cancelled);
    double chance = people.getFirst().chance();
    return new Estimates(settings, space(asked, chance), truth, fitted.fits(), fitted.group());
  }

  private static ParameterSpace space(FitSettings asked, double chance) {
    ParameterValues fixed = ParameterValues.NONE;
    for (Fixed one : asked.fixed()) {
      fixed = fixed.with(one.name(), one.value().orElse(chance));
    }
    return new ParameterSpace(asked.policies().getFirst(), chance, fixed);
  }

  /// Fits and what a group method adds.
  private record Fitted(List<PersonFit> fits, GroupFit group) {}

  private static Fitted alone(FitSettings asked, List<Person> people, BooleanSupplier cancelled) {
    Policy policy = asked.policies().getFirst();
    return new Fitted(
        people.stream().map(person -> FitAlone.of(person, policy, asked, cancelled)).toList(),
        GroupFit.NONE);
  }

  private static Fitted together(
      FitSettings asked, List<Person> people, BooleanSupplier cancelled) {
    var fitter = new StudyFitter(asked, Benchmark.IMPOSED, 1);
    return switch (fitter.fit(people, new Cancelling(cancelled))) {
      case Outcome.Finished<StudyFit>(var fit) -> new Fitted(fit.fits(), fit.group());
      case Outcome.Cancelled<StudyFit> _ -> throw new CancellationException("somebody cancelled");
    };
  }

  /// Nobody watches, but somebody may stop it.
  private record Cancelling(BooleanSupplier wish) implements FitProgress {
    @Override
    public void fitted(int people, int of) {}

    @Override
    public boolean cancelled() {
      return wish.getAsBoolean();
    }
  }

  int converged() {
    return count(Light.CONVERGED);
  }

  int weak() {
    return count(Light.WEAK);
  }

  int failed() {
    return count(Light.FAILED);
  }

  private int count(Light light) {
    return (int) fits.stream().filter(fit -> fit.light() == light).count();
  }

  /// The test of mean b = 0 in a study of this size: Student's over the estimates, or the group's
  /// mean over its standard error with people - 1 degrees of freedom.
  Optional<MeanTest> mean(SampleSizes size) {
    if (settings.method() != Method.HIERARCHICAL) {
      return MeanTest.ofMean(
          IntStream.range(0, settings.groups().size())
              .mapToObj(i -> biases(i, size))
              .flatMapToDouble(DoubleStream::of)
              .toArray());
    }
    return group.estimates().stream()
        .filter(one -> one.condition().isEmpty())
        .filter(one -> one.parameter().equals(Parameter.BIAS.name()))
        .findFirst()
        .flatMap(this::test);
  }

  private Optional<MeanTest> test(GroupEstimate bias) {
    return bias.error().isPresent()
        ? Optional.of(MeanTest.of(bias.mean(), bias.error().getAsDouble(), settings.people() - 1.0))
        : Optional.empty();
  }

  /// The test of equal means of b in the first two conditions: Welch's over the estimates, or that
  /// of the hierarchical fit.
  Optional<MeanTest> difference(SampleSizes size) {
    if (settings.groups().size() < 2) {
      return Optional.empty();
    }
    if (settings.method() != Method.HIERARCHICAL) {
      return MeanTest.ofDifference(biases(0, size), biases(1, size));
    }
    return group.differences().stream()
        .filter(one -> one.parameter().equals(Parameter.BIAS.name()))
        .filter(one -> one.first().equals(settings.groups().get(0).condition()))
        .filter(one -> one.second().equals(settings.groups().get(1).condition()))
        .findFirst()
        .map(Estimates::test);
  }

  private static MeanTest test(ConditionDifference one) {
    return new MeanTest(one.difference(), one.error(), one.degreesOfFreedom(), one.p());
  }

  /// Estimates of b of the first people of a condition, without failed fits.
  private double[] biases(int condition, SampleSizes size) {
    int from =
        settings.groups().subList(0, condition).stream().mapToInt(DesignGroup::participants).sum();
    return fits.subList(from, from + size.groups()[condition]).stream()
        .filter(fit -> fit.light() != Light.FAILED)
        .flatMap(fit -> fit.estimate(Parameter.BIAS.name()).stream())
        .mapToDouble(estimate -> estimate.value())
        .toArray();
  }

  /// Truth and estimates of each free parameter, everybody with an estimate.
  List<Agreement> recovery() {
    List<double[]> real = new ArrayList<>();
    List<double[]> found = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      if (!fits.get(i).estimates().isEmpty()) {
        real.add(space.toPoint(truth.get(i)));
        found.add(space.toPoint(fits.get(i).values()));
      }
    }
    if (real.isEmpty()) {
      return List.of();
    }
    return IntStream.range(0, space.dimension())
        .mapToObj(
            k ->
                Agreement.of(
                    space.free().get(k).name(),
                    real.stream().mapToDouble(point -> point[k]).toArray(),
                    found.stream().mapToDouble(point -> point[k]).toArray()))
        .toList();
  }
}
