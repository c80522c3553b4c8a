package strive.report;

import java.util.OptionalDouble;
import strive.inference.ConditionDifference;
import strive.inference.GroupFit;
import strive.inference.GroupModel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a group method says beyond its people, as part of `fit.json`.
final class GroupJson {

  private GroupJson() {}

  static ObjectNode of(GroupFit group) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode models = root.putArray("models");
    for (GroupModel model : group.models()) {
      ObjectNode one = models.addObject();
      one.put("model", model.model());
      one.put("people", model.people());
      put(one, "group_log_evidence", model.logEvidence());
      put(one, "integrated_bic", model.integratedBic());
      one.put("iterations", model.iterations());
      one.put("converged", model.converged());
      one.put("last_change", model.moved());
    }
    ArrayNode differences = root.putArray("condition_differences");
    for (ConditionDifference difference : group.differences()) {
      differences
          .addObject()
          .put("model", difference.model())
          .put("parameter", difference.parameter())
          .put("first", difference.first())
          .put("second", difference.second())
          .put("difference", difference.difference())
          .put("se", difference.error())
          .put("degrees_of_freedom", difference.degreesOfFreedom())
          .put("p", difference.p());
    }
    return root;
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    value.ifPresent(number -> node.put(name, number));
  }
}
