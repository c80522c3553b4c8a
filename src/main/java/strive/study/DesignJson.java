package strive.study;

import strive.inference.design.DesignResult;
import strive.inference.design.DesignSettings;
import tools.jackson.databind.json.JsonMapper;

/// Settings and results of design checks as JSON, one field for each component of their records.
final class DesignJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DesignJson() {}

  static String write(DesignSettings settings) {
    return MAPPER.writeValueAsString(settings);
  }

  static DesignSettings settings(String json) {
    return MAPPER.readValue(json, DesignSettings.class);
  }

  static String write(DesignResult result) {
    return MAPPER.writeValueAsString(result);
  }

  static DesignResult result(String json) {
    return MAPPER.readValue(json, DesignResult.class);
  }
}
