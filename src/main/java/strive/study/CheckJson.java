package strive.study;

import strive.inference.check.CrossValidation;
import strive.inference.check.StudyCheck;
import tools.jackson.databind.json.JsonMapper;

/// Requests and results of checks as JSON, one field for each component of their records.
final class CheckJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CheckJson() {}

  static String write(Object recordOfChecks) {
    return MAPPER.writeValueAsString(recordOfChecks);
  }

  static CheckRequest check(String json) {
    return MAPPER.readValue(json, CheckRequest.class);
  }

  static ValidationRequest validation(String json) {
    return MAPPER.readValue(json, ValidationRequest.class);
  }

  static StudyCheck checked(String json) {
    return MAPPER.readValue(json, StudyCheck.class);
  }

  static CrossValidation validated(String json) {
    return MAPPER.readValue(json, CrossValidation.class);
  }
}
