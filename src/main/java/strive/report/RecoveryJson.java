package strive.report;

import java.util.List;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.recovery.Population;
import strive.inference.recovery.RecoveryPlan;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `recovery.json`: all that is needed to repeat a recovery study. It holds no time, so that the
/// same seed gives the same bytes.
public final class RecoveryJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// Where a study comes from.
  ///
  /// @param source file of the design, as the person called it
  /// @param softwareVersion that simulated and fitted
  public record Origin(String source, String softwareVersion) {}

  private RecoveryJson() {}

  /// The text of the file.
  ///
  /// @param kind parameters or models
  public static String of(
      String kind, RecoveryPlan plan, List<? extends Population> populations, Origin origin) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("recovery", kind);
    root.put("source", origin.source());
    root.put("software_version", origin.softwareVersion());
    root.put("designs", plan.designs().size());
    root.put("pairs_stay", plan.designs().getFirst().pairsStay());
    root.put("participants", plan.participants());
    root.put("seed", plan.seed());
    root.set("fit", fit(plan.fit()));
    ArrayNode people = root.putArray("people");
    for (Population population : populations) {
      people.add(population(population));
    }
    // Jackson ends lines as the machine does.
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static ObjectNode population(Population population) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("model", population.model());
    switch (population) {
      case Population.Assumed assumed -> {
        ObjectNode parameters = node.putObject("parameters");
        assumed.distributions().forEach((name, one) -> parameters.put(name, one.words()));
        ObjectNode spread = node.putObject("spread");
        assumed.spread().forEach((name, deviation) -> spread.put(name, deviation));
      }
      case Population.Fitted fitted -> node.put("as_fitted", fitted.people().size());
    }
    return node;
  }

  private static ObjectNode fit(FitSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("method", settings.method().id());
    node.put("starts", settings.starts());
    node.put("seed", settings.seed());
    ObjectNode fixed = node.putObject("fixed");
    for (Fixed one : settings.fixed()) {
      one.value()
          .ifPresentOrElse(
              value -> fixed.put(one.name(), value), () -> fixed.put(one.name(), "chance"));
    }
    return node;
  }
}
