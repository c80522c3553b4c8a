package strive.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import strive.analysis.ProtocolDesign;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitSettings;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.inference.recovery.Distribution;
import strive.inference.recovery.Population;
import strive.inference.recovery.RecoveryPlan;
import strive.inference.recovery.UsualPeople;
import strive.policy.Policy;
import strive.policy.StudyDesign;
import strive.protocol.ParsedProtocol;

/// What a recovery study is about: the designs, how people are fitted, and who is simulated.
///
/// @param options what was asked
/// @param designs of the protocol or of each person of the data
/// @param people of the data; none of a protocol
/// @param fit how people are fitted
record RecoverSource(
    RecoverOptions options, List<StudyDesign> designs, List<Person> people, FitSettings fit) {

  RecoverSource {
    designs = List.copyOf(designs);
    people = List.copyOf(people);
  }

  /// Reads the file.
  ///
  /// @param warnings of the data go there
  /// @throws CommandFault if it is at fault
  static RecoverSource read(RecoverOptions options, List<String> models, PrintWriter warnings) {
    FitSettings asked = options.settings(models);
    Path protocol = options.source.protocol;
    if (protocol != null) {
      return ofProtocol(options, protocol, asked);
    }
    Path data = options.source.data;
    if (data == null) {
      throw new IllegalStateException("neither a protocol nor data");
    }
    List<Person> people = PeopleFile.read(data, warnings);
    List<StudyDesign> designs = RecoveryPlan.designsOf(people);
    if (designs.isEmpty()) {
      throw new CommandFault(data + ": nobody has a block that can be simulated");
    }
    return new RecoverSource(options, inPairs(options, designs), people, asked);
  }

  private static RecoverSource ofProtocol(RecoverOptions options, Path file, FitSettings asked) {
    ParsedProtocol.Valid valid = ProtocolFile.valid(file);
    return new RecoverSource(
        options,
        inPairs(options, List.of(ProtocolDesign.of(valid.protocol()))),
        List.of(),
        ProtocolDesign.fit(asked, valid.protocol()));
  }

  private static List<StudyDesign> inPairs(RecoverOptions options, List<StudyDesign> designs) {
    return options.pairsStay
        ? designs.stream().map(StudyDesign::withPairsThatStay).toList()
        : designs;
  }

  RecoveryPlan plan() {
    return new RecoveryPlan(designs, options.participants, options.seed, fit);
  }

  /// Who is simulated, for each policy.
  ///
  /// @param usual people of a policy when nobody says how they are
  List<Population> populations(
      List<Policy> policies, java.util.function.Function<Policy, Map<String, Distribution>> usual) {
    if (!options.assumed()) {
      return fitted(policies);
    }
    List<Population> populations = new ArrayList<>();
    for (Policy policy : policies) {
      populations.add(
          UsualPeople.population(
              policy, usual.apply(policy), options.set.byName(), options.spread.byName()));
    }
    return populations;
  }

  private List<Population> fitted(List<Policy> policies) {
    StudyFitter fitter = new StudyFitter(fit, Benchmark.IMPOSED, options.threads());
    StudyFit found = fitter.fit(people, TerminalProgress.of("Person")).uncancelled();
    List<Population> populations = new ArrayList<>();
    for (Policy policy : policies) {
      populations.add(fitted(policy, found).with(options.pairsStay));
    }
    return populations;
  }

  /// That nobody can be simulated is a fault of the data, not of what was asked.
  private Population.Fitted fitted(Policy policy, StudyFit found) {
    try {
      return Population.Fitted.of(policy.id(), people, found.ofModel(policy.id()));
    } catch (IllegalArgumentException nobody) {
      throw new CommandFault("%s: %s by %s".formatted(file(), nobody.getMessage(), policy.id()));
    }
  }

  /// The file that the designs come from.
  Path file() {
    Path protocol = options.source.protocol;
    return protocol != null ? protocol : java.util.Objects.requireNonNull(options.source.data);
  }
}
