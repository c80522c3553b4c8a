package strive.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import strive.analysis.file.YamlGroup;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.inference.recovery.Distribution;
import strive.inference.recovery.Population;
import strive.inference.recovery.RecoveryPlan;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.policy.Policy;
import tools.jackson.databind.JsonNode;

/// Reads what a recovery study is told.
final class RecoveryReader {

  static final String PARAMETERS = "parameter-recovery";
  static final String MODELS = "model-recovery";

  private static final String INDEPENDENT = "independent";
  private static final String PAIRS_STAY = "pairs-stay";
  private static final int MOST_STARTS = 1_000;

  private final YamlGroup root;

  private RecoveryReader(YamlGroup root) {
    this.root = root;
  }

  /// The study, if its policies are known; faults are in the group.
  static Optional<Study> parameters(YamlGroup root) {
    return new RecoveryReader(root).parameters();
  }

  /// The same for several models.
  static Optional<Study> models(YamlGroup root) {
    return new RecoveryReader(root).models();
  }

  private Optional<Study> parameters() {
    Optional<Policy> policy = policy();
    boolean pairsStay = pairsStay();
    Map<String, Distribution> distributions =
        policy
            .flatMap(one -> root.group("parameters").map(group -> all(group, one)))
            .orElse(Map.of());
    List<Population.Assumed> populations =
        policy.stream()
            .map(one -> new Population.Assumed(one.id(), distributions, Map.of()))
            .toList();
    return settings(populations, pairsStay, List.of()).map(Study.Parameters::new);
  }

  private Optional<Study> models() {
    List<Double> contexts = root.numbers("contexts");
    Map<String, Distribution> shared =
        root.group("parameters").map(group -> some(group, Policies.parameters())).orElse(Map.of());
    List<Population.Assumed> populations = new ArrayList<>();
    root.groups("models", Policies.ids())
        .forEach(
            (id, group) -> {
              Policy policy = Policies.find(id).orElseThrow();
              populations.add(population(policy, shared, group));
            });
    return settings(populations, false, contexts).map(Study.Models::new);
  }

  private static Population.Assumed population(
      Policy policy, Map<String, Distribution> shared, YamlGroup group) {
    Map<String, Distribution> own = some(group, policy.modelParameters());
    Map<String, Distribution> distributions = new LinkedHashMap<>();
    for (Parameter parameter : policy.modelParameters()) {
      Distribution one = own.getOrDefault(parameter.name(), shared.get(parameter.name()));
      if (one == null) {
        group.fault(group.here(), policy.id() + " needs " + parameter.name());
      } else {
        distributions.put(parameter.name(), one);
      }
    }
    return new Population.Assumed(policy.id(), distributions, Map.of());
  }

  private Optional<RecoverySettings> settings(
      List<Population.Assumed> populations, boolean pairsStay, List<Double> contexts) {
    String title = root.text("title");
    String protocol = root.text("protocol");
    int people = root.count("people", 2, RecoveryPlan.MOST_PEOPLE);
    long seed = root.whole("seed", 0, Long.MAX_VALUE);
    List<String> models = populations.stream().map(Population.Assumed::model).toList();
    Optional<FitSettings> fit = root.group("fit").flatMap(group -> fit(group, models));
    return fit.map(
        how ->
            new RecoverySettings(
                title, protocol, populations, people, seed, pairsStay, contexts, how));
  }

  private static Optional<FitSettings> fit(YamlGroup group, List<String> models) {
    List<String> methods = Arrays.stream(Method.values()).map(Method::id).toList();
    String method = group.word("method", methods);
    int starts = group.count("starts", 1, MOST_STARTS);
    long seed = group.whole("seed", 0, Long.MAX_VALUE);
    group.end();
    return Method.find(method)
        .filter(_ -> !models.isEmpty())
        .map(one -> new FitSettings(models, starts, seed, List.of()).withMethod(one));
  }

  private Optional<Policy> policy() {
    String id = root.text("policy");
    Optional<Policy> policy = Policies.find(id);
    if (policy.isEmpty() && !id.isEmpty()) {
      root.fault(
          "/policy",
          "no policy is called " + id + "; there are " + String.join(", ", Policies.ids()));
    }
    return policy;
  }

  private boolean pairsStay() {
    return root.word("answers", List.of(INDEPENDENT, PAIRS_STAY)).equals(PAIRS_STAY);
  }

  /// A distribution for every parameter of a policy's model.
  private static Map<String, Distribution> all(YamlGroup group, Policy policy) {
    policy.modelParameters().forEach(parameter -> group.value(parameter.name()));
    return some(group, policy.modelParameters());
  }

  /// Distributions for those parameters that the group names.
  private static Map<String, Distribution> some(YamlGroup group, List<Parameter> possible) {
    Map<String, Distribution> distributions = new LinkedHashMap<>();
    for (Parameter parameter : possible) {
      group
          .optional(parameter.name())
          .flatMap(value -> distribution(value, group, group.at(parameter.name())))
          .ifPresent(one -> distributions.put(parameter.name(), one));
    }
    group.end();
    return distributions;
  }

  /// `chance`, a number, or one key with two numbers: `{uniform: [low, high]}`, `{either: [low,
  /// high]}`, `{normal: [mean, sd]}`, `{log_normal: [median, sd]}`.
  private static Optional<Distribution> distribution(JsonNode value, YamlGroup group, String at) {
    if (value.isString() && value.stringValue().equals("chance")) {
      return Optional.of(new Distribution.Chance());
    }
    if (value.isNumber()) {
      return Optional.of(new Distribution.Constant(value.doubleValue()));
    }
    String kind = value.isObject() ? String.join(",", value.propertyNames()) : "";
    JsonNode numbers = value.path(kind);
    boolean two =
        numbers.isArray()
            && numbers.size() == 2
            && StreamSupport.stream(numbers.spliterator(), false).allMatch(JsonNode::isNumber);
    if (!two) {
      group.fault(
          at,
          "must be a number, chance, {uniform: [low, high]}, {either: [low, high]},"
              + " {normal: [mean, sd]} or {log_normal: [median, sd]}");
      return Optional.empty();
    }
    double first = numbers.get(0).doubleValue();
    double second = numbers.get(1).doubleValue();
    try {
      return Optional.of(
          switch (kind) {
            case "uniform" -> new Distribution.Uniform(first, second);
            case "either" -> new Distribution.Either(first, second);
            case "normal" -> new Distribution.Normal(first, second);
            case "log_normal" -> new Distribution.LogNormal(first, second);
            default -> throw new IllegalArgumentException(kind + " is not known");
          });
    } catch (IllegalArgumentException fault) {
      group.fault(at, kind + " " + fault.getMessage());
      return Optional.empty();
    }
  }
}
