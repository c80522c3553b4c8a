package strive.report;

import strive.inference.FamilyComparison;
import strive.inference.Frequency;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Families of models, as part of `fit.json`.
final class FamilyJson {

  private FamilyJson() {}

  static ObjectNode of(FamilyComparison comparison) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("omnibus_risk", comparison.omnibusRisk());
    root.put("equally_likely_beforehand", comparison.equalBeforehand());
    ArrayNode families = root.putArray("families");
    for (FamilyComparison.Family family : comparison.families()) {
      Frequency frequency = family.frequency();
      ObjectNode one = families.addObject();
      one.put("family", frequency.name());
      ArrayNode models = one.putArray("models");
      family.models().forEach(models::add);
      one.put("expected_frequency", frequency.expected());
      one.put("lower", frequency.lower());
      one.put("upper", frequency.upper());
      one.put("exceedance", frequency.exceedance());
      one.put("protected_exceedance", frequency.protectedExceedance());
    }
    return root;
  }
}
