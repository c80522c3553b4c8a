package strive.protocol;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Plans and positions as the JSON that pages and bots read; the names are those of the records.
public final class PlanJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private PlanJson() {}

  /// A plan as JSON.
  public static String write(Plan plan) {
    return MAPPER.writeValueAsString(plan);
  }

  /// A plan from its JSON.
  ///
  /// @throws tools.jackson.core.JacksonException when it is none
  public static Plan readPlan(String json) {
    return MAPPER.readValue(json, Plan.class);
  }

  /// A position as JSON.
  public static String write(Position position) {
    return MAPPER.writeValueAsString(position);
  }

  /// A position from its JSON.
  ///
  /// @throws tools.jackson.core.JacksonException when it is none
  public static Position readPosition(String json) {
    return MAPPER.readValue(json, Position.class);
  }
}
