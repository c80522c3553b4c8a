package strive.study;

import tools.jackson.databind.json.JsonMapper;

/// Requests and results of jobs as JSON, one field for each component of their records. What is
/// undefined is null; a number reads back as the same double.
final class RecordJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RecordJson() {}

  static String write(Record one) {
    return MAPPER.writeValueAsString(one);
  }

  static <R extends Record> R read(String json, Class<R> kind) {
    return MAPPER.readValue(json, kind);
  }
}
