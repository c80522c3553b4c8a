package strive.study;

import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import tools.jackson.databind.json.JsonMapper;

/// Requests and results of recovery studies as JSON, one field for each component of their records.
final class RecoveryJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RecoveryJson() {}

  static String write(Object recordOfRecovery) {
    return MAPPER.writeValueAsString(recordOfRecovery);
  }

  static RecoveryRequest request(String json) {
    return MAPPER.readValue(json, RecoveryRequest.class);
  }

  static RecoveredParameters parameters(String json) {
    return MAPPER.readValue(json, RecoveredParameters.class);
  }

  static RecoveredModels models(String json) {
    return MAPPER.readValue(json, RecoveredModels.class);
  }
}
