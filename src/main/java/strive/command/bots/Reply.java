package strive.command.bots;

import tools.jackson.databind.JsonNode;

/// What the server answered: the HTTP status, and the JSON that came with it (empty object if
/// none).
record Reply(int status, JsonNode body) {

  private static final String PROBLEM = "urn:strive:problem:";

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /// Whether it is this problem of the participants' interface.
  boolean isProblem(String name) {
    return !isSuccess() && body.path("type").asString("").equals(PROBLEM + name);
  }

  /// Whether the same call may succeed a little later.
  boolean isPassing() {
    return status == 429 || status >= 500;
  }

  /// The server's own words for a refusal.
  String words() {
    String title = body.path("title").asString("");
    String detail = body.path("detail").asString("");
    if (title.isEmpty() && detail.isEmpty()) {
      return "HTTP status " + status;
    }
    return detail.isEmpty() ? title : detail;
  }
}
