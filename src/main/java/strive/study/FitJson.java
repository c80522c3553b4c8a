package strive.study;

import strive.inference.StudyFit;
import tools.jackson.databind.json.JsonMapper;

/// Requests and results of fits as JSON, one field for each component of their records. What is
/// undefined is null; a number reads back as the same double.
final class FitJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FitJson() {}

  static String write(FitRequest request) {
    return MAPPER.writeValueAsString(request);
  }

  static FitRequest request(String json) {
    return MAPPER.readValue(json, FitRequest.class);
  }

  static String write(StudyFit fit) {
    return MAPPER.writeValueAsString(fit);
  }

  static StudyFit fit(String json) {
    return MAPPER.readValue(json, StudyFit.class);
  }
}
