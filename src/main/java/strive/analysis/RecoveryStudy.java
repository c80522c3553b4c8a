package strive.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.Estimate;
import strive.inference.FitOutcome;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;
import strive.protocol.Protocol;

/// Simulates people, fits them, and holds estimates against the truth. Everybody counts, weak fits
/// too.
public final class RecoveryStudy {

  /// One parameter of one simulated person.
  ///
  /// @param standardError where it is defined
  public record Recovered(
      String participant,
      String parameter,
      double truth,
      double estimate,
      OptionalDouble standardError,
      boolean atBound,
      String light) {}

  /// What came out.
  ///
  /// @param parameters names of the estimated parameters, in the order of the model
  /// @param people by person, and within a person in that order
  /// @param fits one a person
  public record Result(List<String> parameters, List<Recovered> people, List<PersonFit> fits) {
    public Result {
      parameters = List.copyOf(parameters);
      people = List.copyOf(people);
      fits = List.copyOf(fits);
    }

    /// The rows of one parameter.
    public List<Recovered> of(String parameter) {
      return people.stream().filter(row -> row.parameter().equals(parameter)).toList();
    }
  }

  private RecoveryStudy() {}

  /// Runs a study.
  ///
  /// @param threads fits at once; changes nothing in the result
  /// @throws IllegalArgumentException if a drawn value is impossible, naming the person
  public static Result run(
      RecoverySettings settings, Protocol protocol, int threads, FitProgress progress) {
    Policy policy = Policies.find(settings.policy()).orElseThrow();
    StudyDesign design = ProtocolDesign.of(protocol);
    List<ParameterValues> truth = truth(settings, design.chance());
    // Another stream than that of the parameters, so that both can be changed one by one.
    List<Person> people =
        SimulatedStudy.of(policy, truth, design, new SplittableRandom(settings.seed()).nextLong())
            .people();
    FitSettings asked =
        new FitSettings(
            List.of(policy.id()), settings.starts(), settings.fitSeed(), fixed(protocol));
    StudyFitter fitter = new StudyFitter(asked, Benchmark.IMPOSED, threads);
    return switch (fitter.fit(people, progress)) {
      case FitOutcome.Finished(StudyFit fit) -> result(fit, truth);
      case FitOutcome.Cancelled cancelled ->
          throw new IllegalStateException("nobody cancels a study, but: " + cancelled);
    };
  }

  private static List<ParameterValues> truth(RecoverySettings settings, double chance) {
    SplittableRandom root = new SplittableRandom(settings.seed());
    List<ParameterValues> people = new ArrayList<>();
    for (int i = 0; i < settings.people(); i++) {
      SplittableRandom random = root.split();
      Map<String, Double> values = new LinkedHashMap<>();
      settings
          .parameters()
          .forEach((name, distribution) -> values.put(name, distribution.draw(chance, random)));
      people.add(new ParameterValues(values));
    }
    return people;
  }

  /// Where the material cannot be known, p_0 is not estimated.
  private static List<Fixed> fixed(Protocol protocol) {
    return protocol.knownStart().isPresent() ? List.of(Fixed.atChance("p0")) : List.of();
  }

  private static Result result(StudyFit fit, List<ParameterValues> truth) {
    List<Recovered> rows = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      PersonFit person = fit.fits().get(i);
      for (Estimate estimate : person.estimates()) {
        if (!estimate.fixed()) {
          double value = truth.get(i).find(estimate.parameter()).orElseThrow();
          rows.add(recovered(person, estimate, value));
        }
      }
    }
    List<String> parameters = rows.stream().map(Recovered::parameter).distinct().toList();
    return new Result(parameters, rows, fit.fits());
  }

  private static Recovered recovered(PersonFit person, Estimate estimate, double truth) {
    return new Recovered(
        person.participant(),
        estimate.parameter(),
        truth,
        estimate.value(),
        estimate.standardError(),
        estimate.atBound(),
        person.light().word());
  }
}
