package strive.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.policy.Policies;
import strive.policy.Policy;

/// The options that both recoveries have. Impossible wishes are IllegalArgumentExceptions whose
/// message is for the person at the terminal.
final class RecoverOptions {

  /// Where the design comes from: one of two.
  static final class Source {
    @Option(names = "--protocol", required = true, paramLabel = "FILE", description = "a protocol")
    @Nullable Path protocol;

    @Option(
        names = "--data",
        required = true,
        paramLabel = "FILE",
        description =
            "a blocks file or an exported workbook: each person's own episodes, and people as they"
                + " are fitted unless --set or --spread say otherwise")
    @Nullable Path data;
  }

  @ArgGroup(multiplicity = "1")
  Source source = new Source();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE,...",
      converter = NamedNumbers.Reader.class,
      description = "parameters that are the same for everybody (usual people; see the table)")
  NamedNumbers set = NamedNumbers.NONE;

  @Option(
      names = "--spread",
      paramLabel = "NAME=SD,...",
      converter = NamedNumbers.Reader.class,
      description =
          "how far parameters vary between people (standard deviation in the transformed space)")
  NamedNumbers spread = NamedNumbers.NONE;

  @Option(
      names = "--participants",
      defaultValue = "100",
      description = "people simulated of each model (${DEFAULT-VALUE})")
  int participants;

  @Option(
      names = "--method",
      defaultValue = FitChoice.MAXIMUM_LIKELIHOOD,
      paramLabel = "mle|map|hierarchical|hbi",
      description = "how to fit (${DEFAULT-VALUE})")
  String method = FitChoice.MAXIMUM_LIKELIHOOD;

  @Option(
      names = "--fix",
      split = ",",
      paramLabel = "NAME=VALUE|NAME=chance",
      description =
          "not estimated; p0=chance by itself where the protocol says that nobody can know the"
              + " material")
  List<String> fix = new ArrayList<>();

  @Option(
      names = "--starts",
      defaultValue = "10",
      description = "most starts of each search (${DEFAULT-VALUE})")
  int starts = FitSettings.DEFAULT_STARTS;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of parameters, choices and starts (${DEFAULT-VALUE})")
  long seed = 1;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--pairs-stay",
      description =
          "every block tests the same pairs, and a pair stays learned once it is"
              + " (each answer is right by itself)")
  boolean pairsStay;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for tables, figures, settings")
  @Nullable Path out;

  FitSettings settings(List<String> models) {
    Method chosen =
        Method.find(method)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--method must be %s, got '%s'"
                            .formatted(
                                Arrays.stream(Method.values())
                                    .map(Method::id)
                                    .collect(Collectors.joining(", ")),
                                method)));
    return new FitSettings(models, starts, seed, fix.stream().map(FitChoice::fixed).toList())
        .withMethod(chosen);
  }

  int threads() {
    return threads.count();
  }

  /// Whether people are assumed, and not as a fit of the data finds them.
  boolean assumed() {
    return source.data == null || !set.byName().isEmpty() || !spread.byName().isEmpty();
  }

  /// Refuses names in --set and --spread that none of these policies has.
  void refuseUnknown(List<Policy> policies) {
    List<String> known =
        policies.stream()
            .flatMap(policy -> policy.modelParameters().stream())
            .map(parameter -> parameter.name())
            .distinct()
            .toList();
    refuseUnknown("--set", set, known);
    refuseUnknown("--spread", spread, known);
  }

  private static void refuseUnknown(String option, NamedNumbers numbers, List<String> known) {
    for (String name : numbers.byName().keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "%s: no parameter is called %s here; there are %s"
                .formatted(option, name, String.join(", ", known)));
      }
    }
  }

  /// The policy of this name.
  static Policy policy(String option, String id) {
    return Policies.find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be among %s, got %s"
                        .formatted(option, String.join(", ", Policies.ids()), id)));
  }
}
