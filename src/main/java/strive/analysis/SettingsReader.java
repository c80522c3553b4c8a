package strive.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import strive.analysis.file.YamlGroup;
import strive.analysis.theory.TheoryStudies;
import strive.analysis.theory.TheoryStudy;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.protocol.Fault;
import strive.protocol.YamlTree;
import tools.jackson.databind.JsonNode;

/// Reads the settings file of a study strictly; every fault is reported at once, with its place.
public final class SettingsReader {

  private static final String RECOVERY = "parameter-recovery";
  private static final int MOST_PEOPLE = 10_000;
  private static final int MOST_STARTS = 1_000;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  private SettingsReader(String file) {
    this.file = file;
  }

  /// Reads settings. `file` is the name that faults carry.
  public static ParsedSettings read(String file, String text) {
    return switch (YamlTree.read(file, text)) {
      case YamlTree.Refused(var refused) -> new ParsedSettings.Invalid(refused);
      case YamlTree.Tree(var tree) -> new SettingsReader(file).read(tree);
    };
  }

  private ParsedSettings read(YamlTree tree) {
    YamlGroup root = YamlGroup.root(file, tree, faults);
    Optional<Study> study = study(root);
    root.end();
    if (!faults.isEmpty()) {
      return new ParsedSettings.Invalid(
          faults.stream()
              .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
              .toList());
    }
    return new ParsedSettings.Valid(study.orElseThrow());
  }

  private Optional<Study> study(YamlGroup root) {
    String kind = root.text("study");
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    if (kind.equals(RECOVERY)) {
      return recovery(root);
    }
    Optional<TheoryStudy> study = TheoryStudies.read(kind, root);
    if (study.isEmpty()) {
      root.fault(
          "/study",
          "study must be one of %s, %s, got %s"
              .formatted(RECOVERY, String.join(", ", TheoryStudies.KINDS), kind));
    }
    return study.map(Study.Theory::new);
  }

  private Optional<Study> recovery(YamlGroup root) {
    String title = root.text("title");
    String protocol = root.text("protocol");
    Optional<Policy> policy = policy(root);
    int people = (int) root.whole("people", 2, MOST_PEOPLE);
    long seed = root.whole("seed", 0, Long.MAX_VALUE);
    Map<String, Distribution> parameters =
        root.group("parameters").map(group -> parameters(group, policy)).orElse(Map.of());
    Optional<YamlGroup> fit = root.group("fit");
    int starts = fit.map(group -> (int) group.whole("starts", 1, MOST_STARTS)).orElse(1);
    long fitSeed = fit.map(group -> group.whole("seed", 0, Long.MAX_VALUE)).orElse(0L);
    fit.ifPresent(YamlGroup::end);
    return policy.map(
        one ->
            new Study.Recovery(
                new RecoverySettings(
                    title, protocol, one.id(), people, seed, parameters, starts, fitSeed)));
  }

  private static Optional<Policy> policy(YamlGroup root) {
    String id = root.text("policy");
    Optional<Policy> policy = Policies.find(id);
    if (policy.isEmpty() && !id.isEmpty()) {
      root.fault(
          "/policy",
          "no policy is called " + id + "; there are " + String.join(", ", Policies.ids()));
    }
    return policy;
  }

  private Map<String, Distribution> parameters(YamlGroup group, Optional<Policy> policy) {
    Map<String, Distribution> parameters = new LinkedHashMap<>();
    if (policy.isPresent()) {
      for (Parameter parameter : policy.get().modelParameters()) {
        JsonNode value = group.value(parameter.name());
        if (!value.isMissingNode()) {
          distribution(value, group, group.at(parameter.name()))
              .ifPresent(distribution -> parameters.put(parameter.name(), distribution));
        }
      }
      group.end();
    }
    return parameters;
  }

  /// `chance`, a number, or one key with two numbers: `{uniform: [low, high]}`, `{normal: [mean,
  /// sd]}`, `{log_normal: [median, sd]}`.
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
          "must be a number, chance, {uniform: [low, high]}, {normal: [mean, sd]} or"
              + " {log_normal: [median, sd]}");
      return Optional.empty();
    }
    double first = numbers.get(0).doubleValue();
    double second = numbers.get(1).doubleValue();
    try {
      return Optional.of(
          switch (kind) {
            case "uniform" -> new Distribution.Uniform(first, second);
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
